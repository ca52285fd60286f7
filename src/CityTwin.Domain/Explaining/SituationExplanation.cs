using CityTwin.Domain.Cities;
using CityTwin.Domain.Situations;

namespace CityTwin.Domain.Explaining;

/// <summary>The life of a situation in sentences, told from what was written down, as <see cref="Explanation"/> tells that of a case.</summary>
public static class SituationExplanation
{
    /// <summary>One step for each finding, in order.</summary>
    public static IReadOnlyList<ExplainedStep> Of(IReadOnlyList<Finding> findings, CityRules rules)
    {
        var speech = new Speech(rules);
        return [.. findings.Select((found, index) => new ExplainedStep(index + 1, found.At, ExplainedTopic.Situation, SituationWords.Of(found, speech), Details(found, speech)))];
    }

    private static IReadOnlyList<ExplainedDetail> Details(Finding found, Speech speech) => found switch
    {
        SituationEvent.Ended => [],
        SituationEvent e =>
        [
            Detail(speech, zh => $"自 {zh.Time(e.Picture.Since)} 第一件起。", en => $"its first report came {en.Time(e.Picture.Since)}."),
            Detail(
                speech,
                zh => $"仅凭偶然，全市每月至多出现 {SituationWords.Bound(e.Picture.FalseAlarmsAMonth)} 次这样的聚集。",
                en => $"chance alone would bring as much somewhere in the city at most {SituationWords.Bound(e.Picture.FalseAlarmsAMonth)} times a month."),
            Detail(
                speech,
                zh => $"类别：{SituationWords.Named(e.Picture.Kinds, zh.Kind, zh)}；网格 {e.Picture.Cells.Count} 个；来源：{SituationWords.Named(e.Picture.Channels, channel => channel, zh)}。",
                en => $"kinds: {SituationWords.Named(e.Picture.Kinds, en.Kind, en)}; {e.Picture.Cells.Count} cells; channels: {SituationWords.Named(e.Picture.Channels, channel => channel, en)}."),
            Detail(speech, zh => $"共同上级区域：{zh.Area(e.Picture.CommonArea)}。", en => $"the lowest area that holds it all is {en.Area(e.Picture.CommonArea)}."),
        ],
        ReviewEvent.Proposed e => [.. e.Rises.Select(rise => Detail(speech, zh => $"{SituationWords.Rising(rise, zh)}。", en => $"{SituationWords.Rising(rise, en)}."))],
        _ => [],
    };

    private static ExplainedDetail Detail(Speech speech, Func<Tongue, string> zh, Func<Tongue, string> en) => new(ExplainedTopic.Situation, speech.Say(zh, en));
}
