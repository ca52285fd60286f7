using System.Globalization;

namespace CityTwin.Domain.Places;

/// <summary>
/// A grid cell 单元网格: the part of one square of the city's grid that lies in one community.
/// Squares are half-open (west and south edges belong to the square), so each point has exactly one cell.
/// </summary>
/// <param name="Community">Code of the community the cell lies in.</param>
/// <param name="Col">Number of the square counted east from the projection's origin; may be negative.</param>
/// <param name="Row">Number of the square counted north from the projection's origin; may be negative.</param>
public readonly record struct CellId(string Community, int Col, int Row)
{
    /// <summary>The written form, <c>community@col.row</c>, such as <c>0304@12.-7</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Community}@{Col}.{Row}");

    /// <summary>Reads the written form back.</summary>
    public static bool TryParse(string? text, out CellId cell)
    {
        cell = default;
        var at = text?.LastIndexOf('@') ?? -1;
        var dot = at < 0 ? -1 : text!.IndexOf('.', at);

        if (dot < 0
            || !int.TryParse(text.AsSpan(at + 1, dot - at - 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var col)
            || !int.TryParse(text.AsSpan(dot + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var row))
        {
            return false;
        }

        cell = new CellId(text![..at], col, row);
        return true;
    }
}
