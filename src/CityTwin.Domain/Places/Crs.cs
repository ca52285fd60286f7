namespace CityTwin.Domain.Places;

/// <summary>The reference system a pair of degrees is given in.</summary>
public enum Crs
{
    /// <summary>World Geodetic System 1984 (EPSG:4326). What GPS and most clients give.</summary>
    Wgs84,

    /// <summary>China Geodetic Coordinate System 2000 (EPSG:4490). Equal to <see cref="Wgs84"/> at city scale.</summary>
    Cgcs2000,

    /// <summary>The shifted system of map providers in mainland China. Accepted only when declared, converted at the door.</summary>
    Gcj02,

    /// <summary>Baidu's further shift of <see cref="Gcj02"/>. Accepted only when declared, converted at the door.</summary>
    Bd09,
}
