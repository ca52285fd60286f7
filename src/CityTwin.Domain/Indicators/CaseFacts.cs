namespace CityTwin.Domain.Indicators;

/// <summary>
/// What the figures need to know of one case, as it stands when they are computed: codes, organisations and times, nothing about
/// anybody. A fact without a value has not happened.
/// </summary>
public sealed partial record CaseFacts
{
    /// <summary>Id of the case.</summary>
    public required string Id { get; init; }

    /// <summary>Written key of its kind.</summary>
    public required string Kind { get; init; }

    /// <summary>Codes of the areas that hold its place, from the city down; only the city when not located.</summary>
    public required IReadOnlyList<string> Areas { get; init; }

    /// <summary>Where it is, for telling whether it came back: the written grid cell or the id of the component; null when not located.</summary>
    public string? PlaceKey { get; init; }

    /// <summary>Id of the organisation that leads, or led at the end; null when nobody ever did.</summary>
    public string? Organisation { get; init; }

    /// <summary>Id of the level of <see cref="Organisation"/>.</summary>
    public string? Level { get; init; }

    /// <summary>Whether its limit is in urgent hours 紧急工作时.</summary>
    public bool IsUrgent { get; init; }

    /// <summary>Reports that came in for this case itself; those of a case that was merged into it stay with that one. 0 for a part that was split off.</summary>
    public int Demands { get; init; } = 1;

    /// <summary>When it was first reported: where the clock that citizens see starts.</summary>
    public required DateTimeOffset ReportedAt { get; init; }

    /// <summary>受理: when the centre took it in.</summary>
    public DateTimeOffset? AcceptedAt { get; init; }

    /// <summary>立案: when it was filed.</summary>
    public DateTimeOffset? FiledAt { get; init; }

    /// <summary>The handling deadline as it was first set; null means the same as <see cref="DueAt"/>.</summary>
    public DateTimeOffset? FirstDueAt { get; init; }

    /// <summary>
    /// The effective handling deadline: later than the first one by approved extensions and by suspensions that have ended. While a
    /// suspension lasts it is what it was when that began. Null when the city promises nothing.
    /// </summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>The effective closing deadline, where the city has one of its own; null means the same as <see cref="DueAt"/>.</summary>
    public DateTimeOffset? ClosingDueAt { get; init; }

    /// <summary>挂账: since when it is suspended; null when it is not suspended now.</summary>
    public DateTimeOffset? SuspendedAt { get; init; }

    /// <summary>How long suspensions that have ended lasted, together.</summary>
    public TimeSpan SuspendedTime { get; init; }

    /// <summary>延期: approved extensions.</summary>
    public int Extensions { get; init; }

    /// <summary>What was decided about more time, in order.</summary>
    public IReadOnlyList<TimeDecision> TimeDecisions { get; init; } = [];

    /// <summary>Waits for the decision about filing that had a limit, in order.</summary>
    public IReadOnlyList<StageWait> FilingWaits { get; init; } = [];

    /// <summary>Waits for a dispatch that had a limit, in order.</summary>
    public IReadOnlyList<StageWait> DispatchWaits { get; init; } = [];

    /// <summary>并案: since when its reports belong to another case.</summary>
    public DateTimeOffset? MergedAt { get; init; }

    /// <summary>When the result of the case it was merged into was submitted, while that result stands.</summary>
    public DateTimeOffset? SurvivorHandledAt { get; init; }

    /// <summary>When the case it was merged into was closed, while that closing stands.</summary>
    public DateTimeOffset? SurvivorClosedAt { get; init; }

    /// <summary>不予受理: when it was rejected.</summary>
    public DateTimeOffset? RejectedAt { get; init; }

    /// <summary>Whether two people decided, with a reason, that the demand is unlawful or unreasonable and is not counted for solving.</summary>
    public bool IsExcluded { get; init; }

    /// <summary>派遣: to whom it was dispatched, in order.</summary>
    public IReadOnlyList<Handover> Handovers { get; init; } = [];

    /// <summary>Results that were submitted, in order.</summary>
    public IReadOnlyList<Result> Results { get; init; } = [];

    /// <summary>结案: closings, in order.</summary>
    public IReadOnlyList<Closing> Closings { get; init; } = [];

    /// <summary>核实: checks on site before filing that were assigned, in order.</summary>
    public IReadOnlyList<SiteCheck> Verifications { get; init; } = [];

    /// <summary>核查: checks on site after handling that were assigned, in order.</summary>
    public IReadOnlyList<SiteCheck> Inspections { get; init; } = [];

    /// <summary>Until when whoever reported it should have been answered; null when nobody asked for it.</summary>
    public DateTimeOffset? ResponseDueAt { get; init; }

    /// <summary>When that answer was given.</summary>
    public DateTimeOffset? RespondedAt { get; init; }

    /// <summary>回访: the last callback; null when none was made.</summary>
    public Callback? Callback { get; init; }

    /// <summary>When the next case of the same kind and place was reported after the closing that stands, see <see cref="Recurrences"/>.</summary>
    public DateTimeOffset? RecurredAt { get; init; }
}
