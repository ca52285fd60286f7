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
    private readonly SharedWords words;
    private readonly Case state = Case.Unreported;
    private readonly CaseFacts? facts;

    // The numbers of the obligations that the handovers of the facts are.
    private IReadOnlyList<int> Leads { get; init; } = [];

    private FactsOfCase(SharedWords words) => this.words = words;

    private FactsOfCase(SharedWords words, Case state, CaseFacts facts) => (this.words, this.state, this.facts) = (words, state, facts);

    /// <summary>What is known so far; null before it was reported, or split off.</summary>
    public CaseFacts? Facts => facts;

    /// <summary>The case into which it was merged, while it is.</summary>
    public long? MergedInto { get; private init; }

    /// <summary>Whether only its facts are kept: what it would need to go on is not.</summary>
    public bool IsAtRest { get; private init; }

    /// <summary>When the latest of its events happened.</summary>
    public DateTimeOffset LastAt { get; private init; }

    /// <summary>The last moment that brings it into a period: its latest event, or a deadline that is later still; no end while it is open.</summary>
    public DateTimeOffset CountsUntil => !IsAtRest && state.Stage.IsOpen() ? DateTimeOffset.MaxValue : facts!.DueTimes.Append(LastAt).Max();

    /// <summary>Proofs that were handed in with results and assists, in order.</summary>
    public IReadOnlyList<HandedIn> Proofs { get; private init; } = [];

    /// <summary>A case of which nothing was read yet.</summary>
    /// <param name="rules">Say at which level an organisation works.</param>
    public static FactsOfCase Nothing(CityRules rules) => Nothing(new SharedWords(rules));

    /// <summary>A case as these events tell it.</summary>
    public static FactsOfCase Of(long id, IEnumerable<CaseEvent> events, CityRules rules) =>
        events.Aggregate(Nothing(rules), (read, happened) => read.With(id, happened));

    internal static FactsOfCase Nothing(SharedWords words) => new(words);

    /// <summary>The same without what it would need to go on, which is half of it: for a case that ended.</summary>
    public FactsOfCase AtRest() => new(words, Case.Unreported, facts!) { MergedInto = MergedInto, IsAtRest = true, LastAt = LastAt, Proofs = Proofs };

    /// <summary>The same after one more event.</summary>
    /// <exception cref="ArgumentException">It does not begin with its beginning, or is at rest.</exception>
    public FactsOfCase With(long id, CaseEvent happened)
    {
        var after = LeanCase.Evolve(state, happened);
        var told = happened switch
        {
            CaseEvent.Reported e => Opened(id, e.Incident, e.Place, 1, e.At),
            CaseEvent.SplitOff e => Opened(id, e.Origin, e.Place, 0, e.At),
            _ when facts is null || IsAtRest => throw new ArgumentException($"Case {id} begins with {happened.GetType().Name}.", nameof(happened)),
            _ => FactsReading.Told(HandoverTold(happened), happened, words),
        };
        told = StageWaits.Told(told, state.Stage, after.Stage, happened, words);
        var offered = after.Obligations.Skip(state.Obligations.Count).Where(it => it.Role is DutyRole.Lead).ToList();
        var lead = after.Stage is CaseStage.Merged ? told.Organisation : after.Lead is { } leads ? words.Organisation(leads) : null;
        return new(words, after, told with
        {
            Organisation = lead,
            Level = lead is null ? null : words.LevelOf(lead),
            DueAt = told.SuspendedAt is null ? after.Handling?.DueAt : told.DueAt,
            Handovers = offered.Count == 0 ? told.Handovers : [.. told.Handovers, .. offered.Select(it => new Handover(words.Organisation(it.Organisation), happened.At))],
        })
        {
            MergedInto = after.MergedInto,
            LastAt = happened.At > LastAt ? happened.At : LastAt,
            Leads = offered.Count == 0 ? Leads : [.. Leads, .. offered.Select(it => it.Number)],
            Proofs = happened switch
            {
                CaseEvent.Submitted { Evidence: { } proofs } => [.. Proofs, .. proofs.Select(proof => new HandedIn(proof, happened.At))],
                CaseEvent.AssistDone { Evidence: { } proofs } => [.. Proofs, .. proofs.Select(proof => new HandedIn(proof, happened.At))],
                _ => Proofs,
            },
        };
    }

    private CaseFacts Opened(long id, Incident incident, Place place, int demands, DateTimeOffset at) => new()
    {
        Id = $"{id}", Kind = words.Kind(incident.Kind), Areas = words.Areas(place.Areas), PlaceKey = place.Cell, Demands = demands,
        ReportedAt = incident.ReportedAt, AcceptedAt = at,
    };

    // Only for whoever was to lead: whether it took the case up, and what became of its wish to hand it back.
    private CaseFacts HandoverTold(CaseEvent happened)
    {
        (int Obligation, Func<Handover, Handover> Told)? about = happened switch
        {
            CaseEvent.Signed e => (e.Obligation, it => it with { TakenUpAt = e.At }),
            CaseEvent.ReturnAsked e => (e.Obligation, it => it with { Return = ReturnOutcome.Pending, Reason = e.Claim.Reason }),
            CaseEvent.Returned e => (e.Obligation, it => it with { Return = ReturnOutcome.Upheld, DecidedBy = words.Organisation(e.Acting) }),
            CaseEvent.Designated e => (e.Obligation, it => it with { Return = ReturnOutcome.Overridden, DecidedBy = words.Organisation(e.Acting) }),
            _ => null,
        };
        return about is not { } told || state.FindObligation(told.Obligation)?.Number is not { } number ? facts! : facts! with
        {
            Handovers = [.. facts.Handovers.Zip(Leads, (handover, lead) => lead == number ? told.Told(handover) : handover)],
        };
    }
}

/// <summary>A proof as it was handed in.</summary>
/// <param name="Proof">What is kept of it.</param>
/// <param name="At">When it was handed in.</param>
public readonly record struct HandedIn(Evidence Proof, DateTimeOffset At);
