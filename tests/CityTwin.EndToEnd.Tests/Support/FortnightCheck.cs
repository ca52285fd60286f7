using CityTwin.CityPacks;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Operations;
using CityTwin.Domain.Routing;
using CityTwin.Journal;
using CityTwin.Journal.Sqlite;

namespace CityTwin.EndToEnd.Tests.Support;

/// <summary>What a journal says about cases and operations across borders, read from its first event to its last.</summary>
internal sealed class FortnightCheck
{
    private readonly LoadedCity city = LoadedCity.From(Repository.Linjiang);
    private readonly Dictionary<long, (Case State, DateTimeOffset? OwnerlessSince, DateTimeOffset? Until)> cases = [];
    private readonly Dictionary<long, Operation> operations = [];
    private readonly Dictionary<(string Edge, string Kind), (long Operation, string Organisation)> precedents = [];

    public List<string> Wrong { get; } = [];

    public Dictionary<string, int> Counts { get; } = [];

    public static async Task<FortnightCheck> Read(string journal, CancellationToken cancel)
    {
        using var reader = new SqliteReader(journal);
        var check = new FortnightCheck();
        await foreach (var recorded in reader.ReadWhole(cancel))
        {
            if (recorded.IsOfCase)
            {
                check.Take(recorded.StreamId, recorded.Decode());
            }
            else
            {
                check.Take(recorded.StreamId, recorded.DecodeOperation());
            }
        }

        return check;
    }

    private void Take(long id, CaseEvent happened)
    {
        var (before, since, until) = cases.GetValueOrDefault(id, (Case.Unreported, null, null));
        var after = Case.Evolve(before, happened);
        var owned = after.Lead is not null || !after.Stage.IsOpen();
        if (owned && since is not null && happened.At > until)
        {
            Wrong.Add($"Case {id} had no owner from {since} to {happened.At}, and was to have one by {until}.");
        }

        // Before it is filed a case waits for the intake, by a clock of the stage; whoever files may have named nobody yet.
        cases[id] = owned ? (after, null, null) : (after, since ?? happened.At, after.StageClock?.DueAt ?? until);
        Count(happened.GetType().Name);
        switch (happened)
        {
            case CaseEvent.JurisdictionAsked e when after.Lead is null:
                Wrong.Add($"Case {id} has no owner while it is asked whose it is.");
                break;
            case CaseEvent.JurisdictionAsked e when precedents.TryGetValue((e.Edge.Key, after.Opening!.Kind), out var precedent)
                && e.Claimants.Any(it => it.Organisation == precedent.Organisation):
                Wrong.Add($"Case {id} was asked about although operation {precedent.Operation} is a precedent.");
                break;
            case CaseEvent.Dispatched { Grounds.By: RouteGrounds.ByPrecedent } e:
                Count("by precedent");
                if (!precedents.Values.Any(it => OperationNumber.Write("LJ", it.Operation) == e.Grounds.Reason && it.Organisation == after.Lead))
                {
                    Wrong.Add($"Case {id} was routed by a precedent that nobody set: {e.Grounds.Reason}.");
                }

                break;
        }
    }

    private void Take(long id, OperationEvent happened)
    {
        var before = operations.GetValueOrDefault(id, Operation.Unopened);
        var after = operations[id] = Operation.Evolve(before, happened);
        Count($"{after.Opening!.Kind} {happened.GetType().Name}");
        switch (happened)
        {
            case OperationEvent.Raised { Reason: OperationRaise.Unclaimed } e when e.To != CommonSuperior(after):
                Wrong.Add($"Operation {id} came before {e.To}; the lowest common superior is {CommonSuperior(after)}.");
                break;
            case OperationEvent.Settled { By: SettledBy.Designation } e:
                Count("designated");
                if (e.Acting != before.Superior)
                {
                    Wrong.Add($"Operation {id} was designated by {e.Acting}; it was before {before.Superior}.");
                }

                precedents[(after.Opening.Edge!.Key, after.Opening.CaseKind!)] = (id, e.Organisation);
                break;
            case OperationEvent.Settled e:
                Count($"settled by {e.By}");
                break;
            case OperationEvent.ClockSpoke when before.Stage is OperationStage.Claiming:
                Count("silent");
                break;
        }
    }

    // By the map: the lowest area above all sides that has a post which decides, and is no side itself.
    private string CommonSuperior(Operation operation)
    {
        var sides = operation.Claimants.Select(it => it.Organisation).ToList();
        var above = city.Atlas.ChainOf(city.Atlas.LowestCommonAncestor(sides.Select(it => city.Rules.FindOrganisation(it)!.Area)));
        return above.Reverse()
            .Select(area => city.Rules.Process.Superiors.TryGetValue(city.Rules.FindArea(area)!.Level, out var kind) ? city.Rules.FindPost(area, kind)?.Id : null)
            .FirstOrDefault(post => post is not null && !sides.Contains(post)) ?? Superiors.City;
    }

    private void Count(string what) => Counts[what] = Counts.GetValueOrDefault(what) + 1;
}
