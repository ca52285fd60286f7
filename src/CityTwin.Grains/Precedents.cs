using System.Collections.Concurrent;
using CityTwin.Domain.Operations;
using CityTwin.Journal;

namespace CityTwin.Grains;

/// <summary>The precedents that hold, in memory: the next case of the kind at the same edge routes by them at once.</summary>
public sealed class Precedents
{
    /// <summary>Most precedents that are held; beyond it the older ones wait for a case to be asked about again.</summary>
    private const int MostHeld = 100_000;

    private readonly ConcurrentDictionary<(string Edge, string Kind), Precedent> holding = new();

    private Precedents()
    {
    }

    /// <summary>The precedents as the journal holds them.</summary>
    public static async Task<Precedents> Read(ICaseReader reader)
    {
        var precedents = new Precedents();
        await precedents.LearnAll(reader, CancellationToken.None);
        return precedents;
    }

    /// <summary>Takes in all that the journal holds.</summary>
    public async Task LearnAll(ICaseReader reader, CancellationToken cancellation)
    {
        foreach (var precedent in (await reader.ReadPrecedents(MostHeld, cancellation)).Reverse())
        {
            Learn(precedent);
        }
    }

    /// <summary>The precedent for this kind at this edge, or null.</summary>
    public Precedent? Find(string edge, string kind) => holding.GetValueOrDefault((edge, kind));

    /// <summary>Takes in one that was set or revoked.</summary>
    public void Learn(Precedent precedent)
    {
        var key = (precedent.Edge, precedent.Kind);
        if (precedent.RevokedAt is null)
        {
            holding[key] = precedent;
        }
        else if (holding.TryGetValue(key, out var held) && held.Operation == precedent.Operation)
        {
            holding.TryRemove(KeyValuePair.Create(key, held));
        }
    }
}
