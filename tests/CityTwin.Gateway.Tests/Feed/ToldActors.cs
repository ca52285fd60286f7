using System.Collections.Concurrent;
using System.Reflection;
using CityTwin.Contracts;
using CityTwin.Domain.Cases;

namespace CityTwin.Gateway.Tests.Feed;

/// <summary>Actors that only remember what they were told: by interface and key.</summary>
public class ToldActors : DispatchProxy
{
    private static readonly MethodInfo Made = typeof(ToldActors).GetMethod(nameof(Actor), BindingFlags.NonPublic | BindingFlags.Instance)!;

    private ConcurrentQueue<(string Actor, CaseCard Card)> told = [];
    private string name = string.Empty;

    internal static IGrainFactory Of(ConcurrentQueue<(string Actor, CaseCard Card)> told)
    {
        var factory = Create<IGrainFactory, ToldActors>();
        ((ToldActors)(object)factory).told = told;
        return factory;
    }

    protected override object Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (targetMethod!.Name == nameof(IGrainFactory.GetGrain))
        {
            var kind = targetMethod.GetGenericArguments()[0];
            return Made.MakeGenericMethod(kind).Invoke(this, [$"{kind.Name} {args![0]}"])!;
        }

        foreach (var card in (CaseCard[])args![0]!)
        {
            told.Enqueue((name, card));
        }

        return Task.CompletedTask;
    }

    private T Actor<T>(string called)
        where T : class
    {
        var actor = Create<T, ToldActors>();
        ((ToldActors)(object)actor).told = told;
        ((ToldActors)(object)actor).name = called;
        return actor;
    }
}
