using CityTwin.Protocol.V1;

namespace CityTwin.Client.Intake;

/// <summary>What became of the incidents of one message.</summary>
/// <param name="Incidents">What was sent.</param>
/// <param name="Outcomes">One for each incident, in the same order: a receipt or a refusal.</param>
/// <param name="Latency">From the first time the message was sent to its answer, broken lines included.</param>
/// <param name="AnsweredAt">Timestamp of the answer on the stream's clock, see <see cref="TimeProvider.GetTimestamp"/>.</param>
public sealed record AnsweredBatch(
    IReadOnlyList<Incident> Incidents,
    IReadOnlyList<IncidentOutcome> Outcomes,
    TimeSpan Latency,
    long AnsweredAt);
