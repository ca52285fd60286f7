using System.Diagnostics;
using System.Globalization;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Situations;

namespace CityTwin.Domain.Explaining;

/// <summary>Which sentence each finding has, and what an operation about a situation is called.</summary>
public static class SituationWords
{
    // So many areas and kinds are read out; the rest is a number.
    private const int MostNamed = 5;

    /// <summary>What an operation is about that a situation proposes, in both languages.</summary>
    public static string Subject(Situation situation, CityRules rules)
    {
        var words = situation.Review is { } review
            ? new Speech(rules).Say(zh => $"{zh.Area(review.Community)}多类问题同时上升", en => $"several kinds rise in {en.Area(review.Community)}")
            : new Speech(rules).Say(
                zh => $"{zh.Area(situation.Picture!.CommonArea)}突发聚集：{zh.Kind(situation.Picture.Kinds[0])}",
                en => $"burst in {en.Area(situation.Picture!.CommonArea)}: {en.Kind(situation.Picture.Kinds[0])}");
        return $"{words.InChinese} / {words.InEnglish}";
    }

    internal static Names Of(Finding found, Speech speech) => found switch
    {
        SituationEvent.Raised e => speech.Say(
            zh => $"发现突发聚集：{Counted(e.Picture, zh)}，涉及{Named(e.Picture.Communities, zh.Area, zh)}。",
            en => $"a burst was noticed: {Counted(e.Picture, en)}, in {Named(e.Picture.Communities, en.Area, en)}."),
        SituationEvent.Changed { Turn: SituationTurn.Grew } e => speech.Say(
            zh => $"态势扩大：{Counted(e.Picture, zh)}，涉及{Named(e.Picture.Communities, zh.Area, zh)}；累计 {Figure(e.Picture.Reports)} 件。",
            en => $"it grew: {Counted(e.Picture, en)}, in {Named(e.Picture.Communities, en.Area, en)}; {Figure(e.Picture.Reports)} reports in all."),
        SituationEvent.Changed e => speech.Say(zh => $"态势减弱：{Counted(e.Picture, zh)}。", en => $"it shrank: {Counted(e.Picture, en)}."),
        SituationEvent.Ended { MergedInto: not null } => speech.Say(_ => "与相邻态势合为一个。", _ => "it is one with the situation beside it."),
        SituationEvent.Ended e => speech.Say(
            zh => $"态势结束，累计 {Figure(e.Picture.Reports)} 件。", en => $"it is over; {Figure(e.Picture.Reports)} reports in all."),
        ReviewEvent.Proposed e => speech.Say(
            zh => $"{zh.Area(e.Community)}有 {e.Rises.Count} 类问题同时上升，由{zh.Area(e.Street)}一次碰头会商。",
            en => $"{e.Rises.Count} families rise in {en.Area(e.Community)} at the same time: one joint review in {en.Area(e.Street)}."),
        ReviewEvent.Extended e => speech.Say(
            zh => $"又有一类上升，并入同一次会商：{Rising(e.Rise, zh)}。", en => $"one more family rises and belongs to the same review: {Rising(e.Rise, en)}."),
        _ => throw new UnreachableException($"SituationWords does not know {found.GetType().Name}."),
    };

    internal static string Rising(Rise rise, Tongue tongue) => tongue.Either(
        $"“{rise.Family}”{Figure(rise.Seen)} 件，平常 {Figure(rise.Expected)} 件",
        $"\"{rise.Family}\", {Figure(rise.Seen)} where {Figure(rise.Expected)} are usual");

    internal static string Figure(double figure) => figure is > 0 and < 0.01 ? "<0.01" : figure.ToString("0.##", CultureInfo.InvariantCulture);

    // Rounded up: it is a bound.
    internal static string Bound(double figure) => Figure(Math.Max(0.01, Math.Ceiling(figure * 100) / 100));

    internal static string Named(IReadOnlyList<string> ids, Func<string, string> name, Tongue tongue)
    {
        var named = string.Join(tongue.Either("、", ", "), ids.Take(MostNamed).Select(name));
        return ids.Count <= MostNamed ? named : named + tongue.Either($"等 {ids.Count} 处", $" and {ids.Count - MostNamed} more");
    }

    private static string Counted(SituationPicture picture, Tongue tongue) => tongue.Either(
        $"{tongue.Kind(picture.Kinds[0])}等 {Figure(picture.Seen)} 件／{tongue.Length(picture.Window)}，平常 {Figure(picture.Expected)} 件",
        $"{Figure(picture.Seen)} reports within {tongue.Length(picture.Window)} where {Figure(picture.Expected)} are usual, mostly {tongue.Kind(picture.Kinds[0])}");
}
