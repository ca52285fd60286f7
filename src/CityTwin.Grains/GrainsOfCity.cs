using CityTwin.Contracts;
using CityTwin.Domain.Cities;

namespace CityTwin.Grains;

/// <summary>Which actor stands for what.</summary>
public static class GrainsOfCity
{
    /// <summary>The actor of an area of any level.</summary>
    public static ILedgerGrain LedgerOf(this IGrainFactory grains, CityRules rules, Area area) => rules.IsCommunity(area)
        ? grains.GetGrain<ICommunityGrain>(CityKeys.Of(rules.City.Code, area.Code))
        : grains.GetGrain<IAreaGrain>(CityKeys.Of(rules.City.Code, area.Code));
}
