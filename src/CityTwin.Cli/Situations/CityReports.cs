using CityTwin.CityPacks;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Incidents;
using CityTwin.Domain.Places;
using CityTwin.Domain.Situations;
using CityTwin.Journal;
using CityTwin.Simulator.Replay;

namespace CityTwin.Cli.Situations;

/// <summary>A city's history as the detection of situations reads it, in order of time.</summary>
internal static class CityReports
{
    /// <summary>Reads Boston's <c>requests.csv</c>; rows outside the city are left out, as the city would have refused them.</summary>
    /// <exception cref="InvalidDataException">The file cannot be read.</exception>
    public static List<SituationReport> FromFile(string file, LoadedCity city)
    {
        var reports = new List<SituationReport>();
        foreach (var row in RequestFile.Read(file))
        {
            var (kind, answer) = (RequestMapping.KindOf(row.Type), city.Atlas.Locate(new GeoPoint(row.Lat, row.Lon, Crs.Wgs84)));
            if (answer.Place is { } place)
            {
                reports.Add(Of(new Incident(RequestMapping.Source, row.Id, kind, row.OpenedAt, row.Channel), place, city));
            }
        }

        return InOrder(reports);
    }

    /// <summary>Reads every report of a journal, also those that joined a case.</summary>
    /// <exception cref="JournalUnavailableException">It is no journal of this version.</exception>
    public static async Task<List<SituationReport>> FromJournal(StoredJournal journal, LoadedCity city, CancellationToken cancel)
    {
        using var reader = journal.Inspect();
        var reports = new List<SituationReport>();
        await foreach (var recorded in reader.ReadWhole(cancel))
        {
            switch (recorded.Decode())
            {
                case CaseEvent.Reported e:
                    reports.Add(Of(e.Incident, e.Place, city));
                    break;
                case CaseEvent.Corroborated e:
                    reports.Add(Of(e.Incident, e.Place, city));
                    break;
            }
        }

        return InOrder(reports);
    }

    /// <summary>A report as the detection sees it.</summary>
    public static SituationReport Of(Incident incident, Place place, LoadedCity city) =>
        SituationReport.Of(incident, place, city.Atlas.Project(place.Lat, place.Lon), city.Rules.Catalogue);

    private static List<SituationReport> InOrder(List<SituationReport> reports) => [.. reports.OrderBy(report => report.ReportedAt)];
}
