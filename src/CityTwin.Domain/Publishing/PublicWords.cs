using CityTwin.Domain.Cities;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Explaining;

namespace CityTwin.Domain.Publishing;

/// <summary>Amounts and times in both languages, as sentences about cases have them.</summary>
public static class PublicWords
{
    /// <summary>A limit, such as <c>5 个工作日</c>.</summary>
    public static Names Limit(HandlingLimit limit, CityRules rules) => new Speech(rules).Say(zh => zh.Limit(limit), en => en.Limit(limit));

    /// <summary>A moment by the city's wall clock, to the minute; the same in both languages.</summary>
    public static string Time(DateTimeOffset at, CityRules rules) => new Tongue(rules, isChinese: false).Time(at);
}
