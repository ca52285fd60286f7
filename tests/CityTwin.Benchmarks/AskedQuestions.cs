using System.Diagnostics;
using System.Globalization;
using CityTwin.Client;
using CityTwin.Protocol.V1;

namespace CityTwin.Benchmarks;

/// <summary>Asks a running city what operators and systems ask, one question after the other, and says how long each kind of question took.</summary>
internal static class AskedQuestions
{
    private const int Pool = 2_000;
    private const long Missed = 1_000;
    private const double SideDegrees = 0.005;

    public static async Task<int> Run(string address, TimeSpan each)
    {
        using var city = new CityTwinClient(address);
        var bounds = (await city.City.GetCityAsync(new())).Bounds;
        var dice = new Random(1);
        var cards = new List<CaseCard>();
        for (var square = 0; cards.Count < Pool && square < 10 * Pool; square++)
        {
            cards.AddRange((await city.Cases.ListCasesAsync(new() { Filter = new() { Bounds = Square(bounds, dice) }, PageSize = 20 })).Cases);
        }

        CaseCard Any() => cards[dice.Next(cards.Count)];
        await Ask("the newest 100 cases", each, async () => await city.Cases.ListCasesAsync(new() { PageSize = 100 }));
        await Ask("100 open cases of a community", each, async () => await city.Cases.ListCasesAsync(
            new() { Filter = new() { OpenOnly = true, Areas = { Any().Place.Areas[^1] } }, PageSize = 100 }));
        await Ask("100 cases in a square of 500 m", each, async () => await city.Cases.ListCasesAsync(
            new() { Filter = new() { Bounds = Square(bounds, dice) }, PageSize = 100 }));
        await Ask("one case", each, async () => await city.Cases.GetCaseAsync(new() { Number = Any().Number }));
        await Ask("the history of one case", each, async () => await city.Cases.GetCaseHistoryAsync(new() { Number = Any().Number }));
        await Ask("the sums of a community", each, async () => await city.Places.GetAreaSumsAsync(new() { Code = Any().Place.Areas[^1] }));
        await Ask($"what changed in the last {Missed:#,0} positions", each, () => GoOn(city));
        return 0;
    }

    // A watch that was away for a while, until it knows everything.
    private static async Task GoOn(CityTwinClient city)
    {
        var head = (await city.City.GetCityAsync(new())).Position;
        using var watch = city.Live.WatchCases(new() { AfterPosition = Math.Max(1, head - Missed) });
        while (await watch.ResponseStream.MoveNext(CancellationToken.None) && watch.ResponseStream.Current.Position < head)
        {
        }
    }

    private static async Task Ask(string question, TimeSpan lasts, Func<Task> ask)
    {
        await ask();
        var (took, begun) = (new List<double>(), Stopwatch.GetTimestamp());
        while (Stopwatch.GetElapsedTime(begun) < lasts)
        {
            var asked = Stopwatch.GetTimestamp();
            await ask();
            took.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
        }

        took.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{question}, ms: p50 {took[took.Count / 2]:0.0}, p99 {took[took.Count * 99 / 100]:0.0} ({took.Count})"));
    }

    private static Bounds Square(Bounds within, Random dice)
    {
        var (west, south) = (within.West + (dice.NextDouble() * (within.East - within.West)), within.South + (dice.NextDouble() * (within.North - within.South)));
        return new Bounds { West = west, South = south, East = west + SideDegrees, North = south + SideDegrees };
    }
}
