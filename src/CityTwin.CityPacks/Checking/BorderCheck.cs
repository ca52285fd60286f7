using CityTwin.CityPacks.Reading;
using CityTwin.Spatial;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using NetTopologySuite.Index.Strtree;

namespace CityTwin.CityPacks.Checking;

/// <summary>Where the borders of a pack disagree: overlaps of siblings, children outside their parent, ground that no child covers.</summary>
internal sealed class BorderCheck(CityPack pack, Func<string, FindingList> findingsOf)
{
    private readonly Ground ground = new(pack.Rules.City.Projection);

    public void Run()
    {
        var levels = pack.Rules.City.Levels.Select(level => pack.Areas.Where(area => area.Area.Level == level.Id).ToList()).ToList();
        var city = levels[0][0];
        Report(city.Area.Level, FlawKind.CityHole, Holes(city));

        foreach (var (parents, children) in levels.Zip(levels.Skip(1)))
        {
            var level = children[0].Area.Level;
            Report(level, FlawKind.Overlap, Overlaps(children));
            Report(level, FlawKind.Overhang, Overhangs(parents, children));
            Report(level, FlawKind.Gap, Gaps(parents, children));
        }
    }

    private void Report(string level, FlawKind kind, IEnumerable<Flaw> flaws) => FlawReport.Write(kind, [.. flaws], findingsOf(PackFiles.Areas(level)));

    private IEnumerable<Flaw> Holes(AreaShape city) =>
        from polygon in NetTopologySuite.Geometries.Utilities.PolygonExtracter.GetPolygons(city.Shape).Cast<Polygon>()
        from hole in polygon.Holes
        from flaw in ground.Flaws(city.Area.Code, hole.Factory.CreatePolygon(hole))
        select flaw;

    private IEnumerable<Flaw> Overlaps(List<AreaShape> siblings)
    {
        var index = new STRtree<int>();
        foreach (var (number, sibling) in siblings.Index())
        {
            index.Insert(sibling.Shape.EnvelopeInternal, number);
        }

        return
            from one in Enumerable.Range(0, siblings.Count)
            from other in index.Query(siblings[one].Shape.EnvelopeInternal).Where(other => other > one).Order()
            from flaw in ground.Flaws(
                $"{siblings[one].Area.Code} and {siblings[other].Area.Code}",
                Ground.Intersection(siblings[one].Shape, siblings[other].Shape))
            select flaw;
    }

    private IEnumerable<Flaw> Overhangs(List<AreaShape> parents, List<AreaShape> children) =>
        from family in Families(parents, children)
        let parent = PreparedGeometryFactory.Prepare(family.Parent.Shape)
        from child in family.Children
        where !parent.Covers(child.Shape)
        let outside = Ground.Difference(child.Shape, family.Parent.Shape)
        let size = ground.SquareMetres(outside)
        where size >= PackLimits.LeastFlawSquareMetres
        select new Flaw(
            $"{child.Area.Code} outside {family.Parent.Area.Code}", size, outside.InteriorPoint.Coordinate, size / ground.SquareMetres(child.Shape));

    private IEnumerable<Flaw> Gaps(List<AreaShape> parents, List<AreaShape> children) =>
        from family in Families(parents, children)
        let uncovered = family.Children.Count == 0
            ? family.Parent.Shape
            : Ground.Difference(family.Parent.Shape, Ground.Union(family.Children.Select(child => child.Shape)))
        from flaw in ground.Flaws(family.Parent.Area.Code, uncovered)
        select flaw;

    private static IEnumerable<(AreaShape Parent, List<AreaShape> Children)> Families(List<AreaShape> parents, List<AreaShape> children) =>
        parents.GroupJoin(children, parent => parent.Area.Code, child => child.Area.Parent, (parent, own) => (parent, own.ToList()));
}
