using CityTwin.Domain.Catalogue;

namespace CityTwin.CityPacks.Import.Boston;

/// <summary>
/// Which types are about one condition of one place, so that a second report corroborates the first. What is about a
/// household (carts, stickers, missed collections, housing), an inspection, a comment or the city's own crews repeats
/// legitimately at one place and never merges; nor do graffiti and bulk items, which are filed piece by piece.
/// </summary>
/// <remarks>
/// Chosen so that replaying the half year merges about as many reports as the city itself closed as duplicates
/// (4.0 %), mostly of the same types. Source coordinates are rounded to about 10 metres, so no radius is below 20.
/// </remarks>
internal static class BostonMergeRules
{
    private static readonly (double RadiusMetres, double Hours, string[] Types)[] Rules =
    [
        (25, 336, ["Street Light Outages", "General Lighting Request", "Install New Lighting", "Upgrade Existing Lighting", "Parks Lighting/Electrical Issues"]),
        (25, 48, ["Street Light Knock Downs"]),
        (50, 72, ["Major System Failure"]),
        (20, 4, ["Traffic Signal Repair"]),
        (20, 24, ["Sign Repair", "Missing Sign", "Parking Meter Repairs"]),
        (20, 24, ["Tree Emergencies", "Unsafe Dangerous Conditions"]),
        (20, 72, ["Request for Pothole Repair", "Sidewalk Repair (Make Safe)", "Roadway Repair", "Abandoned Vehicles", "Abandoned Bicycle"]),
        (20, 720, ["Sidewalk Repair", "Pavement Marking Maintenance", "Bridge Maintenance", "Abandoned Building"]),
        (20, 24, ["Pick up Dead Animal", "Requests for Street Cleaning", "Empty Litter Basket"]),
        (20, 72, ["Overflowing or Un-kept Dumpster", "Trash on Vacant Lot", "Illegal Dumping", "Construction Debris"]),
        (30, 12, ["Request for Snow Plowing", "Request for Snow Plowing (Emergency Responder)", "Misc. Snow Complaint"]),
        (30, 24, ["Catchbasin", "Fire Hydrant", "Watermain Break", "Sidewalk Cover / Manhole"]),
        (30, 2, ["Parking Enforcement", "Work Hours-Loud Noise Complaints"]),
    ];

    private static readonly Dictionary<string, MergeRule> ByType = Rules
        .SelectMany(rule => rule.Types.Select(type => (type, rule: new MergeRule(rule.RadiusMetres, TimeSpan.FromHours(rule.Hours)))))
        .ToDictionary(pair => pair.type, pair => pair.rule);

    public static MergeRule? Of(string type) => ByType.GetValueOrDefault(type);
}
