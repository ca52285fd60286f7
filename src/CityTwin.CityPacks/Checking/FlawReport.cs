using System.Globalization;
using CityTwin.CityPacks.Reading;

namespace CityTwin.CityPacks.Checking;

/// <summary>How borders can disagree.</summary>
internal enum FlawKind
{
    /// <summary>Two areas of one level claim the same ground.</summary>
    Overlap,

    /// <summary>An area reaches beyond its parent.</summary>
    Overhang,

    /// <summary>Ground of a parent that none of its children covers.</summary>
    Gap,

    /// <summary>Ground within the city's outline that is not the city's.</summary>
    CityHole,
}

/// <summary>Puts flaws into words: the largest first, the many small ones counted.</summary>
internal static class FlawReport
{
    public static void Write(FlawKind kind, IReadOnlyList<Flaw> flaws, FindingList findings)
    {
        var bySize = flaws.OrderByDescending(flaw => flaw.SquareMetres).ThenBy(flaw => flaw.Areas, StringComparer.Ordinal).ToList();
        foreach (var flaw in bySize.Take(PackLimits.ListedFlaws))
        {
            findings.Warning(CodeOf(kind), flaw.Areas, "geometry", $"{SentenceOf(kind, flaw)} near {Place(flaw)} (lat, lon).");
        }

        var others = bySize.Skip(PackLimits.ListedFlaws).ToList();
        if (others.Count > 0)
        {
            findings.Warning(CodeOf(kind), null, "geometry", $"And {others.Count} more, together {Size(others.Sum(flaw => flaw.SquareMetres))}.");
        }
    }

    private static string CodeOf(FlawKind kind) => kind switch
    {
        FlawKind.Overlap => "pack.sibling_overlap",
        FlawKind.Overhang => "pack.child_outside_parent",
        FlawKind.Gap => "pack.gap_in_parent",
        _ => "pack.city_hole",
    };

    private static string SentenceOf(FlawKind kind, Flaw flaw) => kind switch
    {
        FlawKind.Overlap => $"{Size(flaw.SquareMetres)} belong to two areas of this level, so the smaller code decides,",
        FlawKind.Overhang => $"{Size(flaw.SquareMetres)} ({Percent(flaw.Share)} of the area) lie outside its parent",
        FlawKind.Gap => $"{Size(flaw.SquareMetres)} of {flaw.Areas} belong to no area of this level",
        _ => $"{Size(flaw.SquareMetres)} within the city's outline are not the city's",
    };

    private static string Size(double squareMetres) => string.Create(CultureInfo.InvariantCulture, $"{squareMetres:N0} m²");

    private static string Percent(double? share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.####} %");

    private static string Place(Flaw flaw) => string.Create(CultureInfo.InvariantCulture, $"{flaw.At.Y:0.00000}, {flaw.At.X:0.00000}");
}
