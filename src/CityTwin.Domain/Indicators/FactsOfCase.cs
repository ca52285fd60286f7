using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Incidents;
using CityTwin.Domain.Obligations;
using CityTwin.Domain.Places;
using CityTwin.Domain.Routing;

namespace CityTwin.Domain.Indicators;

/// <summary>The events of one case, read as <see cref="CaseFacts"/>. What each fact means is said there; immutable.</summary>
public sealed record FactsOfCase
{
    private readonly CityRules rules;
    private readonly Case state = Case.Unreported;
    private readonly CaseFacts? facts;

    // The numbers of the obligations that the handovers of the facts are.
    private IReadOnlyList<int> Leads { get; init; } = [];

    private FactsOfCase(CityRules rules) => this.rules = rules;

    private FactsOfCase(CityRules rules, Case state, CaseFacts facts) => (this.rules, this.state, this.facts) = (rules, state, facts);

    /// <summary>What is known so far; null before it was reported, or split off.</summary>
    public CaseFacts? Facts => facts;

    /// <summary>The case into which it was merged, while it is.</summary>
    public long? MergedInto => state.MergedInto;

    /// <summary>Proofs that were handed in with results and assists, in order.</summary>
    public IReadOnlyList<HandedIn> Proofs { get; private init; } = [];

    /// <summary>A case of which nothing was read yet.</summary>
    /// <param name="rules">Say at which level an organisation works.</param>
    public static FactsOfCase Nothing(CityRules rules) => new(rules);

    /// <summary>A case as these events tell it.</summary>
    public static FactsOfCase Of(long id, IEnumerable<CaseEvent> events, CityRules rules) =>
        events.Aggregate(Nothing(rules), (read, happened) => read.With(id, happened));

    /// <summary>The same after one more event.</summary>
    public FactsOfCase With(long id, CaseEvent happened)
    {
        var after = Case.Evolve(state, happened);
        var told = happened switch
        {
            CaseEvent.Reported e => Opened(id, e.Incident, e.Place, 1, e.At),
            CaseEvent.SplitOff e => Opened(id, e.Origin, e.Place, 0, e.At),
            _ when facts is null => throw new ArgumentException($"Case {id} begins with {happened.GetType().Name}.", nameof(happened)),
            _ => FactsReading.Told(ReturnedAs(OutcomeOf(happened)), happened),
        };
        var offered = after.Obligations.Skip(state.Obligations.Count).Where(it => it.Role is DutyRole.Lead).ToList();
        var lead = after.Stage is CaseStage.Merged ? told.Organisation : after.Lead;
        return new(rules, after, told with
        {
            Organisation = lead,
            Level = lead is null ? null : rules.FindOrganisation(lead)?.Level,
            DueAt = told.SuspendedAt is null ? after.Handling?.DueAt : told.DueAt,
            Handovers = offered.Count == 0 ? told.Handovers : [.. told.Handovers, .. offered.Select(it => new Handover(it.Organisation, happened.At))],
        })
        {
            Leads = offered.Count == 0 ? Leads : [.. Leads, .. offered.Select(it => it.Number)],
            Proofs = happened switch
            {
                CaseEvent.Submitted { Evidence: { } proofs } => [.. Proofs, .. proofs.Select(proof => new HandedIn(proof, happened.At))],
                CaseEvent.AssistDone { Evidence: { } proofs } => [.. Proofs, .. proofs.Select(proof => new HandedIn(proof, happened.At))],
                _ => Proofs,
            },
        };
    }

    private static CaseFacts Opened(long id, Incident incident, Place place, int demands, DateTimeOffset at) => new()
    {
        Id = $"{id}", Kind = incident.Kind, Areas = place.Areas, PlaceKey = place.Cell, Demands = demands, ReportedAt = incident.ReportedAt, AcceptedAt = at,
    };

    // Only for whoever was to lead: what became of its wish to hand the case back.
    private static (int Obligation, ReturnOutcome Outcome)? OutcomeOf(CaseEvent happened) => happened switch
    {
        CaseEvent.ReturnAsked e => (e.Obligation, ReturnOutcome.Pending),
        CaseEvent.Returned e => (e.Obligation, ReturnOutcome.Upheld),
        CaseEvent.Designated e => (e.Obligation, ReturnOutcome.Overridden),
        _ => null,
    };

    private CaseFacts ReturnedAs((int Obligation, ReturnOutcome Outcome)? returned)
    {
        var number = returned is { } asked ? state.FindObligation(asked.Obligation)?.Number : null;
        return number is null ? facts! : facts! with
        {
            Handovers = [.. facts.Handovers.Zip(Leads, (handover, lead) => lead == number ? handover with { Return = returned!.Value.Outcome } : handover)],
        };
    }
}

/// <summary>A proof as it was handed in.</summary>
/// <param name="Proof">What is kept of it.</param>
/// <param name="At">When it was handed in.</param>
public readonly record struct HandedIn(Evidence Proof, DateTimeOffset At);
