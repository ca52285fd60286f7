namespace CityTwin.CityPacks;

/// <summary>How much a pack may hold. Every limit that is passed is an error that names it.</summary>
public static class PackLimits
{
    /// <summary>Bytes in one file: 64 MiB.</summary>
    public const int FileBytes = 64 * 1024 * 1024;

    /// <summary>Areas in one GeoJSON file.</summary>
    public const int Features = 20_000;

    /// <summary>Vertices of one area.</summary>
    public const int Vertices = 100_000;

    /// <summary>Data rows in one CSV file.</summary>
    public const int Rows = 50_000;

    /// <summary>Characters in one CSV row.</summary>
    public const int RowCharacters = 8_000;

    /// <summary>Characters in a name.</summary>
    public const int NameCharacters = 200;

    /// <summary>Characters in a catalogue heading.</summary>
    public const int GroupCharacters = 100;

    /// <summary>Characters in the basis of a duty or an admission, and in the reason of a recusal.</summary>
    public const int WordsCharacters = 200;

    /// <summary>Obligations that an organisation can be said to bear at most.</summary>
    public const int Capacity = 1_000_000;

    /// <summary>Rules about which steps are taken how.</summary>
    public const int StepRules = 1_000;

    /// <summary>Pushes to one duty grid, at once or in an hour.</summary>
    public const int PushesToDutyGrid = 1_000;

    /// <summary>Minutes that one demand costs a community, or that one sender may ask of it in a week.</summary>
    public const int MinutesOfDemand = 10_000;

    /// <summary>Days in which an ended case can be reopened, or counts as come back: ten years.</summary>
    public const int DaysAfterEnd = 3_650;

    /// <summary>Characters in a version.</summary>
    public const int VersionCharacters = 32;

    /// <summary>Fewest levels of jurisdiction.</summary>
    public const int FewestLevels = 2;

    /// <summary>Most levels of jurisdiction.</summary>
    public const int MostLevels = 6;

    /// <summary>Overlays.</summary>
    public const int Overlays = 8;

    /// <summary>Default points.</summary>
    public const int DefaultPoints = 16;

    /// <summary>Shifts of a working day.</summary>
    public const int Shifts = 6;

    /// <summary>Calendars beside the city's.</summary>
    public const int OwnCalendars = 64;

    /// <summary>Holidays, make-up days, and short days in one calendar: about twenty years of each.</summary>
    public const int CalendarDates = 2_000;

    /// <summary>Degrees of longitude between the central meridian and the farthest point of an area.</summary>
    public const double DegreesFromMeridian = 2;

    /// <summary>Findings of one code in one file that are listed; the rest are counted.</summary>
    public const int ListedFindings = 50;

    /// <summary>Gaps, overlaps or overhangs of one level that are listed; the rest are counted.</summary>
    public const int ListedFlaws = 20;

    /// <summary>Square metres below which a gap, an overlap or an overhang is not worth a word.</summary>
    public const double LeastFlawSquareMetres = 1;
}
