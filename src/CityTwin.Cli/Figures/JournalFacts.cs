using System.Globalization;
using CityTwin.Cli.Terminal;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Indicators;
using CityTwin.Journal;

namespace CityTwin.Cli.Figures;

/// <summary>What a journal says of its cases, and which case each report belongs to.</summary>
/// <param name="City">The cases.</param>
/// <param name="Position">Position of its last event.</param>
/// <param name="CaseOf">The case that took a report in, by source and id.</param>
internal sealed record JournalFacts(FactsOfCity City, long Position, IReadOnlyDictionary<(string Source, string Id), long> CaseOf)
{
    /// <summary>Reads a journal once, from its first event to its last.</summary>
    public static async Task<JournalFacts> ReadAsync(StoredJournal journal, CityRules rules, CancellationToken cancel)
    {
        using var reader = journal.Inspect();
        var (city, caseOf, reached, last) = (new FactsOfCity(rules), new Dictionary<(string, string), long>(), 0L, await reader.LastPosition(cancel));

        async Task<JournalFacts> Read()
        {
            await foreach (var recorded in reader.ReadWhole(cancel))
            {
                reached = recorded.Position;
                if (!recorded.IsOfCase)
                {
                    city.Whistles.With(recorded.StreamId, recorded.DecodeOperation());
                    continue;
                }

                var happened = recorded.Decode();
                city.With(recorded.StreamId, happened);
                if (happened.TakenIn is { } incident)
                {
                    caseOf[(incident.Source, incident.SourceId)] = recorded.StreamId;
                }
            }

            return new JournalFacts(city, reached, caseOf);
        }

        return await RunProgress.ShowAsync(
            "figures", () => reached, last, () => string.Create(CultureInfo.InvariantCulture, $"{reached:N0} of {last:N0} events"), Task.Run(Read, cancel));
    }
}
