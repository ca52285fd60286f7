using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Incidents;

namespace CityTwin.Domain.Explaining;

/// <summary>How a case begins: reported, verified, filed or declined.</summary>
internal static class OpeningWords
{
    public static Names Reported(Moment m, CaseEvent.Reported e) => m.Say(
        zh => $"上报：{zh.Area(e.Place.LowestArea)}，{zh.Kind(e.Incident.Kind)}。来源 {SourceOf(e.Incident)}{When(e.Incident, e.At, zh, "，上报于 ")}。",
        en => $"reported: {en.Kind(e.Incident.Kind)}, {en.Area(e.Place.LowestArea)}. Source {SourceOf(e.Incident)}{When(e.Incident, e.At, en, ", reported at ")}.");

    public static Names SplitOff(Moment m, CaseEvent.SplitOff e) => m.Say(
        zh => $"分案：从 {zh.Case(e.Parent)} 分出，类别为{zh.Kind(e.Origin.Kind)}；首报与原案相同，承诺时限自首报起算。",
        en => $"split off {en.Case(e.Parent)} as {en.Kind(e.Origin.Kind)}; it shares that case's first report, from which the promise runs.");

    public static Names Corroborated(Moment m, CaseEvent.Corroborated e) => m.Say(
        zh => $"又有上报并入本案（第 {m.After.Incidents} 次）。来源 {SourceOf(e.Incident)}{When(e.Incident, e.At, zh, "，上报于 ")}。",
        en => $"another report joined this case, number {m.After.Incidents}. Source {SourceOf(e.Incident)}{When(e.Incident, e.At, en, ", reported at ")}.");

    public static Names VerificationAsked(Moment m, CaseEvent.VerificationAsked e) => m.Say(
        zh => $"{zh.By(e.Acting)}要求立案前现场核实。",
        en => $"verification on site before filing was asked for {en.By(e.Acting)}.");

    public static Names Verified(Moment m, CaseEvent.Verified e) => m.Say(
        zh => $"{zh.By(e.Acting)}现场核实：{zh.Word(e.Finding)}。",
        en => $"verified {en.By(e.Acting)}: {en.Word(e.Finding)}.");

    public static Names Filed(Moment m, CaseEvent.Filed e) => m.Say(
        zh => $"{zh.By(e.Acting)}立案。",
        en => $"filed {en.By(e.Acting)}.");

    public static Names Rejected(Moment m, CaseEvent.Rejected e) => m.Say(
        zh => $"{zh.By(e.Acting)}决定不予受理{(e.Code is { } code ? $"：{zh.Word(code)}" : string.Empty)}。理由：{zh.Quote(e.Reason)}。",
        en => $"declined {en.By(e.Acting)}{(e.Code is { } code ? $": {en.Word(code)}" : string.Empty)}. Reason: {en.Quote(e.Reason)}.");

    private static string SourceOf(Incident incident) => incident.Channel is { Length: > 0 } channel ? $"{incident.Source} / {channel}" : incident.Source;

    // The city takes most reports within the minute in which they are made.
    private static string When(Incident incident, DateTimeOffset at, Tongue tongue, string words) =>
        (at - incident.ReportedAt).Duration() < TimeSpan.FromMinutes(1) ? string.Empty : words + tongue.Time(incident.ReportedAt);
}
