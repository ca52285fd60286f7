using CityTwin.Domain.Catalogue;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Obligations;
using CityTwin.Domain.Routing;

namespace CityTwin.Domain.Cases;

/// <summary>Offers with their clocks. Each runs by the calendar of the organisation that is asked.</summary>
internal static class Offers
{
    /// <summary>To everybody that a route names and that has nothing open in this case yet.</summary>
    public static IReadOnlyList<Offer> Of(Route route, CaseKind? kind, Case state, CaseGround ground)
    {
        var offers = new List<Offer>(1 + route.Assists.Count);
        if (route.Lead is { } lead)
        {
            offers.Add(To(lead.Organisation, DutyRole.Lead, lead.Duty.Measure, lead.Duty.Limit, Next(state), kind, ground));
        }

        foreach (var assist in route.Lead is null ? [] : route.Assists)
        {
            if (assist.Organisation != route.Lead?.Organisation && !state.Obligations.Any(it => it.IsOpen && it.Organisation == assist.Organisation))
            {
                offers.Add(To(assist.Organisation, DutyRole.Assist, assist.Duty.Measure, assist.Duty.Limit, Next(state) + offers.Count, kind, ground));
            }
        }

        return offers;
    }

    public static Offer ToLead(string organisation, Case state, CaseGround ground, bool designated = false) =>
        To(organisation, DutyRole.Lead, null, null, Next(state), ground.KindOf(state), ground) with { Designated = designated };

    public static Offer ToAssist(string organisation, string? asked, Case state, CaseGround ground) =>
        To(organisation, DutyRole.Assist, asked, null, Next(state), ground.KindOf(state), ground);

    /// <summary>By when an offer to this organisation is to be taken up.</summary>
    public static ClockStart? TakeUp(string organisation, CaseKind? kind, CaseGround ground) => ground.Start(
        CaseGround.IsUrgent(kind) ? ground.Rules.Process.UrgentTakeUp : ground.Rules.Process.TakeUp, ground.Now, CalendarOf(organisation, ground));

    private static Offer To(string organisation, DutyRole role, string? asked, HandlingLimit? own, int number, CaseKind? kind, CaseGround ground) => new(
        number, organisation, role, asked,
        TakeUp(organisation, kind, ground),
        ground.Start(own ?? kind?.Limit, ground.Now, CalendarOf(organisation, ground)));

    private static int Next(Case state) => state.Obligations.Count + 1;

    private static string? CalendarOf(string organisation, CaseGround ground) => ground.Rules.FindOrganisation(organisation)?.Calendar;
}
