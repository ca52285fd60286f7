namespace CityTwin.Gateway.Reports;

/// <summary>Every limit on reports and exports.</summary>
internal static class ExportLimits
{
    /// <summary>Most cases in one file; a file that reaches it says so at its end.</summary>
    public const int Rows = 1_000_000;

    /// <summary>Cases read at once.</summary>
    public const int Page = 1_000;

    /// <summary>Operations looked at for a report, the newest.</summary>
    public const int Operations = 1_000;

    /// <summary>Most situations, and most operations, in a report.</summary>
    public const int Listed = 50;

    /// <summary>What a file that was cut off says.</summary>
    public static string Cut(int rows) => $"Cut off after {rows} cases: there are more; ask for fewer by the filter.";
}
