using System.Text.Json;
using System.Text.Json.Serialization;
using CityTwin.Simulator.Playing;

namespace CityTwin.Simulator.Runs;

/// <summary>What a run sent and what the city answered. Written by <c>--report</c>; fields in JSON are snake_case.</summary>
/// <param name="Command">What ran: <c>replay</c> or <c>simulate</c>.</param>
/// <param name="Sent">Incidents that were sent; sending one again after a broken line does not count.</param>
/// <param name="Acknowledged">Incidents that got a receipt.</param>
/// <param name="Opened">Receipts of incidents that opened a case.</param>
/// <param name="Merged">Receipts of incidents that joined an open case.</param>
/// <param name="Refused">Refusals by their stable code.</param>
/// <param name="ElapsedS">Seconds from the first incident to the last answer.</param>
/// <param name="PerS">Receipts a second.</param>
/// <param name="LatencyMs">How long answers took.</param>
/// <param name="LinesBroken">How often a line to the city broke and was opened again.</param>
/// <param name="Labels">How the city's areas agree with the file's own labels; absent where there are none.</param>
/// <param name="Play">What those did who played along; absent where nobody did.</param>
public sealed record RunReport(
    string Command,
    long Sent,
    long Acknowledged,
    long Opened,
    long Merged,
    IReadOnlyDictionary<string, long> Refused,
    double ElapsedS,
    double PerS,
    LatencySummary LatencyMs,
    long LinesBroken,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] LabelAgreement? Labels = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] PlayReport? Play = null)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
    };

    /// <summary>All refusals.</summary>
    [JsonIgnore]
    public long RefusedInAll => Refused.Values.Sum();

    /// <summary>The report as JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);
}

/// <summary>How long answers took, in milliseconds with 3 decimals; 0 when there were none.</summary>
/// <param name="P50">Half of the answers took at most this long.</param>
/// <param name="P90">Nine of ten.</param>
/// <param name="P99">Ninety-nine of a hundred.</param>
/// <param name="Max">All.</param>
public sealed record LatencySummary(double P50, double P90, double P99, double Max);

/// <summary>How the areas that a city found agree with the labels that a history carries itself.</summary>
/// <param name="Located">Receipts of incidents that have a place.</param>
/// <param name="WardCompared">Located incidents whose row names a ward.</param>
/// <param name="WardMatches">Those that lie in that ward.</param>
/// <param name="PrecinctCompared">Located incidents whose row names a precinct.</param>
/// <param name="PrecinctMatches">Those that lie in that precinct.</param>
public sealed record LabelAgreement(long Located, long WardCompared, long WardMatches, long PrecinctCompared, long PrecinctMatches);
