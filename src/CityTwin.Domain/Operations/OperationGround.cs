using CityTwin.Domain.Cities;
using CityTwin.Domain.Clocks;

namespace CityTwin.Domain.Operations;

/// <summary>What a decision stands on besides the operation.</summary>
/// <param name="Rules">The rules as they are now.</param>
/// <param name="Now">City time.</param>
internal sealed record OperationGround(CityRules Rules, DateTimeOffset Now)
{
    /// <summary>A clock that starts; null without a limit.</summary>
    public ClockStart? Start(HandlingLimit? limit, DateTimeOffset from, string? calendar = null) => limit is null
        ? null
        : new ClockStart(from, limit, calendar, Rules.ReckoningOf(calendar).After(from, limit));

    public OperationLimits LimitsOf(OperationClass of) => Rules.Process.Operations.LimitsOf(of);

    /// <summary>The superior above a superior; itself when it is the highest.</summary>
    public string Above(string superior) => superior == Superiors.City ? superior : Superiors.Of([superior], Rules);
}
