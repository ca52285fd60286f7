namespace CityTwin.Contracts;

/// <summary>
/// Addresses actors of one kind. The factory asks reflection for the names of kind and interface at each call; this asks once,
/// which matters where each incident addresses an actor or two.
/// </summary>
/// <typeparam name="TActor">The actors' interface.</typeparam>
/// <param name="at">The actor with a key.</param>
public sealed class ActorsOf<TActor>(Func<IdSpan, TActor> at)
{
    /// <summary>The actor with this key.</summary>
    public TActor this[string key] => at(IdSpan.Create(key));

    /// <summary>The actor with this number.</summary>
    public TActor this[long number] => at(GrainIdKeyExtensions.CreateIntegerKey(number));
}

/// <summary>Actors that each incident addresses.</summary>
public static class ActorAddresses
{
    /// <summary>Cells by key.</summary>
    public static ActorsOf<IGridCellGrain> Cells(this IGrainFactory grains) => Like(grains, grains.GetGrain<IGridCellGrain>("any"));

    /// <summary>Cases by id.</summary>
    public static ActorsOf<ICaseGrain> Cases(this IGrainFactory grains) => Like(grains, grains.GetGrain<ICaseGrain>(1));

    private static ActorsOf<TActor> Like<TActor>(IGrainFactory grains, TActor any)
        where TActor : IGrain
    {
        var (kind, face) = (((GrainReference)(object)any).GrainId.Type, ((GrainReference)(object)any).InterfaceType);
        return new ActorsOf<TActor>(key => (TActor)grains.GetGrain(GrainId.Create(kind, key), face));
    }
}
