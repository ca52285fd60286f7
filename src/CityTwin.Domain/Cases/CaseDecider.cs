using System.Diagnostics;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Decisions;
using CityTwin.Domain.Routing;

namespace CityTwin.Domain.Cases;

/// <summary>Decides what follows from a command. Reads no clock, calls no service, remembers nothing.</summary>
public static class CaseDecider
{
    /// <summary>What follows from <paramref name="command"/> for a case in <paramref name="state"/> at <paramref name="now"/>.</summary>
    public static Decision<CaseEvent> Decide(Case state, CaseCommand command, CityRules rules, DateTimeOffset now) => command switch
    {
        CaseCommand.Report c => Report(state, c, rules, now),
        _ when state.Stage is CaseStage.Unreported => CaseRejections.NotThere,
        CaseCommand.Corroborate c => Corroborate(state, c, now),
        CaseCommand.File c => File(state, c.Acting, rules, now),
        CaseCommand.Reject c => Step(state, CaseStage.Rejected, c.Reason, () => new CaseEvent.Rejected(c.Reason, c.Acting, now)),
        CaseCommand.Dispatch c => Dispatch(state, c, rules, now),
        CaseCommand.Sign c => Step(state, CaseStage.Handling, CaseStage.Dispatched, () => new CaseEvent.Signed(c.Acting, now)),
        CaseCommand.Return c => Step(state, CaseStage.Filed, CaseStage.Dispatched, c.Reason, () => new CaseEvent.Returned(c.Reason, c.Acting, now)),
        CaseCommand.Submit c => Step(state, CaseStage.AwaitInspection, () => new CaseEvent.Submitted(c.Acting, now)),
        CaseCommand.Rework c => Step(state, CaseStage.Handling, CaseStage.AwaitInspection, c.Reason, () => new CaseEvent.Reworked(c.Reason, c.Acting, now)),
        CaseCommand.Close c => Close(state, c, now),
        CaseCommand.Reopen c => Reopen(state, c, now),
        CaseCommand.Merge c => Merge(state, c, now),
        CaseCommand.Unmerge c => Unmerge(state, c, now),
        CaseCommand.Absorb c => Absorb(state, c, now),
        CaseCommand.GiveBack c => new CaseEvent.GaveBack(c.Case, c.Incidents, c.Acting, now),
        CaseCommand.NoteLimit => NoteLimit(state, now),
        _ => throw new UnreachableException($"CaseDecider does not know {command.GetType().Name}."),
    };

    private static Decision<CaseEvent> Report(Case state, CaseCommand.Report command, CityRules rules, DateTimeOffset now)
    {
        if (state.Stage is not CaseStage.Unreported)
        {
            return CaseRejections.WrongStage(state.Stage, CaseStage.Reported);
        }

        var (incident, place) = (command.Incident, command.Place);
        var reported = new CaseEvent.Reported(incident, place, rules.City.Version, command.TextCommitment, now);
        var filed = new CaseEvent.Filed(PromisedBy(rules, incident.Kind, incident.ReportedAt), command.Acting, now);
        var choice = LeadChoice.For(rules.Catalogue.Find(incident.Kind), place, rules);

        return choice.Lead is { } lead
            ? Decision<CaseEvent>.On(reported, filed, new CaseEvent.Dispatched(lead, choice.Because, command.Acting, now))
            : Decision<CaseEvent>.On(reported, filed);
    }

    private static Decision<CaseEvent> Corroborate(Case state, CaseCommand.Corroborate command, DateTimeOffset now) =>
        state.Stage.IsOpen()
            ? new CaseEvent.Corroborated(command.Incident, command.Place, command.Because, command.TextCommitment, now)
            : CaseRejections.MergeTargetNotOpen;

    private static Decision<CaseEvent> File(Case state, string acting, CityRules rules, DateTimeOffset now) =>
        Step(state, CaseStage.Filed, CaseStage.Reported, () => new CaseEvent.Filed(
            PromisedBy(rules, state.Opening!.Kind, state.Opening.ReportedAt), acting, now));

    private static Decision<CaseEvent> Dispatch(Case state, CaseCommand.Dispatch command, CityRules rules, DateTimeOffset now)
    {
        if (rules.FindOrganisation(command.Lead) is null)
        {
            return CaseRejections.OrganisationUnknown(command.Lead);
        }

        return state.Stage is CaseStage.Dispatched && state.Lead == command.Lead
            ? Decision<CaseEvent>.AlreadySo
            : Step(state, CaseStage.Dispatched, () => new CaseEvent.Dispatched(
                command.Lead, ["named by hand"], command.Acting, now), repeats: true);
    }

