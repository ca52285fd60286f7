using CityTwin.Domain.Cases;
using CityTwin.Gateway.Mapping;
using Proto = CityTwin.Protocol.V1;

namespace CityTwin.Gateway.Live;

/// <summary>A changed case with its translation, made once for all who watch it.</summary>
internal sealed class LiveCard(CaseCard card, string prefix)
{
    private Proto.CaseCard? translated;

    public CaseCard Card { get; } = card;

    public Proto.CaseCard Translated => translated ??= Card.ToProto(prefix);
}
