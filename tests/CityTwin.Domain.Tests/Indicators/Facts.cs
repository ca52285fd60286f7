using CityTwin.Domain.Cases;
using CityTwin.Domain.Indicators;
using CsCheck;

namespace CityTwin.Domain.Tests.Indicators;

/// <summary>Cases as facts. Days count from the first of March 2026; the period in question is March.</summary>
internal static class Facts
{
    public static readonly ReportingPeriod March = new(Day(0), Day(31));
    public static readonly ReportingPeriod April = new(Day(31), Day(61));
    public static readonly ReportingPeriod Spring = new(Day(0), Day(61));

    /// <summary>Filed on the second day and due on the eleventh, with roads, and nothing done yet.</summary>
    public static CaseFacts Open { get; } = new()
    {
        Id = "1", Kind = "pothole", Areas = ["town", "north", "n1"], PlaceKey = "n1@0.0", Organisation = "roads", Level = "district",
        ReportedAt = Day(1), AcceptedAt = Day(1), FiledAt = Day(1), FirstDueAt = Day(10), DueAt = Day(10),
    };

    public static DateTimeOffset Day(double day) => new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero).AddDays(day);

    public static CaseFacts HandledOn(this CaseFacts one, double day) => one with { Results = [.. one.Results, new Result("roads", Day(day))] };

    public static CaseFacts ClosedOn(this CaseFacts one, double day, CloseKind kind = CloseKind.Resolved) =>
        one with { Closings = [.. one.Closings, new Closing("roads", Day(day), kind)] };

    public static CaseFacts InspectedOn(this CaseFacts one, double day, bool holds) =>
        one with { Inspections = [.. one.Inspections, new SiteCheck("centre", Day(day), Day(day), holds)] };

    public static CaseFacts Answered(this CaseFacts one, bool? solved = null, Satisfaction? satisfaction = null, double day = 20) =>
        one with { Callback = new Callback(Day(day), solved, satisfaction) };

    public static IEnumerable<CaseFacts> Times(this CaseFacts one, int times) => Enumerable.Range(0, times).Select(number => one with { Id = $"{one.Id}-{number}" });

    public static Indicator Of(string formula, params IEnumerable<CaseFacts> cases) => IndicatorSheet.Of(cases, March, GroupBy.Nothing)[formula];

    public static (long Numerator, long Denominator) Count(string formula, params IEnumerable<CaseFacts> cases) =>
        Of(formula, cases) is var indicator ? (indicator.Numerator, indicator.Denominator) : default;

    private static readonly Gen<DateTimeOffset> When = Gen.Int[0, 70].Select(day => Day(day));

    private static readonly Gen<DateTimeOffset?> Perhaps = Gen.Select(Gen.Bool, When, (happened, at) => happened ? at : (DateTimeOffset?)null);

    private static readonly Gen<string> Bodies = Among("roads", "parks", "water");

    private static readonly Gen<SiteCheck> Checks =
        Gen.Select(Bodies, When, Perhaps, Gen.Bool, (body, due, done, holds) => new SiteCheck(body, due, done, done is null ? null : holds));

    private static readonly Gen<Handover> Handovers =
        Gen.Select(Bodies, When, Gen.Int[0, 3], (body, at, outcome) => new Handover(body, at, (ReturnOutcome)outcome));

    private static readonly Gen<Callback?> Callbacks = Gen.Select(
        Gen.Int[0, 2], Gen.Int[0, 3], When,
        (solved, satisfied, at) => solved == 0 && satisfied == 0 ? null : new Callback(at, solved == 0 ? null : solved == 1, satisfied == 0 ? null : (Satisfaction)(satisfied - 1)));

    private static readonly Gen<CaseFacts> Filed = Gen.Select(
        Gen.Int[1, 99_999], Among("pothole", "lamp"), Among("n1", "n2", "s1"), Bodies, Gen.Bool, When, Perhaps, Perhaps,
        (id, kind, community, body, urgent, reported, filed, due) => new CaseFacts
        {
            Id = $"{id}", Kind = kind, Areas = ["town", community[..1], community], PlaceKey = community, Organisation = body, Level = body == "water" ? "city" : "district",
            IsUrgent = urgent, ReportedAt = reported, AcceptedAt = reported, FiledAt = filed, FirstDueAt = due, DueAt = due,
        });

    private static readonly Gen<CaseFacts> Worked = Gen.Select(
        Filed, Handovers.Array[0, 3], Gen.Select(Bodies, When, Perhaps, (body, at, refused) => new Result(body, at, refused)).Array[0, 2],
        Gen.Select(Bodies, When, Gen.Int[1, 6], Perhaps, (body, at, kind, reopened) => new Closing(body, at, (CloseKind)kind, reopened)).Array[0, 2],
        Checks.Array[0, 2], Checks.Array[0, 2], Callbacks,
        (one, handovers, results, closings, verifications, inspections, callback) => one with
        {
            Handovers = handovers, Results = results, Closings = closings, Verifications = verifications, Inspections = inspections, Callback = callback,
        });

    private static readonly Gen<StageWait> Waits =
        Gen.Select(Bodies, When, Perhaps, (body, due, done) => new StageWait(due, done, done is null ? null : body));

    private static readonly Gen<TimeDecision> Decisions =
        Gen.Select(Bodies, Among("centre", "shift"), When, Gen.Bool, (body, post, at, granted) => new TimeDecision(body, post, at, granted));

    private static readonly Gen<CaseFacts> Ended = Gen.Select(
        Worked, Perhaps, Perhaps, Perhaps, Perhaps, Gen.Int[0, 2], Gen.Bool, Perhaps,
        (one, suspended, merged, rejected, response, extensions, excluded, recurred) => one with
        {
            SuspendedAt = suspended, MergedAt = merged, RejectedAt = rejected, ResponseDueAt = response, RespondedAt = recurred,
            Extensions = extensions, DueAt = one.DueAt?.AddDays(extensions * 9), IsExcluded = excluded, RecurredAt = recurred,
        });

    /// <summary>Anything that can be said of a case, also what never happens together.</summary>
    public static readonly Gen<CaseFacts> Any = Gen.Select(
        Ended, Waits.Array[0, 2], Waits.Array[0, 2], Decisions.Array[0, 2],
        (one, filing, dispatch, decisions) => one with { FilingWaits = filing, DispatchWaits = dispatch, TimeDecisions = decisions });

    /// <summary>Anything that is told apart.</summary>
    public static readonly Gen<GroupBy> Groupings = Gen.Select(Gen.Int[-1, 3], Gen.Bool, Gen.Bool, (depth, body, kind) => new GroupBy(depth < 0 ? null : depth, body, kind));

    public static Gen<T> Among<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(number => values[number]);
}