    private static Decision<CaseEvent> Close(Case state, CaseCommand.Close command, DateTimeOffset now) =>
        command.Kind is CloseKind.None ? CaseRejections.CloseKindMissing
        : state.Stage is CaseStage.Closed && state.CloseKind != command.Kind ? CaseRejections.WrongStage(state.Stage, CaseStage.Closed)
        : Step(state, CaseStage.Closed, () => new CaseEvent.Closed(command.Kind, command.Acting, now));

    private static Decision<CaseEvent> Reopen(Case state, CaseCommand.Reopen command, DateTimeOffset now) =>
        !IsReason(command.Reason) ? CaseRejections.ReasonInvalid
        : state.Stage is CaseStage.Closed or CaseStage.Rejected ? new CaseEvent.Reopened(command.Reason, command.Acting, now)
        : state.Reopenings > 0 && state.Stage.IsOpen() ? Decision<CaseEvent>.AlreadySo
        : CaseRejections.WrongStage(state.Stage, CaseStage.Handling);

    private static Decision<CaseEvent> Merge(Case state, CaseCommand.Merge command, DateTimeOffset now) =>
        command.Self == command.Into ? CaseRejections.MergeIntoItself
        : state.Stage is CaseStage.Merged && state.MergedInto == command.Into ? Decision<CaseEvent>.AlreadySo
        : !CaseWorkflow.Allows(state.Stage, CaseStage.Merged) ? CaseRejections.WrongStage(state.Stage, CaseStage.Merged)
        : !command.IntoIsOpen ? CaseRejections.MergeTargetNotOpen
        : new CaseEvent.Merged(command.Into, command.Acting, now);

    private static Decision<CaseEvent> Unmerge(Case state, CaseCommand.Unmerge command, DateTimeOffset now) =>
        state.Stage is CaseStage.Merged ? new CaseEvent.Unmerged(state.MergedInto!.Value, command.Acting, now)
        : state.Stage.IsOpen() ? Decision<CaseEvent>.AlreadySo
        : CaseRejections.WrongStage(state.Stage, CaseStage.Reported);

    private static Decision<CaseEvent> Absorb(Case state, CaseCommand.Absorb command, DateTimeOffset now) =>
        state.Stage.IsOpen()
            ? new CaseEvent.Absorbed(command.Case, command.Incidents, command.Acting, now)
            : CaseRejections.MergeTargetNotOpen;

    private static Decision<CaseEvent> NoteLimit(Case state, DateTimeOffset now) =>
        state.Stage.IsOpen() && state.OverdueAt is null && state.Due is { } due && due.At <= now
            ? new CaseEvent.LimitPassed(due.At)
            : Decision<CaseEvent>.AlreadySo;

    private static DueTime? PromisedBy(CityRules rules, string kind, DateTimeOffset from) =>
        rules.Catalogue.Find(kind)?.Limit is { } limit ? DueTimes.After(from, limit, rules.Calendar, rules.TimeZone) : null;

    private static Decision<CaseEvent> Step(Case state, CaseStage to, string reason, Func<CaseEvent> happened) =>
        IsReason(reason) ? Step(state, to, happened) : CaseRejections.ReasonInvalid;

    private static Decision<CaseEvent> Step(Case state, CaseStage to, CaseStage onlyFrom, string reason, Func<CaseEvent> happened) =>
        IsReason(reason) ? Step(state, to, onlyFrom, happened) : CaseRejections.ReasonInvalid;

    // Two steps may lead to one stage (sign and rework, file and return): the stage before tells which one is meant.
    private static Decision<CaseEvent> Step(Case state, CaseStage to, CaseStage onlyFrom, Func<CaseEvent> happened) =>
        state.Stage == to || state.Stage == onlyFrom ? Step(state, to, happened) : CaseRejections.WrongStage(state.Stage, to);

    private static Decision<CaseEvent> Step(Case state, CaseStage to, Func<CaseEvent> happened, bool repeats = false) =>
        state.Stage == to && !repeats ? Decision<CaseEvent>.AlreadySo
        : CaseWorkflow.Allows(state.Stage, to) ? happened()
        : CaseRejections.WrongStage(state.Stage, to);

    private static bool IsReason(string reason) =>
        reason.Length is > 0 and <= CaseRejections.ReasonLength && !reason.Any(char.IsControl);
}
