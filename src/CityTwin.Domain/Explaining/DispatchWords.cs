using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Obligations;
using CityTwin.Domain.Routing;

namespace CityTwin.Domain.Explaining;

/// <summary>Who is asked, and who is no longer.</summary>
internal static class DispatchWords
{
    public static Names Dispatched(Moment m, CaseEvent.Dispatched e)
    {
        var assists = e.Offers.Where(offer => offer.Role is DutyRole.Assist).Select(offer => offer.Organisation).ToList();
        return m.Say(
            zh => $"派遣：{Chinese(m, e, zh)}{(assists.Count > 0 ? $"；协办：{zh.Organisations(assists)}" : string.Empty)}{(Former(m, e) is { } former ? $"；{zh.Organisation(former)}不再主办" : string.Empty)}。",
            en => $"dispatched: {English(m, e, en)}{(assists.Count > 0 ? $"; assists: {en.Organisations(assists)}" : string.Empty)}{(Former(m, e) is { } former ? $"; {en.Organisation(former)} leads no longer" : string.Empty)}.");
    }

    public static Names AssistAsked(Moment m, CaseEvent.AssistAsked e) => m.Say(
        zh => $"{zh.By(e.Acting)}请{zh.Organisation(e.Offer.Organisation)}协办{(e.Offer.Asked is { } asked ? $"：{zh.Quote(asked)}" : string.Empty)}。",
        en => $"{en.Organisation(e.Offer.Organisation)} was asked to assist {en.By(e.Acting)}{(e.Offer.Asked is { } asked ? $": {en.Quote(asked)}" : string.Empty)}.");

    public static Names Released(Moment m, CaseEvent.Released e) => m.Say(
        zh => $"{zh.By(e.Acting)}解除{zh.Organisation(m.OrganisationOf(e.Obligation, e.Acting))}的协办。理由：{zh.Quote(e.Reason)}。",
        en => $"{en.Organisation(m.OrganisationOf(e.Obligation, e.Acting))} was released {en.By(e.Acting)}. Reason: {en.Quote(e.Reason)}.");

    private static string Chinese(Moment m, CaseEvent.Dispatched e, Tongue zh) => LeadOf(e) is not { } lead ? "没有单位可以主办，由全市统筹，待人工指定" : e.Grounds.By switch
    {
        RouteGrounds.ByHand => $"{zh.By(e.Acting)}指定{zh.Organisation(lead)}主办",
        RouteGrounds.ByCounterProposal => $"退单成立，按退单所提，由{zh.Organisation(lead)}主办",
        RouteGrounds.ByDesignation => $"{zh.By(e.Acting)}指定承办：{zh.Organisation(lead)}，不得再退单",
        RouteGrounds.ByClaim => $"{zh.Organisation(lead)}唯一认领，由其主办",
        RouteGrounds.ByPrecedent => $"按先例由{zh.Organisation(lead)}主办",
        RouteGrounds.ByEscalation => $"{zh.By(e.Acting)}提级办理，由{zh.Organisation(lead)}主办",
        RouteGrounds.ByDescent => $"{zh.By(e.Acting)}下沉办理，由{zh.Organisation(lead)}主办",
        _ => $"{zh.By(e.Acting)}确定{zh.Organisation(lead)}主办",
    };

    private static string English(Moment m, CaseEvent.Dispatched e, Tongue en) => LeadOf(e) is not { } lead ? "nobody can lead; the city coordinates, and a person names somebody" : e.Grounds.By switch
    {
        RouteGrounds.ByHand => $"{en.Organisation(lead)} leads, named {en.By(e.Acting)}",
        RouteGrounds.ByCounterProposal => $"{en.Organisation(lead)} leads, as the upheld return proposed",
        RouteGrounds.ByDesignation => $"{en.Organisation(lead)} leads, designated {en.By(e.Acting)}, and cannot give it back",
        RouteGrounds.ByClaim => $"{en.Organisation(lead)} leads, the only one who claimed it",
        RouteGrounds.ByPrecedent => $"{en.Organisation(lead)} leads, by precedent",
        RouteGrounds.ByEscalation => $"{en.Organisation(lead)} leads, escalated {en.By(e.Acting)}",
        RouteGrounds.ByDescent => $"{en.Organisation(lead)} leads, sent down {en.By(e.Acting)}",
        _ => $"{en.Organisation(lead)} leads, {en.By(e.Acting)}",
    };

    private static string? LeadOf(CaseEvent.Dispatched e) => e.Offers.FirstOrDefault(offer => offer.Role is DutyRole.Lead)?.Organisation;

    private static string? Former(Moment m, CaseEvent.Dispatched e) =>
        m.Before.LeadObligation is { IsOpen: true } former && former.Organisation != LeadOf(e) ? former.Organisation : null;
}
