using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Explaining;

namespace CityTwin.Domain.Publishing;

/// <summary>
/// How a case stands, as whoever holds the token of one of its incidents may know it: nothing of other incidents, nothing that anybody wrote,
/// no place but the areas that the incident itself lies in.
/// </summary>
/// <param name="Stage">How far it has come.</param>
/// <param name="IsOpen">Whether somebody still has something to do.</param>
/// <param name="Kind">What was reported.</param>
/// <param name="Where">The areas that the incident lies in.</param>
/// <param name="Reported">When the incident was reported.</param>
/// <param name="Standing">Its stage in plain words.</param>
/// <param name="Next">What happens next; null when nothing does.</param>
/// <param name="Due">By when it is to be done, and why then.</param>
/// <param name="Late">That its limit passed; null when it did not.</param>
/// <param name="End">How it ended, and why; null while it is open.</param>
/// <param name="Joined">That it is handled together with another report; null when it is not.</param>
public sealed record PublicStatus(
    CaseStage Stage, bool IsOpen, Names Kind, Names Where, Names Reported, Names Standing, Names? Next, Names Due, Names? Late, Names? End, Names? Joined)
{
    /// <summary>Tells how a case stands.</summary>
    /// <param name="told">The event by which the incident was taken in.</param>
    /// <param name="isElsewhere">Whether the case that took it in went into another one, which is the one told about.</param>
    /// <param name="happened">The events of the case that handles it now.</param>
    /// <param name="rules">The rules in force.</param>
    /// <param name="now">City time.</param>
    public static PublicStatus Of(CaseEvent told, bool isElsewhere, IEnumerable<CaseEvent> happened, CityRules rules, DateTimeOffset now)
    {
        var (state, declined) = (Case.Unreported, default(RejectReason?));
        foreach (var one in happened)
        {
            state = Case.Evolve(state, one);
            declined = one is CaseEvent.Rejected rejected ? rejected.Code : declined;
        }

        var incident = told.TakenIn!;
        var place = told is CaseEvent.Corroborated joining ? joining.Place : ((CaseEvent.Reported)told).Place;
        var (speech, words) = (new Speech(rules), new StageInPublic(state, place, rules, now));
        return new PublicStatus(
            state.Stage,
            state.Stage.IsOpen(),
            speech.Say(zh => zh.Kind(incident.Kind), en => en.Kind(incident.Kind)),
            Areas(place.Areas, speech),
            speech.Say(zh => zh.Time(incident.ReportedAt), en => en.Time(incident.ReportedAt)),
            speech.Say(words.Standing, words.Standing),
            words.HasNext ? speech.Say(words.Next, words.Next) : null,
            LimitInPublic.Due(state, speech),
            LimitInPublic.Late(state, speech),
            EndOf(state, declined, speech),
            isElsewhere ? speech.Say(_ => "您上报的事项已与同一事项的另一案件合并办理，以下为该案件的情况。", _ => "What you reported was joined with another case about the same matter; this is how that case stands.") : null);
    }

    private static Names Areas(IReadOnlyList<string> areas, Speech speech) => areas.Count < 2
        ? speech.Say(_ => "位置未能确定", _ => "The place could not be made out")
        : speech.Say(zh => string.Join(" › ", areas.Skip(1).Select(zh.Area)), en => string.Join(" › ", areas.Skip(1).Select(en.Area)));

    private static Names? EndOf(Case state, RejectReason? declined, Speech speech) => state.Stage switch
    {
        CaseStage.Closed => speech.Say(
            zh => $"{zh.Time(state.ClosedAt!.Value)} 结案：{zh.Word(state.CloseKind)}。", en => $"ended {en.Time(state.ClosedAt!.Value)}: {en.Word(state.CloseKind)}."),
        CaseStage.Rejected => speech.Say(
            zh => $"{zh.Time(state.ClosedAt!.Value)} 决定不予受理{(declined is { } code ? $"：{zh.Word(code)}" : string.Empty)}。",
            en => $"declined {en.Time(state.ClosedAt!.Value)}{(declined is { } code ? $": {en.Word(code)}" : string.Empty)}."),
        _ => null,
    };
}
