using CityTwin.Protocol.V1;

namespace CityTwin.Simulator.Playing;

/// <summary>How an organisation does what it means to about an operation: it looks at it first, and acts on what it saw.</summary>
internal sealed class OperationActs(PlayGround ground, string me, string role)
{
    private const double OwnedShare = 0.6;
    private const double AllDenyShare = 0.25;
    private const double RefusedShare = 0.1;

    private static readonly OperationClass[] Classes = [OperationClass.Emergency, OperationClass.Enforcement, OperationClass.KeyTask, OperationClass.Demand];

    private readonly OperationService.OperationServiceClient city = ground.Asking.City.Operations;

    /// <summary>Does it; whether it should be tried again after a while.</summary>
    public async Task<bool> DoAsync(OperationDeed deed, CancellationToken cancel)
    {
        if (deed.Step is OperationStep.Whistle)
        {
            await WhistleAsync(deed.Number, cancel);
            return false;
        }

        Operation? seen = null;
        var broken = await ground.Asking.DoAsync(
            role, "operations_read", async stop => seen = (await city.GetOperationAsync(new() { Number = deed.Number }, cancellationToken: stop)).Operation, cancel);
        return seen is null ? broken is not null : await ActAsync(deed, seen, cancel) is "operation.part_open" or "operation.acknowledge_first" or "operation.case_open" or "journal.unavailable";
    }

    private Task<string?> ActAsync(OperationDeed deed, Operation seen, CancellationToken cancel)
    {
        var (number, by) = (deed.Number, new OperationHeader { Number = deed.Number, Acting = me });
        var isLead = seen.Card.Lead == me;
        return deed.Step switch
        {
            OperationStep.Answer when seen.Card.Stage is OperationStage.Claiming => Claims(seen)
                ? Do("claimed", stop => city.ClaimJurisdictionAsync(new() { Command = by }, cancellationToken: stop).ResponseAsync)
                : Do("denied", stop => city.DenyJurisdictionAsync(new() { Command = by, Basis = "The other side of the border." }, cancellationToken: stop).ResponseAsync),
            OperationStep.Designate when seen.Card.Stage is OperationStage.Designating && seen.Card.Superior == me =>
                Do("designated", stop => city.DesignateJurisdictionAsync(
                    new() { Command = by, Organisation = ground.Fate.Pick(seen.Claimants, number, "whose").Organisation, Reason = "It lies with the works on that side." },
                    cancellationToken: stop).ResponseAsync),
            OperationStep.Judge when seen.Card.Stage is OperationStage.Approved && seen.Card.Superior == me => JudgeAsync(seen, by, Do),
            OperationStep.Appeal when seen.Card.Stage is OperationStage.Refused =>
                Do("appealed", stop => city.AppealWhistleAsync(new() { Command = by, Reason = "The street has no power to do it alone." }, cancellationToken: stop).ResponseAsync),
            OperationStep.Acknowledge => Do("acknowledged", stop => city.AcknowledgeCallAsync(new() { Command = by }, cancellationToken: stop).ResponseAsync),
            OperationStep.Arrive => Do("arrived", stop => city.ReportArrivalAsync(new() { Command = by }, cancellationToken: stop).ResponseAsync),
            OperationStep.Plan when isLead && seen.Plan.Length == 0 && seen.Card.Stage is OperationStage.Underway =>
                Do("planned", stop => city.PlanOperationAsync(new() { Command = by, Plan = "Make it safe, find the cause, mend it." }, cancellationToken: stop).ResponseAsync),
            OperationStep.Finish => Do("part_done", stop => city.FinishPartAsync(new() { Command = by, Result = "Done on site." }, cancellationToken: stop).ResponseAsync),
            OperationStep.Conclude when seen.Card.Kind is OperationKind.Whistle =>
                Do("evaluated", stop => city.EvaluateWhistleAsync(new() { Command = by, Evaluations = { Marks(seen) } }, cancellationToken: stop).ResponseAsync),
            OperationStep.Conclude => Do("ended", stop => city.EndOperationAsync(new() { Command = by }, cancellationToken: stop).ResponseAsync),
            _ => Task.FromResult<string?>(null),
        };

        Task<string?> Do(string what, Func<CancellationToken, Task> call) => ground.Asking.DoAsync(role, what, call, cancel);
    }

    // Mostly it is somebody's; now and then nobody's, or everybody's.
    private bool Claims(Operation seen)
    {
        var chance = ground.Fate.Chance(seen.Card.Number, "owned");
        return chance < OwnedShare ? ground.Fate.Pick(seen.Claimants, seen.Card.Number, "whose").Organisation == me : chance >= OwnedShare + AllDenyShare;
    }

    private Task<string?> JudgeAsync(Operation seen, OperationHeader by, Func<string, Func<CancellationToken, Task>, Task<string?>> act)
    {
        if (ground.Fate.Happens(RefusedShare, seen.Card.Number, me))
        {
            return act("refused", stop => city.RefuseWhistleAsync(new() { Command = by, Reason = "Below the threshold." }, cancellationToken: stop).ResponseAsync);
        }

        var called = seen.Wanted.Count > 0 ? seen.Wanted.ToList() : [seen.Card.Convener];
        return act("judged", stop => city.JudgeWhistleAsync(
            new() { Command = by, Class = seen.Card.Class, Lead = called[0], Assists = { called.Skip(1) } }, cancellationToken: stop).ResponseAsync);
    }

    private IEnumerable<Evaluation> Marks(Operation seen) => seen.Participants.Where(it => it.State is ParticipantState.Done).Select(it => new Evaluation
    {
        Participant = it.Number, Efficiency = it.RaisedTo.Length == 0 ? 90 : 55, Handling = Mark(it, "handling"), Satisfaction = Mark(it, "content"), Initiative = Mark(it, "initiative"),
    });

    private int Mark(Participant it, string of) => 60 + (int)(40 * ground.Fate.Chance(it.Organisation, of));

    private async Task WhistleAsync(string own, CancellationToken cancel)
    {
        var wanted = ground.Organisations.Where(one => one.Area.Length > 0 && one.Level == ground.Organisations[0].Level).ToList();
        var first = (int)(ground.Fate.Chance(own, "lead") * wanted.Count);
        Operation? drafted = null;
        await ground.Asking.DoAsync(
            role, "whistled",
            async stop => drafted = (await city.DraftWhistleAsync(
                new()
                {
                    Acting = me, ClientEventId = own, Class = ground.Fate.Pick(Classes, own, "class"), Subject = "需多部门到场共同处置",
                    Wanted = { wanted[first].Id, wanted[(first + 1) % wanted.Count].Id },
                },
                cancellationToken: stop)).Operation,
            cancel);
        if (drafted is not null)
        {
            await ground.Asking.DoAsync(
                role, "approved",
                stop => city.ApproveWhistleAsync(new() { Command = new() { Number = drafted.Card.Number, Acting = me } }, cancellationToken: stop).ResponseAsync, cancel);
        }
    }
}
