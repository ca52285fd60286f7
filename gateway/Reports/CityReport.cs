using CityTwin.Domain.Operations;
using CityTwin.Domain.Situations;
using CityTwin.Domain.Supervision;

namespace CityTwin.Gateway.Reports;

/// <summary>Everything that a report shows.</summary>
/// <param name="Asked">The day or month.</param>
/// <param name="Counted">Its figures.</param>
/// <param name="Position">Up to which position of the journal they are counted.</param>
/// <param name="AsOf">City time of the latest event that is counted.</param>
/// <param name="MadeAt">City time at which it was made.</param>
/// <param name="Situations">Situations that were there in the period, the newest first.</param>
/// <param name="Operations">Operations that were under way in it, the newest first.</param>
/// <param name="AllOperations">Whether all operations were looked at.</param>
internal sealed record CityReport(
    AskedPeriod Asked, PeriodReport Counted, long Position, DateTimeOffset AsOf, DateTimeOffset MadeAt,
    IReadOnlyList<Situation> Situations, IReadOnlyList<OperationCard> Operations, bool AllOperations);
