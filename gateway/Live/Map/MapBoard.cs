using System.Collections.Concurrent;
using System.Security.Cryptography;
using CityTwin.Domain.Decisions;
using CityTwin.Gateway.Mapping;
using Grpc.Core;

namespace CityTwin.Gateway.Live.Map;

/// <summary>The maps that are watched at this gateway, by names that no other gateway gives.</summary>
internal sealed class MapBoard
{
    private readonly ConcurrentDictionary<string, MapWatcher> watches = [];

    /// <summary>Gives a watch a name.</summary>
    public string Enter(MapWatcher watcher)
    {
        var name = RandomNumberGenerator.GetHexString(24, lowercase: true);
        watches[name] = watcher;
        return name;
    }

    public void Leave(string name) => watches.TryRemove(name, out _);

    /// <summary>The watch of this name.</summary>
    public MapWatcher FindOrThrow(string name) => watches.TryGetValue(name, out var watcher)
        ? watcher
        : throw new Rejection(
            RejectionKind.Unknown, "map.watch_unknown", "This gateway has no watch of this name; open one with WatchMap.").ToRpcException();
}
