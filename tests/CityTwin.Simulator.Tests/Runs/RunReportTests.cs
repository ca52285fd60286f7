using CityTwin.Protocol.V1;
using CityTwin.Simulator.Runs;
using Microsoft.Extensions.Time.Testing;

namespace CityTwin.Simulator.Tests.Runs;

public sealed class RunReportTests
{
    [Fact]
    public void The_report_has_the_shape_that_scripts_read()
    {
        var clock = new FakeTimeProvider();
        var tally = new RunTally(clock);
        var due = clock.GetTimestamp();
        clock.Advance(TimeSpan.FromSeconds(2));
        foreach (var _ in Enumerable.Range(0, 4))
        {
            tally.Sent();
        }

        tally.Answer(
            [Receipt(Disposition.Opened), Receipt(Disposition.Opened), Receipt(Disposition.Corroborated), Refusal("place.outside_city")],
            clock.GetTimestamp(),
            [due, due, due, due]);

        Assert.Equal(
            """
            {
              "command": "replay",
              "sent": 4,
              "acknowledged": 3,
              "opened": 2,
              "merged": 1,
              "refused": {
                "place.outside_city": 1
              },
              "elapsed_s": 2,
              "per_s": 1.5,
              "latency_ms": {
                "p50": 2000.895,
                "p90": 2000.895,
                "p99": 2000.895,
                "max": 2000.895
              },
              "lines_broken": 0,
              "labels": {
                "located": 3,
                "ward_compared": 2,
                "ward_matches": 2,
                "precinct_compared": 2,
                "precinct_matches": 1
              }
            }
            """,
            tally.Report("replay", new LabelAgreement(3, 2, 2, 2, 1)).ToJson());
    }

    [Fact]
    public void A_run_without_an_answer_has_a_report_too()
    {
        var report = new RunTally(new FakeTimeProvider()).Report("simulate");

        Assert.Equal((0, 0d, 0d), (report.Acknowledged, report.PerS, report.LatencyMs.Max));
        Assert.DoesNotContain("labels", report.ToJson());
    }

    private static IncidentOutcome Receipt(Disposition disposition) => new() { Receipt = new Receipt { Disposition = disposition } };

    private static IncidentOutcome Refusal(string code) => new() { Refusal = new Refusal { Code = code } };
}
