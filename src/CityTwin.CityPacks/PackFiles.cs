namespace CityTwin.CityPacks;

/// <summary>What the files of a pack are called, relative to its folder.</summary>
public static class PackFiles
{
    /// <summary>Names, time zone, levels, grid and projection.</summary>
    public const string City = "city.json";

    /// <summary>Who can be given work.</summary>
    public const string Organisations = "organisations.csv";

    /// <summary>Kinds of matters and components.</summary>
    public const string Catalogue = "catalogue.csv";

    /// <summary>Whose duty what is 权责清单; optional.</summary>
    public const string Duties = "duties.csv";

    /// <summary>What communities may be asked 社区事项准入清单; optional.</summary>
    public const string Admissions = "admissions.csv";

    /// <summary>Who may not handle what 回避; optional.</summary>
    public const string Recusals = "recusals.csv";

    /// <summary>Limits of the steps, and which of them a rule may take; optional.</summary>
    public const string Process = "process.json";

    /// <summary>The register of managed components 部件; optional.</summary>
    public const string Assets = "assets.csv";

    /// <summary>Lines and surfaces of assets that are more than a point; optional.</summary>
    public const string AssetShapes = "assets.geojson";

    /// <summary>The files of the map that a pack may do without.</summary>
    public static IReadOnlyList<string> OptionalMap { get; } = [Assets, AssetShapes];

    /// <summary>The files of rules that a pack may do without.</summary>
    public static IReadOnlyList<string> OptionalRules { get; } = [Duties, Admissions, Recusals, Process];

    /// <summary>Working days, shifts and holidays.</summary>
    public const string Calendar = "calendar.json";

    /// <summary>Folder of the calendars of organisations that do not work by the city's.</summary>
    public const string CalendarsFolder = "calendars";

    /// <summary>Folder of the areas.</summary>
    public const string AreasFolder = "areas";

    /// <summary>Folder of the overlays.</summary>
    public const string OverlaysFolder = "overlays";

    /// <summary>One of the calendars of organisations.</summary>
    public static string OwnCalendar(string id) => $"{CalendarsFolder}/{id}.json";

    /// <summary>The areas of one level.</summary>
    public static string Areas(string level) => $"{AreasFolder}/{level}.geojson";

    /// <summary>The areas of one overlay.</summary>
    public static string Overlay(string overlay) => $"{OverlaysFolder}/{overlay}.geojson";
}
