using System.Globalization;
using CityTwin.Cli.Terminal;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Redrawing;
using CityTwin.Journal;

namespace CityTwin.Cli.Redrawing;

/// <summary>How the cases of a journal stand.</summary>
/// <param name="Cases">All cases, open and past.</param>
/// <param name="Position">Position of the journal's last event.</param>
/// <param name="AsOf">City time of the latest event of a case; the beginning of time when there is none.</param>
internal sealed record JournalCases(IReadOnlyList<PlacedCase> Cases, long Position, DateTimeOffset AsOf)
{
    /// <summary>Reads a journal once, from its first event to its last. Cards would be quicker, but do not tell assets and extents.</summary>
    public static async Task<JournalCases> ReadAsync(StoredJournal journal, CancellationToken cancel)
    {
        using var reader = journal.Inspect();
        var (cases, asOf, reached, last) = (new Dictionary<long, Case>(), DateTimeOffset.MinValue, 0L, await reader.LastPosition(cancel));

        async Task<JournalCases> Read()
        {
            await foreach (var recorded in reader.ReadWhole(cancel))
            {
                reached = recorded.Position;
                if (recorded.IsOfCase)
                {
                    var happened = recorded.Decode();
                    cases[recorded.StreamId] = Case.Evolve(cases.GetValueOrDefault(recorded.StreamId, Case.Unreported), happened);
                    asOf = happened.At > asOf ? happened.At : asOf;
                }
            }

            return new JournalCases([.. cases.Select(one => PlacedCase.Of(one.Key, one.Value))], reached, asOf);
        }

        return await RunProgress.ShowAsync(
            "redraw", () => reached, last, () => string.Create(CultureInfo.InvariantCulture, $"{reached:N0} of {last:N0} events"), Task.Run(Read, cancel));
    }
}
