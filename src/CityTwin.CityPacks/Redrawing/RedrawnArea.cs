using CityTwin.Domain.Cities;
using CityTwin.Domain.Places;

namespace CityTwin.CityPacks.Redrawing;

/// <summary>An area that two packs draw or describe differently.</summary>
/// <param name="Before">The area now; null when it is new.</param>
/// <param name="After">The area once it is redrawn; null when it vanishes. It has another code where only the code changes.</param>
/// <param name="SquareMetresBefore">Its ground now; 0 when it is new.</param>
/// <param name="SquareMetresAfter">Its ground then; 0 when it vanishes.</param>
/// <param name="SquareMetresLost">What is of it now and not then.</param>
/// <param name="SquareMetresGained">What is of it then and not now.</param>
/// <param name="Ground">
/// Where its ground lies in the other pack, among areas of its level, the largest share first: where that of an area goes, or where that of a
/// new one comes from. What is missing to 1 lies in none. Empty when its border stays.
/// </param>
public sealed record RedrawnArea(
    Area? Before,
    Area? After,
    double SquareMetresBefore,
    double SquareMetresAfter,
    double SquareMetresLost,
    double SquareMetresGained,
    IReadOnlyList<AreaShare> Ground)
{
    /// <summary>Its code; the present one where that changes.</summary>
    public string Code => (Before ?? After)!.Code;

    /// <summary>Id of its level; the present one where that changes.</summary>
    public string Level => (Before ?? After)!.Level;

    /// <summary>The part of all ground that is of it now or then that is of it only once, 0 (the same border) to 1 (it is new or vanishes).</summary>
    public double ShareChanged => (SquareMetresLost + SquareMetresGained) / (SquareMetresBefore + SquareMetresGained);

    /// <summary>Everything that changes about it, in the order of the enumeration; never empty.</summary>
    public IReadOnlyList<AreaChange> Changes { get; } = [.. Compare(Before, After, SquareMetresLost + SquareMetresGained)];

    private static IEnumerable<AreaChange> Compare(Area? before, Area? after, double squareMetresChanged)
    {
        if (before is null || after is null)
        {
            yield return before is null ? AreaChange.Appears : AreaChange.Vanishes;
            yield break;
        }

        (AreaChange Change, bool Holds)[] possible =
        [
            (AreaChange.Border, squareMetresChanged >= PackLimits.LeastFlawSquareMetres),
            (AreaChange.Code, before.Code != after.Code),
            (AreaChange.Level, before.Level != after.Level),
            (AreaChange.Parent, before.Parent != after.Parent),
            (AreaChange.Names, before.Names != after.Names),
            (AreaChange.Dates, (before.Since, before.Until) != (after.Since, after.Until)),
        ];
        foreach (var (change, _) in possible.Where(one => one.Holds))
        {
            yield return change;
        }
    }
}

/// <summary>What a redrawn map changes about an area.</summary>
public enum AreaChange
{
    /// <summary>It is new.</summary>
    Appears,

    /// <summary>It is gone.</summary>
    Vanishes,

    /// <summary>Its border moves by a square metre or more.</summary>
    Border,

    /// <summary>The same ground has another code.</summary>
    Code,

    /// <summary>It is of another level.</summary>
    Level,

    /// <summary>Another area is above it.</summary>
    Parent,

    /// <summary>It is called otherwise.</summary>
    Names,

    /// <summary>Its border is lawful from or until another day.</summary>
    Dates,
}
