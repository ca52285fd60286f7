using CityTwin.Domain.Catalogue;

namespace CityTwin.Simulator.DemoCity;

/// <summary>
/// Who leads, from the lowest level that can truly solve it. A committee leads only what neighbours, a broom and a word
/// can settle; whoever needs power of enforcement or a trade starts higher. Behind all of them stands the city's urban
/// management, so that a report without a place finds somebody too.
/// </summary>
internal static class DemoLeads
{
    public static readonly LeadRule[] Committee = Read("community=committee;street=street_office;district=urban_management");
    public static readonly LeadRule[] Street = Read("street=street_office;district=urban_management");
    public static readonly LeadRule[] Urban = Read("district=urban_management");
    // A thing of unknown owner: the district in which it lies makes it safe and finds out.
    public static readonly LeadRule[] DistrictOffice = Read("district=district_office");
    public static readonly LeadRule[] Sanitation = Read("district=sanitation");
    public static readonly LeadRule[] Greening = Read("district=landscaping;city=landscaping");
    public static readonly LeadRule[] Building = Read("district=housing_construction;city=housing_construction");
    public static readonly LeadRule[] Market = Read("district=market_supervision;city=market_supervision");
    public static readonly LeadRule[] Water = Read("city=water");
    public static readonly LeadRule[] Power = Read("city=power");
    public static readonly LeadRule[] Gas = Read("city=gas");
    public static readonly LeadRule[] Ducts = Read("city=communications");
    public static readonly LeadRule[] Transport = Read("city=transport");
    public static readonly LeadRule[] Traffic = Read("city=traffic_police");
    public static readonly LeadRule[] Fire = Read("city=fire_rescue");
    public static readonly LeadRule[] Ecology = Read("city=ecology");
    public static readonly LeadRule[] Emergency = Read("city=emergency");

    private static LeadRule[] Read(string pairs) =>
        [.. pairs.Split(';').Select(pair => pair.Split('=')).Select(pair => new LeadRule(pair[0], pair[1]))];
}
