using CityTwin.Domain.Places;

namespace CityTwin.Contracts.Surrogates;

/// <summary>A <see cref="Place"/> as it crosses between processes. What few places have (an extent, shares) crosses as JSON.</summary>
[GenerateSerializer]
internal readonly record struct PlaceSurrogate(
    [property: Id(0)] double Lat,
    [property: Id(1)] double Lon,
    [property: Id(2)] string? Cell,
    [property: Id(3)] string[] Areas,
    [property: Id(4)] string[] Overlays,
    [property: Id(5)] OriginalPoint? Original,
    [property: Id(6)] Extent? Extent,
    [property: Id(7)] AreaShare[]? Shares,
    [property: Id(8)] double? Accuracy,
    [property: Id(9)] string? Asset);

/// <summary>A <see cref="MetricPoint"/> as it crosses.</summary>
[GenerateSerializer]
internal readonly record struct MetricPointSurrogate([property: Id(0)] double X, [property: Id(1)] double Y);

/// <summary>An <see cref="OriginalPoint"/> as it crosses.</summary>
[GenerateSerializer]
internal readonly record struct OriginalPointSurrogate([property: Id(0)] double Lat, [property: Id(1)] double Lon, [property: Id(2)] Crs Crs, [property: Id(3)] string Method);

/// <summary>There and back.</summary>
[RegisterConverter]
internal sealed class PlaceConverter : IConverter<Place, PlaceSurrogate>
{
    public Place ConvertFromSurrogate(in PlaceSurrogate it) =>
        new(it.Lat, it.Lon, it.Cell, it.Areas, it.Overlays, it.Original, it.Extent, it.Shares, it.Accuracy, it.Asset);

    public PlaceSurrogate ConvertToSurrogate(in Place it) =>
        new(it.Lat, it.Lon, it.Cell, it.Areas.ToExact(), it.Overlays.ToExact(), it.Original, it.Extent, it.Shares?.ToExact(), it.Accuracy, it.Asset);
}

/// <summary>There and back.</summary>
[RegisterConverter]
internal sealed class MetricPointConverter : IConverter<MetricPoint, MetricPointSurrogate>
{
    public MetricPoint ConvertFromSurrogate(in MetricPointSurrogate it) => new(it.X, it.Y);

    public MetricPointSurrogate ConvertToSurrogate(in MetricPoint it) => new(it.X, it.Y);
}

/// <summary>There and back.</summary>
[RegisterConverter]
internal sealed class OriginalPointConverter : IConverter<OriginalPoint, OriginalPointSurrogate>
{
    public OriginalPoint ConvertFromSurrogate(in OriginalPointSurrogate it) => new(it.Lat, it.Lon, it.Crs, it.Method);

    public OriginalPointSurrogate ConvertToSurrogate(in OriginalPoint it) => new(it.Lat, it.Lon, it.Crs, it.Method);
}
