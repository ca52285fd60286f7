using CityTwin.Domain.Cases;
using CityTwin.Gateway.Live.Map;
using CityTwin.Gateway.Mapping;
using Proto = CityTwin.Protocol.V1;

namespace CityTwin.Gateway.Live;

/// <summary>A changed case with its translation, made once for all who watch it.</summary>
internal sealed class LiveCard(CaseCard card, string prefix, MapChange change = default)
{
    private Proto.CaseCard? translated;

    public CaseCard Card { get; } = card;

    /// <summary>How it stood and stands as an open case.</summary>
    public MapChange Change { get; } = change;

    public Proto.CaseCard Translated => translated ??= Card.ToProto(prefix);
}
