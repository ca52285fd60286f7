using System.Globalization;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Operations;
using CityTwin.Domain.Places;

namespace CityTwin.Domain.Explaining;

/// <summary>One of the two languages: names of the pack, times, amounts, words of closed lists.</summary>
internal sealed class Tongue(CityRules rules, bool isChinese)
{
    // The post under which the operators' page acts for no organisation.
    private const string Centre = "centre";

    /// <summary>Whichever is of this language, where the two differ by a word or two.</summary>
    public string Either(string zh, string en) => isChinese ? zh : en;

    /// <summary>A name in this language, in the other one where there is none, or else its id.</summary>
    public string Name(Names? names, string id) => (isChinese ? names?.InChinese : names?.InEnglish) is { Length: > 0 } name ? name : id;

    public string Kind(string key) => Name(rules.Catalogue.Find(key)?.Names, key);

    public string Level(string id) => Name(rules.City.Levels.FirstOrDefault(level => level.Id == id)?.Names, id);

    public string Area(string code) => Name(rules.FindArea(code)?.Names, code);

    public string Overlay(string id) => Name(rules.City.Overlays.FirstOrDefault(overlay => overlay.Id == id)?.Names, id);

    public string Case(long id) => CaseNumber.Write(rules.City.Prefix, id);

    public string Operation(long id) => OperationNumber.Write(rules.City.Prefix, id);

    /// <summary>An organisation, a post by its id, or the city as a whole.</summary>
    public string Organisation(string id) => id.Length == 0 ? Either("未署名者", "somebody unnamed")
        : id == Superiors.City && rules.FindOrganisation(id) is null
            ? Either("全市统筹", "the city as a whole")
        : id == Centre && rules.FindOrganisation(id) is null
            ? Either("指挥中心", "the command centre")
        : Name(rules.FindOrganisation(id)?.Names, id);

    /// <summary>Several organisations.</summary>
    public string Organisations(IEnumerable<string> ids) => string.Join(isChinese ? "、" : ", ", ids.Select(Organisation));

    /// <summary>A kind of organisation, which packs name in one language only.</summary>
    public static string OrganisationKind(string kind) => kind.Replace('_', ' ');

    /// <summary>Who did it: <c>系统按规则</c>, <c>by rule</c>, or an organisation. A Chinese verb follows; an id keeps its distance from it.</summary>
    public string By(string acting)
    {
        var name = acting == CaseCommand.Rule ? Either("系统按规则", "rule") : Organisation(acting);
        return !isChinese ? $"by {name}" : char.IsAscii(name[^1]) ? $"{name} " : name;
    }

    /// <summary>A word of a closed list.</summary>
    public string Word(Enum word) => Name(Glossary.Of(word), word.ToString());

    /// <summary>A person's words.</summary>
    public string Quote(string text) => isChinese ? $"“{text}”" : $"\"{text}\"";

    /// <summary>The city's wall clock, to the minute.</summary>
    public string Time(DateTimeOffset at) => LocalTime.Of(at, rules.TimeZone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static string Figure(double figure) => figure.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Point(double lat, double lon) => string.Create(CultureInfo.InvariantCulture, $"{lat:0.000000}, {lon:0.000000}");

    public static string System(Crs crs) => crs switch
    {
        Crs.Gcj02 => "GCJ-02",
        Crs.Bd09 => "BD-09",
        _ => crs.ToString().ToUpperInvariant(),
    };

    /// <summary>An amount of time in its own unit, such as <c>5 个工作日</c>.</summary>
    public string Limit(HandlingLimit limit) => Amount(limit.Amount, limit.Unit);

    /// <summary>An amount of time in its own unit.</summary>
    public string Amount(double amount, LimitUnit unit)
    {
        var word = Word(unit);
        return isChinese ? $"{Figure(amount)} {word}" : amount == 1 ? $"1 {word}" : $"{Figure(amount)} {word}s";
    }

    /// <summary>A length of natural time, such as <c>1 小时 5 分</c>.</summary>
    public string Length(TimeSpan length)
    {
        var (days, hours, minutes) = isChinese ? (" 天", " 小时", " 分钟") : (length.Days == 1 ? " day" : " days", " h", " min");
        var parts = new (long Count, string Unit)[] { ((long)length.TotalDays, days), (length.Hours, hours), (length.Minutes, minutes) }
            .Where(part => part.Count > 0)
            .Take(2)
            .Select(part => part.Count.ToString(CultureInfo.InvariantCulture) + part.Unit)
            .ToList();
        return parts.Count > 0 ? string.Join(' ', parts) : isChinese ? "1 分钟之内" : "less than 1 min";
    }
}
