using CityTwin.Domain.Burden;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Catalogue;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Operations;
using CityTwin.Domain.Routing;
using CityTwin.Domain.Situations;

namespace CityTwin.Domain.Cities;

/// <summary>How a city moves its cases: limits of the steps, and which steps a rule may take. Read from <c>process.json</c> of its pack.</summary>
public sealed record ProcessRules
{
    /// <summary>The rules of a pack without <c>process.json</c>.</summary>
    public static ProcessRules Usual { get; } = new();

    /// <summary>By when an offer is to be taken up; null sets no limit.</summary>
    public HandlingLimit? TakeUp { get; init; } = new(4, LimitUnit.WorkingHours);

    /// <summary>By when an offer of an urgent kind is to be taken up; null sets no limit.</summary>
    public HandlingLimit? UrgentTakeUp { get; init; } = new(0.5, LimitUnit.UrgentHours);

    /// <summary>How long after it was offered an obligation can be given back; null sets no limit.</summary>
    public HandlingLimit? ReturnWindow { get; init; } = new(1, LimitUnit.WorkingDays);

    /// <summary>By when the common superior must name a lead (one working day, domain reference §3.3); null sets no limit.</summary>
    public HandlingLimit? Designation { get; init; } = new(1, LimitUnit.WorkingDays);

    /// <summary>By when a case must leave a stage; a stage that is not named has no clock of its own.</summary>
    public IReadOnlyDictionary<CaseStage, HandlingLimit> Stages { get; init; } = UsualStages;

    /// <summary>How many returns raise a case to the common superior; 1 to 10.</summary>
    public int ReturnsUntilRaised { get; init; } = 2;

    /// <summary>How often a case can be extended, 0 to <see cref="ClockChanges.MostExtensions"/>; each adds the original limit.</summary>
    public int MostExtensions { get; init; } = 2;

    /// <summary>The longest suspension in days, 0 to <see cref="ClockChanges.LongestPauseDays"/>; 0 allows none.</summary>
    public int LongestSuspensionDays { get; init; } = 365;

    /// <summary>Days after closing in which a reporter can have it reopened, 0 to 3,650.</summary>
    public int ReopenDays { get; init; } = 15;

    /// <summary>Days after closing in which the same at the same place counts as a recurrence, 0 to 3,650.</summary>
    public int RecurrenceDays { get; init; } = 30;

    /// <summary>Share of its time after which a clock warns, above 0 and below 1.</summary>
    public double Warn { get; init; } = CaseClock.UsualWarn;

    /// <summary>How long after its due time a clock speaks up once more, as a share of its time, above 0 to 10.</summary>
    public double After { get; init; } = CaseClock.UsualAfter;

    /// <summary>By level: the kind of organisation that decides where organisations below it disagree.</summary>
    public IReadOnlyDictionary<string, string> Superiors { get; init; } = new Dictionary<string, string>();

    /// <summary>How much may be asked of communities.</summary>
    public BurdenRules Burden { get; init; } = BurdenRules.Usual;

    /// <summary>How operations across borders move.</summary>
    public OperationRules Operations { get; init; } = OperationRules.Usual;

    /// <summary>How the city looks out for what is coming; null when it does not.</summary>
    public EarlyWarningRules? EarlyWarning { get; init; } = EarlyWarningRules.Usual;

    /// <summary>Which steps are taken how, the first that covers a kind decides.</summary>
    public IReadOnlyList<StepRule> Steps { get; init; } = [];

    private static Dictionary<CaseStage, HandlingLimit> UsualStages => new()
    {
        [CaseStage.Reported] = new(4, LimitUnit.WorkingHours),
        [CaseStage.Verifying] = new(4, LimitUnit.WorkingHours),
        [CaseStage.Filed] = new(4, LimitUnit.WorkingHours),
        [CaseStage.ReturnReview] = new(4, LimitUnit.WorkingHours),
        [CaseStage.AwaitInspection] = new(1, LimitUnit.WorkingDays),
        [CaseStage.AwaitClose] = new(1, LimitUnit.WorkingDays),
    };

    /// <summary>How cases of this kind are moved.</summary>
    public StepRule StepsOf(CaseKind? kind)
    {
        foreach (var rule in Steps)
        {
            if (kind is not null && rule.Scope.Covers(kind))
            {
                return rule;
            }
        }

        return StepRule.Usual;
    }
}

/// <summary>Which steps a rule of the pack takes for some kinds of cases. Declining and closing as not solved are never among them.</summary>
/// <param name="Scope">The kinds.</param>
/// <param name="Files">立案: a report is filed by rule; else a person looks at it first.</param>
/// <param name="Dispatches">派遣: the lead is named by rule; else a person names it.</param>
/// <param name="Inspects">核查: somebody looks on site before the case can be closed as resolved.</param>
/// <param name="Proof">Whether it can be submitted only with evidence.</param>
public sealed record StepRule(KindScope Scope, bool Files = true, bool Dispatches = true, bool Inspects = true, bool Proof = false)
{
    /// <summary>Where the pack says nothing.</summary>
    public static StepRule Usual { get; } = new(KindScope.All);
}
