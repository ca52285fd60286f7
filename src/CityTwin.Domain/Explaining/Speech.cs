using CityTwin.Domain.Cities;

namespace CityTwin.Domain.Explaining;

/// <summary>Both languages of a city. A sentence is written once in each, side by side.</summary>
internal sealed class Speech(CityRules rules)
{
    private readonly Tongue chinese = new(rules, isChinese: true);
    private readonly Tongue english = new(rules, isChinese: false);

    /// <summary>The sentence in both languages.</summary>
    public Names Say(Func<Tongue, string> zh, Func<Tongue, string> en) => new(zh(chinese), Capital(en(english)));

    // A sentence may begin with a word that also stands within sentences, or with an id, which keeps its letters.
    private static string Capital(string text) =>
        text.Length > 0 && char.IsLower(text[0]) && text.Split(' ')[0].All(letter => char.IsLetter(letter) || letter is ',' or ':')
            ? char.ToUpperInvariant(text[0]) + text[1..]
            : text;
}
