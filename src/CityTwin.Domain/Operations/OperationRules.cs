using CityTwin.Domain.Clocks;

namespace CityTwin.Domain.Operations;

/// <summary>How a city moves its operations: <c>operations</c> in <c>process.json</c> of its pack.</summary>
public sealed record OperationRules
{
    /// <summary>The rules of a pack that says nothing about operations.</summary>
    public static OperationRules Usual { get; } = new();

    /// <summary>
    /// Id of the lowest level across whose borders a case near a border is claimed or denied; null has no case claimed by rule.
    /// Below it, the superior of both sides and the first receiver are near enough to settle it among themselves.
    /// </summary>
    public string? ClaimLevel { get; init; }

    /// <summary>Ids of the levels whose organisations may whistle; none by default.</summary>
    public IReadOnlyList<string> WhistleLevels { get; init; } = [];

    /// <summary>By class: the limits of the steps.</summary>
    public IReadOnlyDictionary<OperationClass, OperationLimits> Limits { get; init; } = OperationLimits.Usual;

    /// <summary>The limits of a class.</summary>
    public OperationLimits LimitsOf(OperationClass of) => Limits.GetValueOrDefault(of) ?? OperationLimits.Usual[of];
}

/// <summary>How long each step of an operation may take; null sets no limit.</summary>
public sealed record OperationLimits
{
    /// <summary>The limits where the pack says nothing (domain reference §3.1 and §3.3).</summary>
    public static IReadOnlyDictionary<OperationClass, OperationLimits> Usual { get; } = new Dictionary<OperationClass, OperationLimits>
    {
        [OperationClass.Emergency] = new()
        {
            Claim = Minutes(30), Designation = Minutes(60), Approval = Minutes(10), Judgement = Minutes(10),
            Acknowledge = Minutes(10), Arrive = Minutes(30), Result = new(24, LimitUnit.UrgentHours),
        },
        [OperationClass.Enforcement] = new() { Acknowledge = new(2, LimitUnit.WorkingHours), Arrive = Days(1), Result = Days(5) },
        [OperationClass.KeyTask] = new() { Acknowledge = Days(1), Plan = Days(3), Result = Days(10) },
        [OperationClass.Demand] = new() { Acknowledge = Days(1), Plan = Days(3), Result = Days(10) },
    };

    /// <summary>By when the candidates claim or deny.</summary>
    public HandlingLimit? Claim { get; init; } = new(4, LimitUnit.WorkingHours);

    /// <summary>By when the common superior designates.</summary>
    public HandlingLimit? Designation { get; init; } = Days(1);

    /// <summary>By when a drafted whistle is approved.</summary>
    public HandlingLimit? Approval { get; init; } = Days(1);

    /// <summary>By when the superior judges an approved whistle.</summary>
    public HandlingLimit? Judgement { get; init; } = new(4, LimitUnit.WorkingHours);

    /// <summary>By when whoever was called acknowledges.</summary>
    public HandlingLimit? Acknowledge { get; init; }

    /// <summary>By when whoever was called is on site.</summary>
    public HandlingLimit? Arrive { get; init; }

    /// <summary>By when there is a joint plan.</summary>
    public HandlingLimit? Plan { get; init; }

    /// <summary>By when everybody has done their part.</summary>
    public HandlingLimit? Result { get; init; }

    /// <summary>By when whoever whistled evaluates.</summary>
    public HandlingLimit? Evaluation { get; init; } = Days(5);

    private static HandlingLimit Minutes(double minutes) => new(minutes, LimitUnit.UrgentMinutes);

    private static HandlingLimit Days(double days) => new(days, LimitUnit.WorkingDays);
}
