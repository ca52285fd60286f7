using CityTwin.Domain.Cases;
using CityTwin.Domain.Places;
using CityTwin.Domain.Tests.Support;

namespace CityTwin.Gateway.Tests.Live;

/// <summary>Cases of the tiny city that are opened, change and end as dice say; the same for the same seed.</summary>
internal sealed class LivelyCases(int seed)
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly string[] Kinds = [TinyCity.Pothole, TinyCity.Lamp, TinyCity.Riddle];
    private static readonly CaseStage[] Stages =
        [CaseStage.Reported, CaseStage.Filed, CaseStage.Dispatched, CaseStage.Handling, CaseStage.AwaitInspection, CaseStage.Closed, CaseStage.Merged];

    private readonly Random dice = new(seed);
    private readonly Dictionary<long, CaseCard> latest = [];

    /// <summary>How every case stands.</summary>
    public IEnumerable<CaseCard> All => latest.Values;

    /// <summary>Something happens to a case, or a new one is opened.</summary>
    public CaseCard Next()
    {
        var id = dice.Next(3) == 0 || latest.Count == 0 ? latest.Count + 1 : dice.Next(latest.Count) + 1;
        var card = latest.TryGetValue(id, out var known) ? Further(known) : Opened(id);
        return latest[id] = card with { Position = (latest.GetValueOrDefault(id)?.Position ?? 0) + 1 };
    }

    private CaseCard Opened(long id) => new(
        id, 1, 0, Kinds[dice.Next(Kinds.Length)], CaseStage.Reported, CloseKind.None, Somewhere(), null, 1, Noon.AddMinutes(id), null, null, null, null);

    private CaseCard Further(CaseCard known)
    {
        var stage = Stages[dice.Next(Stages.Length)];
        var due = dice.Next(4) == 0 ? (DateTimeOffset?)null : Noon.AddHours(dice.Next(40));
        return known with
        {
            Version = known.Version + 1,
            Stage = stage,
            Lead = dice.Next(3) == 0 ? null : TinyCity.Rules.Organisations[dice.Next(TinyCity.Rules.Organisations.Count)].Id,
            Incidents = known.Incidents + dice.Next(2),
            DueAt = due,
            OverdueAt = due is not null && dice.Next(3) == 0 ? due : null,
            ClosedAt = stage.IsOpen() ? null : Noon.AddHours(41),
        };
    }

    private Place Somewhere() => dice.Next(8) == 0
        ? TinyCity.NotLocated
        : new[] { TinyCity.InN1, TinyCity.InN2, TinyCity.InS1 }[dice.Next(3)] with
        {
            Lat = 40 + (dice.NextDouble() / 10), Lon = 116 + (dice.NextDouble() / 10),
        };
}
