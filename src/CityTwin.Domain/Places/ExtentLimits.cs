namespace CityTwin.Domain.Places;

/// <summary>Every limit on an extent.</summary>
public static class ExtentLimits
{
    /// <summary>Most vertices of all parts together: a hundred kilometres of road, one each fifty metres.</summary>
    public const int Vertices = 2_000;

    /// <summary>Most lines or rings.</summary>
    public const int Parts = 100;

    /// <summary>How far an extent may reach from south to north and from west to east, in degrees: no city is larger.</summary>
    public const double SpanDegrees = 3;

    /// <summary>How far neighbours of an extent are looked for at most, in metres.</summary>
    public const double NearMetres = 1_000;

    /// <summary>Most assets that an answer names, nearest first.</summary>
    public const int Assets = 1_000;

    /// <summary>Share below which an area counts as only slightly affected. It is kept all the same.</summary>
    public const double SlightShare = 0.01;
}
