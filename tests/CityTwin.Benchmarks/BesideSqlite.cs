using System.Diagnostics;
using System.Globalization;
using CityTwin.Journal;
using CityTwin.Journal.Postgres;
using CityTwin.Journal.Sqlite;

namespace CityTwin.Benchmarks;

/// <summary>Both stores in turns in one run: how many cases a second each opens durably. What counts is the ratio, not the machine.</summary>
internal static class BesideSqlite
{
    private const int Rounds = 5;

    // How many hand in at once, and how many cases a round.
    private static readonly (int Submitters, int Cases)[] Loads = [(1, 1_000), (64, 16_384), (1_024, 32_768)];

    private static long lastId;

    /// <summary>Measures; the folder takes SQLite's file, the database an empty journal.</summary>
    public static async Task<int> Run(string folder, string database)
    {
        Directory.CreateDirectory(folder);
        using var embedded = new SqliteJournal(Path.Combine(folder, "beside.db"));
        using var cluster = await PostgresJournal.Open(database, CancellationToken.None);
        foreach (var (submitters, cases) in Loads)
        {
            var (sqlite, postgres) = (new List<double>(), new List<double>());
            for (var round = 0; round <= Rounds; round++)
            {
                sqlite.Add(await Open(embedded, submitters, cases));
                postgres.Add(await Open(cluster, submitters, cases));
            }

            // The first round also waits for the compiler and empty caches.
            var (one, other) = (Median(sqlite.Skip(1)), Median(postgres.Skip(1)));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{submitters} at once: SQLite {one:0} cases/s, PostgreSQL {other:0} cases/s, ratio {other / one:0.00} (rounds {Said(sqlite)} and {Said(postgres)})"));
        }

        return 0;
    }

    private static async Task<double> Open(ICaseJournal journal, int submitters, int cases)
    {
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, submitters).Select(_ => Task.Run(async () =>
        {
            for (var left = cases / submitters; left > 0; left--)
            {
                await journal.Append([OpenedCase.With(Interlocked.Increment(ref lastId))], CancellationToken.None);
            }
        })));
        return cases / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static double Median(IEnumerable<double> figures) => figures.Order().ElementAt(Rounds / 2);

    private static string Said(List<double> figures) => string.Join(' ', figures.Select(figure => figure.ToString("0", CultureInfo.InvariantCulture)));
}
