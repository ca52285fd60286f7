using CityTwin.Domain.Cities;

namespace CityTwin.Contracts;

/// <summary>
/// The rules that hold in this process now. A changed pack takes the place of the one before as a whole, between two decisions and never
/// within one: whoever decides takes <see cref="Now"/> once and hands it on.
/// </summary>
public sealed class RulesInForce(CityRules atStart)
{
    private CityRules now = atStart;

    /// <summary>The rules in force.</summary>
    public CityRules Now => Volatile.Read(ref now);

    /// <summary>Lets other rules of the same city hold from now on.</summary>
    public void Change(CityRules next) => Volatile.Write(ref now, next);
}
