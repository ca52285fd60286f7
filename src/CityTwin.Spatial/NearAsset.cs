using CityTwin.Domain.Assets;

namespace CityTwin.Spatial;

/// <summary>An asset at or near a place; nearer ones come first, and of equally near ones the one with the earlier id.</summary>
/// <param name="Asset">The asset.</param>
/// <param name="Metres">Metres between the nearest points of the two; 0 when they touch.</param>
public readonly record struct NearAsset(Asset Asset, double Metres) : IComparable<NearAsset>
{
    /// <inheritdoc/>
    public int CompareTo(NearAsset other) =>
        Metres.CompareTo(other.Metres) is not 0 and var nearer ? nearer : string.CompareOrdinal(Asset.Id, other.Asset.Id);

    /// <summary>Whether the first comes before the second.</summary>
    public static bool operator <(NearAsset one, NearAsset other) => one.CompareTo(other) < 0;

    /// <summary>Whether the first comes after the second.</summary>
    public static bool operator >(NearAsset one, NearAsset other) => one.CompareTo(other) > 0;

    /// <summary>Whether the first does not come after the second.</summary>
    public static bool operator <=(NearAsset one, NearAsset other) => one.CompareTo(other) <= 0;

    /// <summary>Whether the first does not come before the second.</summary>
    public static bool operator >=(NearAsset one, NearAsset other) => one.CompareTo(other) >= 0;
}
