using CityTwin.Contracts;
using CityTwin.Contracts.Time;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Situations;
using CityTwin.Gateway.Mapping;
using CityTwin.Journal;

namespace CityTwin.Gateway.Services;

/// <summary>The city's situations as what is written down adds up; each look takes in what was written since the last.</summary>
internal sealed class SituationDesk(RulesInForce rules, ICaseReader reader, CityTime clock) : IDisposable
{
    private const int ReadAtOnce = 1_000;

    private readonly SituationBook book = new();
    private readonly Dictionary<string, SortedSet<long>> formed = [];
    private readonly SemaphoreSlim turn = new(1, 1);
    private long position;

    public CityRules Rules => rules.Now;

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The situations as they stand now.</summary>
    public async Task<SituationView> Look(CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            foreach (var found in await reader.ReadFindings(book.Last, int.MaxValue, cancellation))
            {
                book.Add(found.Number, found.Decode());
            }

            await ReadFormed(cancellation);
            return new SituationView([.. book.All.Reverse()], book.Last, formed.ToDictionary(one => one.Key, one => one.Value.ToArray()));
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>The situation with this number, or a refusal that says what is wrong.</summary>
    public async Task<Situation> FindOrThrow(string number, CancellationToken cancellation) =>
        !SituationNumber.TryRead(rules.Now.City.Prefix, number, out var sought) ? throw SituationRejections.NumberInvalid.ToRpcException()
        : (await Look(cancellation)).All.FirstOrDefault(one => one.Number == sought) ?? throw SituationRejections.NotThere.ToRpcException();

    public void Dispose() => turn.Dispose();

    private async Task ReadFormed(CancellationToken cancellation)
    {
        while (await reader.ReadOperationChanges(position, ReadAtOnce, cancellation) is { Count: > 0 } changed)
        {
            foreach (var card in changed.Where(card => card.Situation is not null))
            {
                formed.TryAdd(card.Situation!, []);
                formed[card.Situation!].Add(card.Id);
            }

            position = changed[^1].Position;
        }
    }
}
