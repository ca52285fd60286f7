using CityTwin.Client;
using CityTwin.Cluster.Tests.Faults;
using CityTwin.Protocol.V1;
using Grpc.Core;

namespace CityTwin.Cluster.Tests.Upgrading;

/// <summary>
/// What clients ask beside their reports, through every gateway: sums, cases in full, commands, operations that reach cases on other silos. A call may be
/// refused by the rules of cases, or for a moment; it may not go on failing, as it does where versions do not understand each other.
/// </summary>
internal sealed class Errands(CancellationToken cancel)
{
    private const string Centre = "command-centre";
    private const int OfEach = 12;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(500);

    private readonly SortedDictionary<string, int> done = new(StringComparer.Ordinal);
    private readonly List<string> objections = [];
    private readonly HashSet<(string Call, string Where)> broken = [];

    /// <summary>How often each call did what it should.</summary>
    public IReadOnlyDictionary<string, int> Done => done;

    /// <summary>Calls that went on failing.</summary>
    public IReadOnlyList<string> Objections => objections;

    /// <summary>Runs them through every gateway; a gateway of a version that does not have a call is not asked for it.</summary>
    /// <param name="town">Where.</param>
    /// <param name="stage">Which versions run, told with what fails.</param>
    public async Task Run(Town town, string stage)
    {
        foreach (var (index, door) in town.Doors.Index())
        {
            var where = $"{stage}, gateway {index}";
            foreach (var area in Spread((await door.Places.ListAreasAsync(new(), cancellationToken: cancel)).Areas))
            {
                await Ask("GetAreaSums", where, async () => await door.Places.GetAreaSumsAsync(new() { Code = area.Code }, Limit()));
            }

            var some = Spread((await door.Cases.ListCasesAsync(new() { Filter = new() { OpenOnly = true }, PageSize = 1_000 }, cancellationToken: cancel)).Cases);
            foreach (var card in some)
            {
                await About(card, door, where);
            }

            await Operate(some, town.Doors, index, where);
        }
    }

    private async Task About(CaseCard card, CityTwinClient door, string where)
    {
        await Ask("GetCase", where, async () => await door.Cases.GetCaseAsync(new() { Number = card.Number }, Limit()));
        await Ask("ListActions", where, async () => await door.Cases.ListActionsAsync(new() { Number = card.Number, Acting = Centre }, Limit()));
        await Ask("ExplainCase", where, async () => await door.Cases.ExplainCaseAsync(new() { Number = card.Number }, Limit()));
        if (card.Lead.Length > 0)
        {
            var command = new CommandHeader { Number = card.Number, Acting = card.Lead };
            await Ask("GetOrganisationSums", where, async () => await door.City.GetOrganisationSumsAsync(new() { Id = card.Lead }, Limit()));
            await Ask("AcceptWork", where, async () => await door.Work.AcceptWorkAsync(new() { Command = command }, Limit()));
            await Ask("ReportProgress", where, async () => await door.Work.ReportProgressAsync(new() { Command = command, Note = where }, Limit()));
        }
    }

    // An operation lives on one silo, its cases on any.
    private async Task Operate(IReadOnlyList<CaseCard> cases, IReadOnlyList<CityTwinClient> doors, int at, string where)
    {
        Operation? formed = null;
        var form = new FormOperationRequest { Acting = Centre, Kind = OperationKind.Joint, Class = OperationClass.Demand, Subject = "mixed", Lead = "water-3490", ClientEventId = where };
        await Ask("FormOperation", where, async () => formed = (await doors[at].Operations.FormOperationAsync(form, Limit())).Operation);
        if (formed is null)
        {
            return;
        }

        var command = new OperationHeader { Number = formed.Card.Number, Acting = Centre };
        foreach (var (index, card) in cases.Index())
        {
            var door = doors[index % doors.Count].Operations;
            await Ask("JoinCase", where, async () => await door.JoinCaseAsync(new() { Command = command, Case = card.Number }, Limit()));
            await Ask("LeaveCase", where, async () => await door.LeaveCaseAsync(new() { Command = command, Case = card.Number }, Limit()));
        }

        await Ask("EndOperation", where, async () => await doors[at].Operations.EndOperationAsync(new() { Command = command, GiveUpBecause = "tried" }, Limit()));
    }

    private static List<T> Spread<T>(IReadOnlyCollection<T> all) => [.. all.Where((_, at) => at % Math.Max(1, all.Count / OfEach) == 0)];

    private CallOptions Limit() => new(deadline: TimeProvider.System.GetUtcNow().Add(Patience).UtcDateTime, cancellationToken: cancel);

    private async Task Ask(string call, string where, Func<Task> ask)
    {
        // What went on failing once is not waited for again.
        for (var until = TimeProvider.System.GetUtcNow() + Patience; !broken.Contains((call, where));)
        {
            try
            {
                await ask();
                done[call] = done.GetValueOrDefault(call) + 1;
                return;
            }
            catch (RpcException refused) when (refused.IsTemporary())
            {
                if (TimeProvider.System.GetUtcNow() > until)
                {
                    broken.Add((call, where));
                    objections.Add($"{where}: {call} went on failing: {refused.StatusCode} {refused.RejectionCode()} {refused.Status.Detail}");
                    return;
                }

                await Task.Delay(BetweenTries, TimeProvider.System, cancel);
            }
            catch (RpcException)
            {
                return;
            }
        }
    }
}
