using CityTwin.Domain.Cases;
using CityTwin.Domain.Catalogue;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Incidents;
using CityTwin.Domain.Merging;
using CityTwin.Domain.Obligations;
using CityTwin.Domain.Places;
using CityTwin.Domain.Tests.Support;

namespace CityTwin.Journal.Tests.Backtesting;

/// <summary>
/// Writes a random history as the actors would: reports are assigned one after the other, cases decide, and now and then a report
/// is committed later than others that were assigned after it. People end, reopen, hand on, merge and take merges back.
/// </summary>
internal sealed class RandomHistory(int seed, CityRules rules, ICaseJournal journal)
{
    public static readonly DateTimeOffset Start = new(2026, 3, 1, 16, 0, 0, TimeSpan.Zero);

    private static readonly string[] Kinds = [TinyCity.Pothole, TinyCity.Pothole, TinyCity.Pothole, TinyCity.Lamp, TinyCity.Riddle];
    private static readonly (string District, string Community)[] Communities = [("N", "N1"), ("N", "N2"), ("S", "S1")];

    private static readonly ReturnClaim NotOurs = new(ReturnReason.NoAuthority, "not ours", null);

    // Each given who leads.
    private static readonly Func<string, CaseCommand>[][] Acts =
    [
        [
            lead => new CaseCommand.Sign(0, lead), lead => new CaseCommand.Finish(0, [], null, lead), _ => new CaseCommand.Inspect("inspection"),
            _ => new CaseCommand.Close(CloseKind.Resolved, 0, null, "centre"),
        ],
        [
            lead => new CaseCommand.AskReturn(0, NotOurs, lead), _ => new CaseCommand.UpholdReturn(0, "centre"), _ => new CaseCommand.Dispatch("parks", "centre"),
        ],
        [_ => new CaseCommand.Dispatch("roads", "centre")],
        [_ => Reopen, _ => new CaseCommand.Reject(RejectReason.NotFound, "not the city's", "centre")],
        [_ => Reopen],
        [_ => new CaseCommand.Unmerge("centre")],
    ];

    private readonly Random chance = new(seed);
    private readonly Vicinity vicinity = new(rules.Catalogue.WidestRadiusMetres);
    private readonly SortedDictionary<long, (Case State, ReadOnlyMemory<byte> Hash)> cases = [];
    private readonly Dictionary<long, CaseAppend> late = [];
    private readonly List<Task> appends = [];
    private DateTimeOffset now = Start;
    private int written;

    private static CaseCommand Reopen => new CaseCommand.Reopen(ReopenGround.Supervisor, "it came back", null, false, "centre");

    /// <summary>A map of metres.</summary>
    public static MetricPoint Project(Place place) => new(place.Lon * 1e5, place.Lat * 1e5);

    public async Task Write(int steps)
    {
        for (var end = written + steps; written < end; written++)
        {
            now = now.AddMinutes(chance.Next(5));
            if (cases.Count == 0 || chance.Next(10) < 7)
            {
                Report($"{written}");
            }
            else
            {
                Act(cases.Keys.ElementAt(chance.Next(cases.Count)));
            }

            if (chance.Next(20) == 0)
            {
                ReleaseAll();
            }
        }

        ReleaseAll();
        await Task.WhenAll(appends);
    }

    private void Report(string id)
    {
        var incident = new Incident("test", id, Kinds[chance.Next(Kinds.Length)], now.AddMinutes(-chance.Next(600)), null);
        var (place, rule) = (SomePlace(), rules.Catalogue.Find(incident.Kind)!.Merge);
        if (rule is not null && place.IsLocated && vicinity.Find(incident.Kind, rule, Project(place), incident.ReportedAt) is { } found)
        {
            var because = found.Evidence(rule, Project(place), incident.ReportedAt);
            Release(found.CaseId);
            Commit(found.CaseId, Decide(found.CaseId, new CaseCommand.Corroborate(incident, place, because, null)));
            return;
        }

        var opened = cases.Count + 1;
        cases[opened] = (Case.Unreported, default);
        Commit(opened, Decide(opened, new CaseCommand.Report(incident, place, null)));
    }

    private void Commit(long id, IReadOnlyList<CaseEvent> taken)
    {
        var append = Next(id, taken);
        if (chance.Next(4) == 0)
        {
            late[id] = append;
        }
        else
        {
            appends.Add(journal.Append([append], CancellationToken.None));
        }
    }

    private Place SomePlace()
    {
        if (chance.Next(20) == 0)
        {
            return TinyCity.NotLocated;
        }

        var (district, community) = Communities[chance.Next(Communities.Length)];
        return new Place(chance.Next(400) / 1e5, chance.Next(400) / 1e5, $"{community}@0.0", ["tiny", district, community], []);
    }

    private void Act(long id)
    {
        if (chance.Next(8) == 0)
        {
            MergeInto(id, cases.Keys.ElementAt(chance.Next(cases.Count)));
            return;
        }

        foreach (var act in Acts[chance.Next(Acts.Length)])
        {
            var command = act(cases[id].State.Lead ?? "nobody");
            if (command is CaseCommand.Reopen or CaseCommand.Unmerge)
            {
                // A report under way while its case is taken up again opens another one, and nothing in the journal tells why.
                ReleaseAll();
            }

            Append(id, Decide(id, command));
        }
    }

    private void MergeInto(long id, long into)
    {
        var (self, other) = (cases[id].State, cases[into].State);
        var merged = Decide(id, new CaseCommand.Merge(id, into, other.Stage.IsOpen() && other.Opening!.Kind == self.Opening!.Kind, "centre"));
        if (merged.Count > 0)
        {
            Release(id);
            Release(into);
            var absorbed = Decide(into, new CaseCommand.Absorb(id, self.Incidents, "centre"));
            appends.Add(journal.Append([Next(id, merged), Next(into, absorbed)], CancellationToken.None));
        }
    }

    private IReadOnlyList<CaseEvent> Decide(long id, CaseCommand command) => CaseDecider.Decide(cases[id].State, command, rules, now).Events;

    private void Append(long id, IReadOnlyList<CaseEvent> events)
    {
        if (events.Count > 0)
        {
            Release(id);
            appends.Add(journal.Append([Next(id, events)], CancellationToken.None));
        }
    }

    // Nobody joins or changes a case before what it takes in is committed.
    private void Release(long id)
    {
        if (late.Remove(id, out var append))
        {
            appends.Add(journal.Append([append], CancellationToken.None));
        }
    }

    private void ReleaseAll() => late.Keys.ToList().ForEach(Release);

    private CaseAppend Next(long id, IReadOnlyList<CaseEvent> events)
    {
        var (before, hash) = cases[id];
        var append = CaseAppend.To(id, before, hash, events, [.. Taken(events)]);
        var state = append.Change.After;
        cases[id] = (state, append.LastHash);
        if (state.Stage.IsOpen() && state.Place!.IsLocated && rules.Catalogue.Find(state.Opening!.Kind)!.Merge is not null)
        {
            vicinity.Add(state.Opening.Kind, new MergeCandidate(id, Project(state.Place), state.Opening.ReportedAt));
        }
        else
        {
            vicinity.Remove(id);
        }

        return append;
    }

    private static IEnumerable<IncidentAppend> Taken(IReadOnlyList<CaseEvent> events) =>
        events.Index().Where(one => one.Item.TakenIn is not null).Select(one => new IncidentAppend(
            one.Index, new IncidentKey(one.Item.TakenIn!.Source, one.Item.TakenIn.SourceId), IncidentHashes.Of(one.Item.TakenIn.Kind), null));
}
