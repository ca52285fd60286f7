using System.Reflection;

namespace CityTwin.Gateway.Tests.Hosting;

/// <summary>Actors whose every call is cancelled by nobody.</summary>
public class Cancelling : DispatchProxy
{
    private static readonly MethodInfo Made = typeof(Cancelling).GetMethod(nameof(Actor), BindingFlags.NonPublic | BindingFlags.Instance)!;

    private Asked asked = new();

    internal static IGrainFactory Of(Asked asked)
    {
        var factory = Create<IGrainFactory, Cancelling>();
        ((Cancelling)(object)factory).asked = asked;
        return factory;
    }

    protected override object Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (targetMethod!.Name == nameof(IGrainFactory.GetGrain))
        {
            return Made.MakeGenericMethod(targetMethod.GetGenericArguments()[0]).Invoke(this, null)!;
        }

        asked.Again();
        throw new OperationCanceledException("Message expired before placement could complete.");
    }

    private T Actor<T>()
        where T : class
    {
        var actor = Create<T, Cancelling>();
        ((Cancelling)(object)actor).asked = asked;
        return actor;
    }

    /// <summary>How often one was asked.</summary>
    internal sealed class Asked
    {
        private int times;

        public int Times => Volatile.Read(ref times);

        public void Again() => Interlocked.Increment(ref times);
    }
}
