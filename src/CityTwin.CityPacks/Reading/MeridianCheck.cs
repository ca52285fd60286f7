using System.Globalization;
using CityTwin.Domain.Cities;

namespace CityTwin.CityPacks.Reading;

/// <summary>Refuses areas so far from the central meridian that metres would no longer be metres.</summary>
internal static class MeridianCheck
{
    public static void Run(Feature feature, Projection projection, FindingList findings)
    {
        if (feature.Shape?.EnvelopeInternal is { } box
            && Math.Max(Math.Abs(box.MinX - projection.CentralMeridian), Math.Abs(box.MaxX - projection.CentralMeridian)) > PackLimits.DegreesFromMeridian)
        {
            findings.Error("pack.far_from_meridian", feature.Where, "geometry", string.Create(
                CultureInfo.InvariantCulture,
                $"An area lies within {PackLimits.DegreesFromMeridian} degrees of the central meridian {projection.CentralMeridian}; this one reaches from {box.MinX} to {box.MaxX} degrees east."));
        }
    }
}
