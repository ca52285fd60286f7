using System.Diagnostics.CodeAnalysis;
using CityTwin.CityPacks;
using CityTwin.Domain.Places;
using CityTwin.Domain.Situations;

namespace CityTwin.Cli.Situations.Injecting;

/// <summary>
/// Draws bursts after a real history: a burst is of a kind as common as kinds are, at an hour and place at which that kind is reported, and
/// through the channels through which it comes.
/// </summary>
[SuppressMessage("Security", "CA5394:Do not use insecure randomness", Justification = "The same seed must draw the same bursts.")]
internal sealed class BurstDraw(IReadOnlyList<SituationReport> history, LoadedCity city, double radius, int seed)
{
    private const int MostTries = 1_000;
    private readonly List<SituationReport> located = [.. history.Where(report => report.At is not null)];
    private readonly Random random = new(seed);

    /// <summary>A burst that begins on about this day.</summary>
    public Burst Draw(BurstShape shape, DateTimeOffset day)
    {
        var model = located[random.Next(located.Count)];
        var alike = located.FindAll(report => report.Kind == model.Kind);
        var centre = alike[random.Next(alike.Count)].At!.Value;
        var begins = day.AddDays((model.ReportedAt.UtcDateTime.DayOfWeek - day.UtcDateTime.DayOfWeek + 7) % 7) + model.ReportedAt.UtcDateTime.TimeOfDay;
        var reports = Enumerable.Range(0, shape.Size)
            .Select(_ => Report(begins + (shape.Duration * random.NextDouble()), alike[random.Next(alike.Count)], centre))
            .OrderBy(report => report.ReportedAt);
        return new Burst(shape, centre, radius, [.. reports]);
    }

    private SituationReport Report(DateTimeOffset at, SituationReport alike, MetricPoint centre)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var (turn, far) = (random.NextDouble() * 2 * Math.PI, radius * Math.Sqrt(random.NextDouble()));
            var point = new MetricPoint(centre.X + (far * Math.Cos(turn)), centre.Y + (far * Math.Sin(turn)));
            if (city.Atlas.Locate(city.Atlas.Unproject(point)) is { Place: { IsLocated: true } place, Metric: var metric })
            {
                return alike with { ReportedAt = at, At = metric, Cell = place.Cell, Areas = place.Areas };
            }
        }

        return alike with { ReportedAt = at };
    }
}
