using System.Globalization;
using CityTwin.Contracts.Time;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Places;
using Google.Protobuf.WellKnownTypes;
using NetTopologySuite.Geometries;
using Proto = CityTwin.Protocol.V1;

namespace CityTwin.Gateway.Mapping;

/// <summary>Small words of the domain as words of the protocol.</summary>
internal static class WordMapping
{
    public static Timestamp? ToProto(this DateTimeOffset? instant) => instant?.ToTimestamp();

    public static Proto.Names ToProto(this Names names) => new() { Zh = names.Zh ?? string.Empty, En = names.En ?? string.Empty };

    public static Proto.Place ToProto(this Place place) => new()
    {
        Lat = place.Lat,
        Lon = place.Lon,
        Cell = place.Cell ?? string.Empty,
        Areas = { place.Areas },
        Overlays = { place.Overlays },
        Extent = place.Extent?.ToProto(),
        Shares = { place.Shares?.Select(touched => new Proto.AreaShare { Code = touched.Area, Share = touched.Share }) ?? [] },
        AccuracyMetres = place.Accuracy ?? 0,
        Asset = place.Asset ?? string.Empty,
    };

    public static Proto.DueStep ToProto(this DueStep step) => new()
    {
        Rule = step.Rule, Detail = step.Detail, DueAt = step.DueAt.ToProto(), ApprovedBy = step.ApprovedBy ?? string.Empty,
    };

    public static Proto.Level ToProto(this Level level) => new() { Id = level.Id, Names = level.Names.ToProto() };

    public static Proto.Bounds ToBounds(this Envelope envelope) => new()
    {
        West = envelope.MinX, South = envelope.MinY, East = envelope.MaxX, North = envelope.MaxY,
    };

    public static Proto.CityClock ToProto(this CityTime clock) => new()
    {
        Kind = clock.Kind switch
        {
            CityTimeKind.Driven => Proto.CityClock.Types.Kind.Driven,
            CityTimeKind.Stepped => Proto.CityClock.Types.Kind.Stepped,
            _ => Proto.CityClock.Types.Kind.Real,
        },
        Now = clock.GetUtcNow().ToTimestamp(),
        Speed = clock.Speed,
    };

    // Both enums list the same words in the same order; a test holds them together.
    public static Proto.Stage ToProto(this CaseStage stage) => (Proto.Stage)(int)stage;

    public static CaseStage ToDomain(this Proto.Stage stage) => (CaseStage)(int)stage;

    public static Proto.CloseKind ToProto(this CloseKind kind) => (Proto.CloseKind)(int)kind;

    public static CloseKind ToDomain(this Proto.CloseKind kind) => System.Enum.IsDefined(kind) ? (CloseKind)(int)kind : CloseKind.None;

    /// <summary>A word of the protocol as one of the domain, null when none was given: the protocol's lists begin with "not given".</summary>
    public static T? ToDomain<T>(this System.Enum word)
        where T : struct, System.Enum =>
        Convert.ToInt32(word, CultureInfo.InvariantCulture) - 1 is var number && System.Enum.IsDefined(typeof(T), number) ? (T)(object)number : null;

    /// <summary>A word of the domain as one of the protocol, whose lists begin with "not given".</summary>
    public static T ToProtoWord<T>(this System.Enum word)
        where T : struct, System.Enum => (T)(object)(Convert.ToInt32(word, CultureInfo.InvariantCulture) + 1);

    public static Crs? ToDomain(this Proto.Crs crs) => crs switch
    {
        Proto.Crs.Wgs84 => Crs.Wgs84,
        Proto.Crs.Cgcs2000 => Crs.Cgcs2000,
        Proto.Crs.Gcj02 => Crs.Gcj02,
        Proto.Crs.Bd09 => Crs.Bd09,
        _ => null,
    };
}
