using System.Text;
using System.Text.RegularExpressions;
using CityTwin.Domain.Catalogue;

namespace CityTwin.CityPacks.Reading;

/// <summary>
/// Kinds that are about people or about what they express. They are refused by rule, whatever class a row claims:
/// older code lists carry them beside potholes, and a pack that copies such a list must not load.
/// </summary>
internal static partial class ExcludedSubjects
{
    // By standard (letters and digits only) and code (digits only): leaflets, slogans, begging, publications, crowd incidents.
    private static readonly (string Standard, string[] Codes)[] ByStandard =
    [
        ("gbt47678", ["07002", "07007", "09003", "09008"]),
        ("gbt30428", ["0202", "02002", "0207", "02007", "0403", "04003", "0408", "04008"]),
        ("cjt214", ["0202", "02002", "0207", "02007", "0409", "04009", "0503", "05003", "0508", "05008"]),
        ("chaoyang", ["200407", "200412", "200413"]),
    ];

    /// <summary>Why this kind is refused, in a few words; null when it is not.</summary>
    public static string? Reason(CaseKind kind)
    {
        var standard = OnlyLettersAndDigits(kind.Key.Standard);
        var code = OnlyLettersAndDigits(kind.Key.Code);
        if (kind.Key.Subject is SubjectKind.Matter
            && ByStandard.Any(list => standard.StartsWith(list.Standard, StringComparison.Ordinal) && list.Codes.Any(excluded => IsCode(code, excluded))))
        {
            return $"the code {kind.Key.Code} of {kind.Key.Standard}";
        }

        return new[] { kind.Names.Zh, kind.Names.En, kind.Group, kind.Key.Code.Replace('-', ' ').Replace('_', ' ') }
            .OfType<string>()
            .Select(Find)
            .FirstOrDefault(found => found is not null);
    }

    // A matter's full code is the county's six digits followed by the code of the list.
    private static bool IsCode(string code, string excluded) =>
        code == excluded || (code.Length == excluded.Length + 6 && code.EndsWith(excluded, StringComparison.Ordinal));

    private static string? Find(string text)
    {
        var plain = text.Normalize(NormalizationForm.FormKC);
        var chinese = Chinese.Match(string.Concat(plain.Where(sign => !char.IsWhiteSpace(sign))));
        var english = English.Match(plain);
        return chinese.Success ? $"the word {chinese.Value}" : english.Success ? $"the word {english.Value}" : null;
    }

    private static string OnlyLettersAndDigits(string text) => string.Concat(text.Where(char.IsAsciiLetterOrDigit));

    [GeneratedRegex("集体性事件|群体性事件|群发性事件|聚众|上访|信访|请愿|集会|游行|示威|静坐|邪教|非法宗教|宗教活动|流浪|乞讨|标语|非法出版|出版物|散发广告|散发传单")]
    private static partial Regex Chinese { get; }

    [GeneratedRegex(
        @"\b(assembl(y|ies)|petition\w*|protest\w*|demonstrat(ion|or)s?|rall(y|ies)|picket(s|ing|ers?)?|vagran\w*|homeless\w*|beggars?|begging|panhandl\w*|rough sleep\w*|cults?|sects?|slogans?|publications?|leaflet\w*)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex English { get; }
}
