using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;

namespace CityTwin.Domain.Explaining;

/// <summary>Giving back 退单, and who decided about that.</summary>
internal static class ReturnWords
{
    public static Names Asked(Moment m, CaseEvent.ReturnAsked e) => m.Say(
        zh => $"{zh.Organisation(e.Acting)}退单：{zh.Word(e.Claim.Reason)}。依据：{zh.Quote(e.Claim.Basis)}。{(e.Claim.CounterProposal is { } other ? $"认为应由{zh.Organisation(other)}承办。" : string.Empty)}",
        en => $"{en.Organisation(e.Acting)} gives it back: {en.Word(e.Claim.Reason)}. Basis: {en.Quote(e.Claim.Basis)}.{(e.Claim.CounterProposal is { } other ? $" It proposes {en.Organisation(other)}." : string.Empty)}");

    public static Names Returned(Moment m, CaseEvent.Returned e)
    {
        var who = m.OrganisationOf(e.Obligation, e.Acting);
        return who == e.Acting
            ? m.Say(
                zh => $"{zh.Organisation(who)}退单。理由：{zh.Quote(e.Reason)}。",
                en => $"{en.Organisation(who)} gave it back. Reason: {en.Quote(e.Reason)}.")
            : m.Say(
                zh => $"{zh.By(e.Acting)}认定退单成立，{zh.Organisation(who)}不再承办。理由：{zh.Quote(e.Reason)}。",
                en => $"the return of {en.Organisation(who)} was upheld {en.By(e.Acting)}. Reason: {en.Quote(e.Reason)}.");
    }

    public static Names Designated(Moment m, CaseEvent.Designated e) => m.Say(
        zh => $"退单不成立：{zh.By(e.Acting)}指定仍由{zh.Organisation(m.OrganisationOf(e.Obligation, e.Acting))}承办。理由：{zh.Quote(e.Reason)}。",
        en => $"the return was overridden {en.By(e.Acting)}: it stays with {en.Organisation(m.OrganisationOf(e.Obligation, e.Acting))}. Reason: {en.Quote(e.Reason)}.");

    public static Names Raised(Moment m, CaseEvent.Raised e) => e.Reason is RaiseReason.NotTakenUp
        ? m.Say(
            zh => $"{zh.Organisation(m.OrganisationOf(e.Obligation, "?"))}逾期未签收，按规则报其上级：{zh.Organisation(e.To)}。",
            en => $"{en.Organisation(m.OrganisationOf(e.Obligation, "?"))} did not take it up in time; by rule its superior was told: {en.Organisation(e.To)}.")
        : m.Say(
            zh => $"退单反复，按规则报共同上级指定承办：{zh.Organisation(e.To)}。",
            en => $"given back too often: by rule the common superior names the lead: {en.Organisation(e.To)}.");
}
