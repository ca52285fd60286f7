using CityTwin.Domain.Cities;
using CityTwin.Domain.Operations;
using CityTwin.Domain.Places;
using CityTwin.Domain.Situations;
using CityTwin.Gateway.Services;
using CityTwin.Spatial;
using Google.Protobuf.WellKnownTypes;
using Bounds = CityTwin.Domain.Situations.Bounds;
using Proto = CityTwin.Protocol.V1;

namespace CityTwin.Gateway.Mapping;

/// <summary>Situations as the protocol shows them.</summary>
internal static class SituationMapping
{
    public static Proto.Situation ToProto(this Situation situation, SituationView seen, DateTimeOffset now, CityRules rules, Atlas atlas)
    {
        var number = SituationNumber.Write(rules.City.Prefix, situation.Number);
        return new Proto.Situation
        {
            Number = number,
            Kind = situation.Review is null ? Proto.SituationKind.Burst : Proto.SituationKind.Review,
            Open = situation.IsOpenAt(now),
            Finding = situation.Changed,
            RaisedAt = situation.RaisedAt.ToTimestamp(),
            ChangedAt = situation.ChangedAt.ToTimestamp(),
            EndedAt = situation.EndedAt.ToProto(),
            Until = situation.Review?.Until.ToTimestamp(),
            MergedInto = situation.MergedInto is { } into && seen.NumberOf(into) is { } other ? SituationNumber.Write(rules.City.Prefix, other) : string.Empty,
            Burst = situation.Picture?.ToProto(atlas),
            Rises = { situation.Review?.Rises.Select(ToProto) ?? [] },
            Proposal = Proposal.Of(situation, rules)?.ToProto(),
            Operations = { seen.Formed.GetValueOrDefault(number, []).Select(id => OperationNumber.Write(rules.City.Prefix, id)) },
        };
    }

    private static Proto.Burst ToProto(this SituationPicture picture, Atlas atlas) => new()
    {
        Since = picture.Since.ToTimestamp(),
        Reports = picture.Reports,
        Seen = picture.Seen,
        Expected = picture.Expected,
        Window = picture.Window.ToDuration(),
        FalseAlarmsAMonth = picture.FalseAlarmsAMonth,
        Families = { picture.Families },
        Kinds = { picture.Kinds },
        Channels = { picture.Channels },
        Cells = { picture.Cells },
        Areas = { picture.Communities },
        CommonArea = picture.CommonArea,
        Bounds = picture.Extent.ToProto(atlas),
        CityWide = picture.CityWide,
    };

    private static Proto.Rise ToProto(Rise rise) => new()
    {
        Family = rise.Family, At = rise.At.ToTimestamp(), Seen = rise.Seen, Expected = rise.Expected, Chance = rise.Chance,
    };

    private static Proto.Proposal ToProto(this Proposal proposal) => new()
    {
        Kind = proposal.Kind.ToProtoWord<Proto.OperationKind>(),
        Class = proposal.Class.ToProtoWord<Proto.OperationClass>(),
        Areas = { proposal.Areas },
        CommonArea = proposal.Common,
        Lead = proposal.Lead,
        Assists = { proposal.Assists },
        Kinds = { proposal.Kinds },
        Since = proposal.Since.ToTimestamp(),
    };

    // All four corners: a rectangle in metres leans in degrees.
    private static Proto.Bounds ToProto(this Bounds extent, Atlas atlas)
    {
        GeoPoint[] corners = [Corner(extent.West, extent.South), Corner(extent.West, extent.North), Corner(extent.East, extent.South), Corner(extent.East, extent.North)];
        return new()
        {
            West = corners.Min(it => it.Lon), South = corners.Min(it => it.Lat), East = corners.Max(it => it.Lon), North = corners.Max(it => it.Lat),
        };

        GeoPoint Corner(double x, double y) => atlas.Unproject(new MetricPoint(x, y));
    }
}
