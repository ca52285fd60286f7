using System.Reflection;

namespace CityTwin.Gateway.Tests.Support;

/// <summary>Whoever is asked for, the pretended actors come. The runtime derives from this class, so it is not sealed.</summary>
public class PretendedFactory : DispatchProxy
{
    private object actors = null!;

    internal static IGrainFactory Of(PretendedActors actors)
    {
        var factory = Create<IGrainFactory, PretendedFactory>();
        ((PretendedFactory)(object)factory).actors = actors;
        return factory;
    }

    protected override object Invoke(MethodInfo? targetMethod, object?[]? args) => actors;
}
