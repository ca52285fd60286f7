using CityTwin.EndToEnd.Tests.Support;
using CityTwin.Protocol.V1;
using Google.Protobuf;

namespace CityTwin.EndToEnd.Tests;

/// <summary>A client of a newer version says more than this version knows.</summary>
public sealed class NewerClientTests(DemoTown demo) : IClassFixture<DemoTown>
{
    // Field 1023 of length 3, in an incident.
    private static readonly byte[] New = [0xFA, 0x3F, 3, (byte)'q', (byte)'z', (byte)'x'];

    [Fact]
    public async Task A_field_that_this_version_does_not_know_is_passed_over_and_not_kept()
    {
        var plain = demo.Incident("newer", demo.Single);
        var newer = Incident.Parser.ParseFrom([.. plain.ToByteArray(), .. New]);
        Assert.NotEqual(plain, newer);

        var receipt = (await demo.Town.Client.Intake.ReportIncidentAsync(new() { Incident = newer })).Receipt;
        var again = (await demo.Town.Client.Intake.ReportIncidentAsync(new() { Incident = plain })).Receipt;

        // To the city both are the same report, and nothing of what it did not know comes back.
        Assert.Equal(receipt, again);
        var history = await demo.Town.Client.Cases.GetCaseHistoryAsync(new() { Number = receipt.CaseNumber });
        Assert.Equal(-1, history.ToByteArray().AsSpan().IndexOf("qzx"u8));
    }
}
