using CityTwin.Protocol.V1;
using CityTwin.Simulator.Replay;

namespace CityTwin.Simulator.Runs;

/// <summary>An incident that is about to be sent.</summary>
/// <param name="Incident">The incident.</param>
/// <param name="DueAt">Timestamp at which it should leave, see <see cref="TimeProvider.GetTimestamp"/>; null means as soon as the city takes it.</param>
/// <param name="Labels">The areas that its source names itself; null when it names none.</param>
public readonly record struct Outgoing(Incident Incident, long? DueAt, AreaLabels? Labels = null);
