namespace CityTwin.Domain.Explaining;

/// <summary>Which version of the pack something was decided with, where it is not the one in force now.</summary>
internal static class PackWords
{
    public static IEnumerable<ExplainedDetail> Of(Moment m, string? version, ExplainedTopic topic = ExplainedTopic.Place) =>
        string.IsNullOrEmpty(version) || version == m.Rules.City.Version ? [] :
        [
            m.Because(
                topic,
                zh => $"依据当时的城市数据包 {version} 版；现行为 {m.Rules.City.Version} 版，名称与规则按现行版显示。",
                en => $"decided with version {version} of the city pack; version {m.Rules.City.Version} is in force now, and names and rules are shown by it."),
        ];
}
