using CityTwin.Protocol.V1;
using CityTwin.Simulator.Replay;
using CityTwin.Simulator.Runs;

namespace CityTwin.Simulator.Tests.Replay;

public sealed class AreaLabelsTests
{
    [Theory]
    [InlineData("Ward 3", "0306", "03", "0306")]
    [InlineData("03", "306", "03", "0306")]
    [InlineData("Ward 17", "1714", "17", "1714")]
    [InlineData("", "", null, null)]
    [InlineData("Ward", "unknown", null, null)]
    public void Both_spellings_of_a_ward_are_the_same_ward(string ward, string precinct, string? wardCode, string? precinctCode) =>
        Assert.Equal(new AreaLabels(wardCode, precinctCode), AreaLabels.Read(ward, precinct));

    [Fact]
    public void Only_located_receipts_with_a_label_are_compared()
    {
        var tally = new LabelTally();
        tally.Compare(new AreaLabels("03", "0306"), At("boston", "03", "0306"));
        tally.Compare(new AreaLabels("03", "0306"), At("boston", "03", "0307"));
        tally.Compare(new AreaLabels(null, null), At("boston", "03", "0306"));
        tally.Compare(new AreaLabels("03", "0306"), new IncidentOutcome { Receipt = new Receipt { Place = new Place { Areas = { "boston" } } } });
        tally.Compare(new AreaLabels("03", "0306"), new IncidentOutcome { Refusal = new Refusal { Code = "place.outside_city" } });

        Assert.Equal(
            new LabelAgreement(Located: 3, WardCompared: 2, WardMatches: 2, PrecinctCompared: 2, PrecinctMatches: 1), tally.Agreement());
    }

    private static IncidentOutcome At(params string[] areas) =>
        new() { Receipt = new Receipt { Place = new Place { Cell = $"{areas[^1]}@1.1", Areas = { areas } } } };
}
