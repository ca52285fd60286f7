using System.Collections.Concurrent;
using CityTwin.Gateway.Live.Map;

namespace CityTwin.Gateway.Past;

/// <summary>Who looks back at this gateway, and how far they want to turn next.</summary>
internal sealed class PastBoard(MapBoard maps)
{
    private readonly ConcurrentDictionary<string, PastTurn?> turns = [];
    private int looking;

    /// <summary>Marks that all who look back share.</summary>
    public PastMarks Marks { get; } = new();

    /// <summary>One more looks back.</summary>
    public void Enter()
    {
        if (Interlocked.Increment(ref looking) > PastLimits.AtOnce)
        {
            Leave();
            throw PastLimits.TooMany();
        }
    }

    public void Leave() => Interlocked.Decrement(ref looking);

    /// <summary>Names a watch that can be turned.</summary>
    public string Name(MapWatcher watcher)
    {
        var name = maps.Enter(watcher);
        turns[name] = null;
        return name;
    }

    public void Forget(string name)
    {
        maps.Leave(name);
        turns.TryRemove(name, out _);
    }

    /// <summary>Asks for a turn; a moment that was asked for before and is not taken yet still is, where the later turn names none.</summary>
    public void Turn(string name, PastTurn turn)
    {
        maps.FindOrThrow(name);
        turns.AddOrUpdate(name, turn, (_, waiting) => turn with { At = turn.At ?? waiting?.At });
    }

    /// <summary>The turn that was asked for, and forgets it.</summary>
    public PastTurn? Take(string name)
    {
        while (turns.TryGetValue(name, out var turn) && turn is not null)
        {
            if (turns.TryUpdate(name, null, turn))
            {
                return turn;
            }
        }

        return null;
    }
}
