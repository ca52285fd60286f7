using CityTwin.Journal.Tests.Support;

namespace CityTwin.Journal.Tests.Contract;

/// <summary>Incidents are taken once, and their texts are kept apart.</summary>
public abstract partial class JournalContract
{
    [Fact]
    public async Task An_incident_that_was_taken_is_found_again()
    {
        var story = await Begin(7);
        await Append(story.Corroborate("2"));

        var found = await Reader.FindIncidents([new("hotline", "2"), new("hotline", "3"), new("app", "2"), new("hotline", "case-7")], Cancel);

        Assert.Equal([new TakenIncident(7, 2, IncidentHashes.Of("tiny:matter:pothole")), null, null, new TakenIncident(7, 1, IncidentHashes.Of("tiny:matter:pothole"))], found);
    }

    [Fact]
    public async Task An_incident_is_taken_only_once_whatever_case_it_is_for()
    {
        var (first, second) = (await Begin(1), await Begin(2));
        await Append(first.Corroborate("same"));

        var told = await Assert.ThrowsAsync<IncidentTakenException>(() => Append(second.Corroborate("same")));

        Assert.Equal(new IncidentKey("hotline", "same"), told.Incident);
        Assert.Equal(3, await Reader.LastPosition(Cancel));
        Assert.Equal(1, (await Reader.FindCard(2, Cancel))!.Incidents);
    }

    [Fact]
    public async Task An_incident_cannot_occur_twice_in_one_append()
    {
        var (first, second) = (await Begin(1), await Begin(2));

        await Assert.ThrowsAsync<IncidentTakenException>(() => Journal.Append([first.Corroborate("same"), second.Corroborate("same")], Cancel));
        Assert.Equal(2, await Reader.LastPosition(Cancel));
    }

    [Fact]
    public async Task Of_many_who_take_the_same_incident_at_once_one_does()
    {
        var stories = await Task.WhenAll(Enumerable.Range(1, 20).Select(id => Begin(id)));
        var appends = stories.Select(story => Append(story.Corroborate("same"))).ToList();

        var failures = await Task.WhenAll(appends.Select(append => Record.ExceptionAsync(() => append).AsTask()));

        Assert.Equal(19, failures.Count(failure => failure is IncidentTakenException));
        Assert.Equal(21, await Reader.LastPosition(Cancel));
    }

    [Fact]
    public async Task The_same_id_of_another_source_is_another_incident()
    {
        var story = await Begin(7);
        await Append(story.Corroborate("2"));
        await Append(story.Corroborate("2", source: "app"));

        Assert.Equal([2, 3], (await Reader.FindIncidents([new("hotline", "2"), new("app", "2")], Cancel)).Select(taken => taken!.Position));
    }

    [Fact]
    public async Task Texts_read_back_by_position()
    {
        var story = new Story(7);
        await Append(story.Open(text: SaltedText.Of("路灯不亮\nsince Monday")));
        await Append(story.Corroborate("2"));
        await Append(story.Corroborate("3", SaltedText.Of("still dark")));

        Assert.Equal(
            new Dictionary<long, string> { [1] = "路灯不亮\nsince Monday", [3] = "still dark" },
            (await Reader.ReadTexts([1, 2, 3, 99], Cancel)).ToDictionary(text => text.Key, text => text.Value.Text));
    }

    [Fact]
    public async Task A_text_is_not_in_the_events()
    {
        var text = SaltedText.Of("a secret of the neighbour");
        await Append(new Story(7).Open(text: text));

        var body = System.Text.Encoding.UTF8.GetString((await Reader.ReadCase(7, Cancel))[0].Body.Span);

        Assert.DoesNotContain("neighbour", body, StringComparison.Ordinal);
        Assert.Contains(text.Commitment(), body, StringComparison.Ordinal);
    }
}
