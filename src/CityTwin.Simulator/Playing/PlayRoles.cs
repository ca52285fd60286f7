namespace CityTwin.Simulator.Playing;

/// <summary>Who plays along.</summary>
[Flags]
public enum PlayRoles
{
    /// <summary>Nobody.</summary>
    None = 0,

    /// <summary>Every organisation above the lowest level.</summary>
    Departments = 1,

    /// <summary>The organisations of the lowest level.</summary>
    Communities = 2,

    /// <summary>Those who look on site, file, dispatch, review, and the shift that closes.</summary>
    Inspectors = 4,

    /// <summary>Those who reported, and are asked whether it is solved.</summary>
    Callbacks = 8,

    /// <summary>All of them.</summary>
    All = Departments | Communities | Inspectors | Callbacks,
}
