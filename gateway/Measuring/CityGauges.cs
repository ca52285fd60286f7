using System.Diagnostics.Metrics;
using CityTwin.Domain.Cases;
using CityTwin.Gateway.Intake;
using CityTwin.Gateway.Live;
using CityTwin.Hosting;
using CityTwin.Spatial;

namespace CityTwin.Gateway.Measuring;

/// <summary>How the city stands, read from the live picture whenever somebody asks for metrics.</summary>
internal sealed class CityGauges
{
    // All of them at any time, so that a graph falls to nothing and does not end.
    private static readonly CaseStage[] OpenStages =
        [.. Enum.GetValues<CaseStage>().Where(stage => stage is not (CaseStage.Unreported or CaseStage.Closed or CaseStage.Rejected or CaseStage.Merged))];

    private readonly LiveCity live;
    private readonly string root;

    public CityGauges(IMeterFactory meters, Atlas atlas, LiveCity live, IntakeGate gate)
    {
        (this.live, root) = (live, atlas.Root.Code);
        var meter = meters.Create(Telemetry.Name);
        meter.CreateObservableGauge("citytwin.cases.open", ReadOpen, "{case}", "Open cases of the city, by stage.");
        meter.CreateObservableGauge("citytwin.cases.overdue", () => live.Look(now => now.SumsOf(root).Overdue), "{case}", "Open cases of the city whose limit has passed.");
        meter.CreateObservableGauge("citytwin.incidents.under_way", () => gate.UnderWay, "{incident}", "Incidents that this gateway has taken in and not answered yet.");
    }

    private List<Measurement<long>> ReadOpen() => live.Look(now =>
    {
        var sums = now.SumsOf(root);
        return OpenStages.Select(stage => new Measurement<long>(sums.At(stage), new KeyValuePair<string, object?>("stage", Word(stage)))).ToList();
    });

    private static string Word(CaseStage stage) => string.Concat(
        stage.ToString().Select((letter, at) => at > 0 && char.IsUpper(letter) ? $"_{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
