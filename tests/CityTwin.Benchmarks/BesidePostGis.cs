using System.Globalization;
using CityTwin.CityPacks;
using CityTwin.Domain.Places;
using CityTwin.Spatial;

namespace CityTwin.Benchmarks;

/// <summary>Our half of <c>tests/load/affected</c>: the same questions on the same polygons, one after the other on one core.</summary>
internal static class BesidePostGis
{
    private const int Rounds = 6;

    /// <summary>As long a round takes at least: the first ones also wait for the compiler of hot methods.</summary>
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(0.5);

    /// <summary>
    /// Reads questions of one kind a file (each line a place, written lat lon lat lon …) and prints how many are answered in a second of
    /// processor time, that of the collector included: other work on the machine does not count.
    /// </summary>
    public static int Run(string pack, string folder)
    {
        var atlas = LoadedCity.From(pack).Atlas;
        var (yards, roads, points) = (Read(folder, "polygon"), Read(folder, "line"), Read(folder, "point"));

        Measure("edge", points, place => atlas.EdgeOf(atlas.Project(place[0].Lat, place[0].Lon), 30)?.Candidates.Count ?? 0);
        Measure("polygon", Extents(ExtentKind.Polygon, yards), yard => Touched(atlas, yard));
        Measure("line", Extents(ExtentKind.Line, roads), road => Touched(atlas, road));
        return 0;
    }

    private static int Touched(Atlas atlas, Extent extent) =>
        atlas.Affected(extent, "community", 0).Affected?.Areas.Count(area => area.Share > 1e-6) ?? 0;

    private static void Measure<T>(string name, IReadOnlyList<T> asked, Func<T, int> ask)
    {
        var (best, found) = (0.0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            var (answers, start) = (0, Environment.CpuUsage.TotalTime);
            while (Environment.CpuUsage.TotalTime - start < Round)
            {
                found = asked.Sum(ask);
                answers += asked.Count;
            }

            best = Math.Max(best, answers / (Environment.CpuUsage.TotalTime - start).TotalSeconds);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {best:0} {found}"));
    }

    private static List<Extent> Extents(ExtentKind kind, List<Vertex[]> places) => places.ConvertAll(place => ExtentReading.Of(kind, [place]).Extent!);

    private static List<Vertex[]> Read(string folder, string kind) =>
    [
        .. File.ReadLines(Path.Combine(folder, kind + ".txt"))
            .Select(line => Array.ConvertAll(line.Split(' '), number => double.Parse(number, CultureInfo.InvariantCulture)))
            .Select(numbers => numbers.Chunk(2).Select(pair => new Vertex(pair[0], pair[1])).ToArray()),
    ];
}
