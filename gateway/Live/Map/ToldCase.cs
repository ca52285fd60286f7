using CityTwin.Domain.Cases;
using CityTwin.Gateway.Mapping;
using Proto = CityTwin.Protocol.V1;

namespace CityTwin.Gateway.Live.Map;

/// <summary>What a case that stands as it does says to clients: written once, for all maps and lists that show it.</summary>
/// <remarks>Two that ask at the same moment may both write it, and write the same.</remarks>
internal sealed class ToldCase(CaseCard card)
{
    private Proto.MapCase? drawn;
    private Proto.CaseCard? listed;

    public CaseCard Card { get; } = card;

    /// <summary>As a map draws it.</summary>
    public Proto.MapCase Drawn(string prefix) => drawn ??= Card.ToMapCase(prefix);

    /// <summary>As a list shows it.</summary>
    public Proto.CaseCard Listed(string prefix) => listed ??= Card.ToProto(prefix);
}
