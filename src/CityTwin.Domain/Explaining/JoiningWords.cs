using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;

namespace CityTwin.Domain.Explaining;

/// <summary>Cases that became one, or several, because a person said so.</summary>
internal static class JoiningWords
{
    public static Names Merged(Moment m, CaseEvent.Merged e) => m.Say(
        zh => $"{zh.By(e.Acting)}并案：并入 {zh.Case(e.Into)}；本案对各单位的要求解除，可以恢复。",
        en => $"merged into {en.Case(e.Into)} {en.By(e.Acting)}; nobody is asked for anything here any more, which can be taken back.");

    public static Names Unmerged(Moment m, CaseEvent.Unmerged e) => m.Say(
        zh => $"{zh.By(e.Acting)}取消并案：从 {zh.Case(e.From)} 分出，恢复到“{zh.Word(m.After.Stage)}”，各单位的任务照旧。",
        en => $"taken out of {en.Case(e.From)} {en.By(e.Acting)}: it stands where it stood ({en.Word(m.After.Stage)}), and what was asked is asked again.");

    public static Names Absorbed(Moment m, CaseEvent.Absorbed e) => m.Say(
        zh => $"{zh.By(e.Acting)}将 {zh.Case(e.Case)} 并入本案，带来 {e.Incidents} 次上报。",
        en => $"{en.Case(e.Case)} was merged into this one {en.By(e.Acting)} and brought {Reports(e.Incidents)}.");

    public static Names GaveBack(Moment m, CaseEvent.GaveBack e) => m.Say(
        zh => $"{zh.By(e.Acting)}将 {zh.Case(e.Case)} 分出，带走 {e.Incidents} 次上报。",
        en => $"{en.Case(e.Case)} was taken out again {en.By(e.Acting)} and took {Reports(e.Incidents)} along.");

    public static Names SplitInto(Moment m, CaseEvent.SplitInto e) => m.Say(
        zh => $"{zh.By(e.Acting)}分案：{zh.Kind(e.Kind)}另立为 {zh.Case(e.Child)}；其未结前本案不得结案。理由：{zh.Quote(e.Reason)}。",
        en => $"{en.Kind(e.Kind)} became a case of its own {en.By(e.Acting)}, {en.Case(e.Child)}; while that is open this one cannot be closed. Reason: {en.Quote(e.Reason)}.");

    private static string Reports(int count) => count == 1 ? "1 report" : $"{count} reports";
}
