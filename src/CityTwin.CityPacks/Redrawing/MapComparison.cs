using CityTwin.CityPacks.Checking;
using CityTwin.Domain.Places;
using CityTwin.Spatial;

namespace CityTwin.CityPacks.Redrawing;

/// <summary>What two packs of one city draw or describe differently, area by area. Second hierarchies are not compared.</summary>
public static class MapComparison
{
    /// <summary>Every area that differs: those there are in the order of the present pack, then the new ones in that of the redrawn pack.</summary>
    /// <param name="before">The present pack.</param>
    /// <param name="after">The redrawn pack.</param>
    public static IReadOnlyList<RedrawnArea> Between(CityPack before, CityPack after)
    {
        var (ground, then, was) = (new Ground(before.Rules.City.Projection), new LevelGround(after), new LevelGround(before));
        var codes = after.Areas.ToDictionary(area => area.Area.Code);
        var taken = before.Areas.Select(area => area.Area.Code).Where(codes.ContainsKey).ToHashSet();
        var redrawn = new List<RedrawnArea>();
        foreach (var area in before.Areas)
        {
            var next = codes.GetValueOrDefault(area.Area.Code)
                ?? then.Touching(area).FirstOrDefault(other => !taken.Contains(other.Area.Code) && IsSame(area, other, ground));
            taken.Add(next?.Area.Code ?? area.Area.Code);
            redrawn.Add(Compare(area, next, ground, then, was));
        }

        redrawn.AddRange(after.Areas.Where(area => !taken.Contains(area.Area.Code)).Select(area => Compare(null, area, ground, then, was)));
        return [.. redrawn.Where(area => area.Changes.Count > 0)];
    }

    private static bool IsSame(AreaShape one, AreaShape other, Ground ground) =>
        Left(one, other, ground) + Left(other, one, ground) < PackLimits.LeastFlawSquareMetres;

    private static RedrawnArea Compare(AreaShape? before, AreaShape? after, Ground ground, LevelGround then, LevelGround was)
    {
        var drawn = new RedrawnArea(
            before?.Area, after?.Area, Size(before, ground), Size(after, ground), Left(before, after, ground), Left(after, before, ground), []);
        return drawn.Changes.Any(change => change is AreaChange.Appears or AreaChange.Vanishes or AreaChange.Border)
            ? drawn with { Ground = before is not null ? Shares(before, then, ground) : Shares(after!, was, ground) }
            : drawn;
    }

    private static double Size(AreaShape? area, Ground ground) => area is null ? 0 : ground.SquareMetres(area.Shape);

    /// <summary>Square metres of an area that another does not cover. Compared in degrees first: measuring both would find slivers that nobody drew.</summary>
    private static double Left(AreaShape? area, AreaShape? other, Ground ground) =>
        area is null ? 0
        : other is null ? Size(area, ground)
        : area.Shape.EqualsExact(other.Shape) ? 0
        : ground.SquareMetres(Ground.Difference(area.Shape, other.Shape));

    private static IReadOnlyList<AreaShare> Shares(AreaShape area, LevelGround others, Ground ground) =>
    [
        .. others.Touching(area)
            .Select(other => (other.Area.Code, Shared: Shared(area, other, ground)))
            .Where(other => other.Shared >= PackLimits.LeastFlawSquareMetres)
            .OrderByDescending(other => other.Shared)
            .ThenBy(other => other.Code, StringComparer.Ordinal)
            .Select(other => new AreaShare(other.Code, Math.Min(other.Shared / Size(area, ground), 1))),
    ];

    private static double Shared(AreaShape one, AreaShape other, Ground ground) => ground.SquareMetres(Ground.Intersection(one.Shape, other.Shape));
}
