using CityTwin.Domain.Cities;
using CityTwin.Domain.Decisions;
using CityTwin.Domain.Places;

namespace CityTwin.Spatial;

/// <summary>Whom an extent concerns, and how much of it lies where.</summary>
/// <param name="Kind">What was asked about; says what amounts are: 1 for a point, metres for a line, square metres for a polygon.</param>
/// <param name="Amount">The whole extent, what lies outside included.</param>
/// <param name="Areas">Areas it touches with a share above 0, level by level from the city down, the largest share first.</param>
/// <param name="OutsideShare">Share that no community answers for: outside the city, or on water far from all of them. With the shares of one level it sums to 1.</param>
/// <param name="Near">Areas it does not touch within the distance that was asked for, nearest first; one it only grazes is at 0 metres.</param>
/// <param name="Overlays">Areas of second hierarchies that it touches, the largest share first within each.</param>
/// <param name="CommonAncestor">Code of the lowest area that all touched areas belong to.</param>
/// <param name="Assets">Assets that it touches or that are within the distance, nearest first; at most <see cref="ExtentLimits.Assets"/>.</param>
/// <param name="AssetsLeftOut">How many further ones there are.</param>
public sealed record Affected(
    ExtentKind Kind,
    double Amount,
    IReadOnlyList<AffectedArea> Areas,
    double OutsideShare,
    IReadOnlyList<NearArea> Near,
    IReadOnlyList<AffectedOverlay> Overlays,
    string CommonAncestor,
    IReadOnlyList<NearAsset> Assets,
    int AssetsLeftOut)
{
    /// <summary>How much lies outside, in the unit of <see cref="Amount"/>.</summary>
    public double OutsideAmount => OutsideShare * Amount;
}

/// <summary>An area that an extent touches.</summary>
/// <param name="Area">The area.</param>
/// <param name="Share">The part of the extent that lies in it, above 0 to 1.</param>
/// <param name="Amount">How much that is: 1, metres or square metres.</param>
public sealed record AffectedArea(Area Area, double Share, double Amount)
{
    /// <summary>Whether so little of it lies here that it hardly matters.</summary>
    public bool IsSlight => Share < ExtentLimits.SlightShare;
}

/// <summary>An area of a second hierarchy that an extent touches.</summary>
/// <param name="Overlay">Written <c>overlay:code</c>.</param>
/// <param name="Share">The part of the extent that lies in it, above 0 to 1.</param>
/// <param name="Amount">How much that is: 1, metres or square metres.</param>
public sealed record AffectedOverlay(string Overlay, double Share, double Amount);

/// <summary>What the atlas says about an extent: whom it concerns, or why it means no place here.</summary>
/// <param name="Affected">Whom it concerns; null when refused.</param>
/// <param name="Refused">Why not; null when it does.</param>
public readonly record struct AffectedAnswer(Affected? Affected, Rejection? Refused)
{
    /// <summary>Refuses.</summary>
    public static implicit operator AffectedAnswer(Rejection refused) => new(null, refused);
}
