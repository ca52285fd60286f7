using CityTwin.Domain.Cases;
using CityTwin.Domain.Tests.Support;
using CityTwin.Gateway.Alerts;
using CityTwin.Gateway.Live.Map;
using CityTwin.Protocol.V1;
using CaseCard = CityTwin.Domain.Cases.CaseCard;
using CloseKind = CityTwin.Domain.Cases.CloseKind;
using Place = CityTwin.Domain.Places.Place;

namespace CityTwin.Gateway.Tests.Alerts;

/// <summary>Which cases should be looked at, and under which area.</summary>
public sealed class CaseAlertsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Cases_due_within_the_hour_are_found_those_of_the_urgent_class_apart() => Assert.Equal(
        [(AlertKind.Urgent, "N", "TNY-2"), (AlertKind.Due, "N", "TNY-1"), (AlertKind.Due, "N", "TNY-3")],
        Found(Card(1, TinyCity.Pothole, due: 50), Card(2, TinyCity.Riddle, due: 1), Card(3, TinyCity.Lamp, due: 60), Card(4, TinyCity.Lamp, due: 60.1), Card(5, TinyCity.Lamp, due: -1)));

    [Fact]
    public void Cases_that_became_late_within_the_hour_are_found_the_last_one_first() => Assert.Equal(
        [(AlertKind.Late, "N", "TNY-2"), (AlertKind.Late, "N", "TNY-1")],
        Found(Card(1, TinyCity.Riddle, due: -50, late: -50), Card(2, TinyCity.Lamp, due: -2, late: -2), Card(3, TinyCity.Lamp, due: -60, late: -60)));

    [Fact]
    public void A_case_that_ended_is_not_looked_at() => Assert.Empty(Found(Card(1, TinyCity.Pothole, due: 5) with { Stage = CaseStage.Closed }));

    [Fact]
    public void What_lies_in_no_district_is_the_city_s() => Assert.Equal(
        [(AlertKind.Due, "tiny", "TNY-1"), (AlertKind.Due, "S", "TNY-2")],
        Found(Card(1, TinyCity.Pothole, due: 5, place: TinyCity.NotLocated), Card(2, TinyCity.Pothole, due: 6, place: TinyCity.InS1)));

    [Fact]
    public void A_place_of_a_redrawn_area_counts_for_the_lowest_one_that_is_left() => Assert.Equal(
        [(AlertKind.Due, "S", "TNY-1")],
        Found(Card(1, TinyCity.Pothole, due: 5, place: TinyCity.InS1 with { Areas = ["tiny", "S", "gone"] })));

    // The check digit is not what is tested here.
    private static IEnumerable<(AlertKind Kind, string Area, string Item)> Found(params CaseCard[] cards)
    {
        var dots = new OpenDots();
        foreach (var card in cards)
        {
            dots.Put(card);
        }

        return CaseAlerts.Of(CaseAlerts.Near(dots.All, Noon), TinyCity.Rules, new Districts(TinyCity.Rules), Noon).Select(one => (one.Kind, one.Area, one.Item[..^2]));
    }

    private static CaseCard Card(long id, string kind, double due, double? late = null, Place? place = null) => new(
        id, 1, id, kind, CaseStage.Handling, CloseKind.None, place ?? TinyCity.InN1, "roads", 1, Noon.AddHours(-9), Noon.AddMinutes(due),
        late is { } minutes ? Noon.AddMinutes(minutes) : null, null, null);
}
