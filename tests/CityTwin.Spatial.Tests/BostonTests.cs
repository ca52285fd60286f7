using System.Globalization;
using CityTwin.Domain.Places;
using CityTwin.Spatial.Tests.Support;

namespace CityTwin.Spatial.Tests;

/// <summary>A real city: half a year of requests against the boundaries of another year.</summary>
public sealed class BostonTests
{
    private const int Rows = 58_251;

    [Fact]
    public void Nearly_every_located_request_finds_the_ward_it_was_filed_under()
    {
        var (atlas, requests) = Load();
        var (located, sameWard, cells) = (0, 0, new HashSet<string>());

        foreach (var request in requests.Where(request => request.IsLocated))
        {
            if (atlas.Locate(request.Point) is not { Place: { IsLocated: true } place })
            {
                continue;
            }

            located++;
            cells.Add(place.Cell!);
            sameWard += place.Areas[1] == request.Ward ? 1 : 0;
            Assert.Equal(place.Areas[1], place.Areas[2][..2]);
        }

        Assert.Equal(Rows, requests.Count);
        Assert.InRange(located, 53_400, 53_476);
        Assert.InRange(sameWard / (double)located, 0.95, 1);
        Assert.InRange(cells.Count, 5_000, 15_000);
    }

    [Fact]
    public void Requests_on_City_Hall_are_not_located()
    {
        var (atlas, requests) = Load();
        var unplaced = requests.Where(request => !request.IsLocated).ToList();

        Assert.Equal(4_775, unplaced.Count);
        Assert.All(unplaced, request => Assert.False(atlas.Locate(request.Point).Place!.IsLocated));
    }

    [Fact]
    public void Requests_in_the_harbour_are_refused_with_a_sentence()
    {
        var (atlas, requests) = Load();
        var refused = requests.Select(request => atlas.Locate(request.Point).Refused).OfType<Domain.Decisions.Rejection>().ToList();

        Assert.InRange(refused.Count, 1, 60);
        Assert.All(refused, rejection => Assert.StartsWith("place.outside_c", rejection.Code, StringComparison.Ordinal));
    }

    [Fact]
    public void The_fast_question_gives_the_answer_of_the_full_one()
    {
        var (atlas, requests) = Load();

        foreach (var (point, _, _) in requests.Where(request => request.IsLocated))
        {
            var found = atlas.TryFindCell(point.Lat, point.Lon, out var community, out var col, out var row);
            var cell = atlas.Locate(point).Place?.Cell;
            Assert.Equal(cell, found ? new CellId(atlas.Communities[community].Code, col, row).ToString() : null);
        }
    }

    private static (Atlas Atlas, List<Request> Requests) Load()
    {
        var atlas = Boston.TryLoad();
        var file = SharedData.Find("boston/requests.csv");

        if (atlas is null || file is null)
        {
            const string Reason = "Boston's data is not on this machine; set CITYTWIN_DATA to the folder that holds boston/.";
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", Reason);
            Assert.Fail(Reason);
        }

        return (atlas, [.. File.ReadLines(file).Skip(1).Select(Request.Parse)]);
    }

    /// <summary>What these tests need of a row.</summary>
    private sealed record Request(GeoPoint Point, string Ward, bool IsLocated)
    {
        /// <summary>The last columns are free of commas, so they are counted from the end.</summary>
        public static Request Parse(string line)
        {
            var fields = line.Split(',');
            var ward = fields[^7].Replace("Ward ", string.Empty, StringComparison.Ordinal).Trim().PadLeft(2, '0');
            return new Request(
                new GeoPoint(double.Parse(fields[^5], CultureInfo.InvariantCulture), double.Parse(fields[^4], CultureInfo.InvariantCulture), Crs.Wgs84),
                ward,
                IsLocated: fields[^1] == "1");
        }
    }
}
