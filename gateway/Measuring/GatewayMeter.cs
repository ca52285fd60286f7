using System.Diagnostics.Metrics;
using CityTwin.Gateway.Mapping;
using CityTwin.Hosting;
using CityTwin.Protocol.V1;

namespace CityTwin.Gateway.Measuring;

/// <summary>What the doors count. Tags are words of the contract, of which there are few; nothing of what a report says.</summary>
internal static class GatewayMeter
{
    /// <summary>The city's meter.</summary>
    public static readonly Meter Meter = new(Telemetry.Name);

    private static readonly Counter<long> Accepted = Meter.CreateCounter<long>(
        "citytwin.incidents.accepted", "{incident}", "Incidents that got a receipt; one that was sent again counts again.");

    private static readonly Counter<long> Refused = Meter.CreateCounter<long>(
        "citytwin.incidents.refused", "{incident}", "Incidents that got no receipt, by the code of the refusal.");

    private static readonly UpDownCounter<long> Streams = Meter.CreateUpDownCounter<long>(
        "citytwin.streams.open", "{stream}", "Streams that are open: watches, work feeds, streams of incidents.");

    private static readonly Counter<long> Entries = Meter.CreateCounter<long>(
        "citytwin.work.handed_over", "{entry}", "Entries of work feeds that were sent to organisations.");

    private static long lastHandOver = TimeProvider.System.GetTimestamp();

    static GatewayMeter() => Meter.CreateObservableGauge(
        "citytwin.work.silence",
        () => TimeProvider.System.GetElapsedTime(Interlocked.Read(ref lastHandOver)).TotalSeconds,
        "s",
        "Time since this gateway handed an entry of a work feed over, or since its start.");

    public static void Answered(IReadOnlyList<IncidentOutcome> outcomes)
    {
        foreach (var outcome in outcomes)
        {
            if (outcome.Refusal is { } refusal)
            {
                Refuse(1, refusal.Code);
            }
            else
            {
                Accepted.Add(1, new KeyValuePair<string, object?>("disposition", outcome.Receipt.Disposition is Disposition.Opened ? "opened" : "corroborated"));
            }
        }
    }

    /// <summary>The journal or an actor was out of reach: nobody knows what became of these.</summary>
    public static void Lost(int incidents) => Refuse(incidents, RejectionMapping.Unavailable);

    public static void Overloaded() => Refuse(1, "intake.overloaded");

    public static void Opened(string method, int change) => Streams.Add(change, new KeyValuePair<string, object?>("method", method));

    public static void HandedOver(int entries)
    {
        if (entries > 0)
        {
            Entries.Add(entries);
            Interlocked.Exchange(ref lastHandOver, TimeProvider.System.GetTimestamp());
        }
    }

    private static void Refuse(int incidents, string code) => Refused.Add(incidents, new KeyValuePair<string, object?>("code", code));
}
