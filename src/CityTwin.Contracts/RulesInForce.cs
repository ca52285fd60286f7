using CityTwin.Domain.Cities;

namespace CityTwin.Contracts;

/// <summary>
/// The rules that hold in this process now. A changed pack takes the place of the one before as a whole: every decision is made by the
/// rules that <see cref="Now"/> gave it, and what is written down together is decided by the same ones.
/// </summary>
public sealed class RulesInForce(CityRules atStart)
{
    private CityRules now = atStart;

    /// <summary>The rules in force.</summary>
    public CityRules Now => Volatile.Read(ref now);

    /// <summary>Lets other rules of the same city hold from now on.</summary>
    public void Change(CityRules next) => Volatile.Write(ref now, next);
}
