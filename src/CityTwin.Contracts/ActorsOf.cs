namespace CityTwin.Contracts;

/// <summary>
/// Addresses actors of one kind. The factory asks reflection for the names of kind and interface at each call; this asks once,
/// which matters where each incident addresses an actor or two.
/// </summary>
/// <typeparam name="TActor">The actors' interface.</typeparam>
public sealed class ActorsOf<TActor>
    where TActor : IGrain
{
    private readonly IGrainFactory grains;
    private readonly GrainType kind;
    private readonly GrainInterfaceType face;

    /// <summary>Learns the names from one actor of the kind.</summary>
    /// <param name="grains">The factory.</param>
    /// <param name="any">Any actor of the kind; it is not called.</param>
    public ActorsOf(IGrainFactory grains, TActor any)
    {
        var reference = (GrainReference)(object)any;
        (this.grains, kind, face) = (grains, reference.GrainId.Type, reference.InterfaceType);
    }

    /// <summary>The actor with this key.</summary>
    public TActor this[string key] => At(IdSpan.Create(key));

    /// <summary>The actor with this number.</summary>
    public TActor this[long number] => At(GrainIdKeyExtensions.CreateIntegerKey(number));

    private TActor At(IdSpan key) => (TActor)grains.GetGrain(GrainId.Create(kind, key), face);
}

/// <summary>Actors that each incident addresses.</summary>
public static class ActorAddresses
{
    /// <summary>Cells by key.</summary>
    public static ActorsOf<IGridCellGrain> Cells(this IGrainFactory grains) => new(grains, grains.GetGrain<IGridCellGrain>("any"));

    /// <summary>Cases by id.</summary>
    public static ActorsOf<ICaseGrain> Cases(this IGrainFactory grains) => new(grains, grains.GetGrain<ICaseGrain>(1));
}
