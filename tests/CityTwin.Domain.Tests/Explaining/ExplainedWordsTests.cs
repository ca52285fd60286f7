using CityTwin.Domain.Cases;
using CityTwin.Domain.Explaining;

namespace CityTwin.Domain.Tests.Explaining;

/// <summary>Nothing that can happen goes untold, in either language.</summary>
public sealed class ExplainedWordsTests
{
    public static TheoryData<string> Events => [.. typeof(CaseEvent).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(CaseEvent))).Select(type => type.Name)];

    public static TheoryData<string> Lists => [.. Glossary.Lists.Select(list => list.Name)];

    [Theory, MemberData(nameof(Events))]
    public void Every_event_has_a_sentence_in_both_languages(string name)
    {
        Assert.True(SampleEvents.ByName.TryGetValue(name, out var happened), $"Give {name} a sample, and a sentence in EventWords.");

        var told = Life.Tell([.. new Life().Happened, happened])[^1];

        Assert.All([told.Words, .. told.Details.Select(detail => detail.Words)], words =>
        {
            Assert.Matches(@"[。：]$", words.Zh);
            Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", words.Zh);
            Assert.Matches(@"^[^a-z].*[.:]$", words.En);
            Assert.DoesNotContain("\"\"", words.En, StringComparison.Ordinal);
        });
    }

    [Theory, MemberData(nameof(Lists))]
    public void Every_word_of_a_closed_list_is_in_the_glossary(string name) =>
        Assert.All(Enum.GetValues(Glossary.Lists.Single(list => list.Name == name)).Cast<Enum>(), word =>
        {
            Assert.False(string.IsNullOrEmpty(Glossary.Of(word)?.Zh), $"{word} has no 中文 word.");
            Assert.False(string.IsNullOrEmpty(Glossary.Of(word)?.En), $"{word} has no English word.");
        });

    [Fact]
    public void What_the_pack_does_not_know_is_told_by_its_id()
    {
        var told = Life.Tell([.. new Life().Happened, new CaseEvent.Signed("nobody-knows", Life.Monday, 1)])[^1];

        Assert.Contains("nobody-knows", told.Words.Zh, StringComparison.Ordinal);
        Assert.Contains("nobody-knows", told.Words.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_a_language_lacks_is_taken_from_the_other()
    {
        var english = Life.Written(new Life().Told(), chinese: false);

        Assert.Contains("Tiny › Heyan Street › 青石社区", english, StringComparison.Ordinal);
    }
}
