using CityTwin.Domain.Cases;
using CityTwin.Domain.Cases.Acting;
using CityTwin.Domain.Obligations;
using CityTwin.Domain.Routing;
using CityTwin.Domain.Tests.Support;

namespace CityTwin.Domain.Tests.Cases.Acting;

/// <summary>Every command that carries out an action, with all input that could fit: written without a look at how samples are made.</summary>
internal static class FittingInput
{
    // Said by nobody in a random life: what was asked before in the same words would be a repeat.
    private const string Words = "for once";

    private static readonly int[] Days = [1, 30, 365];
    private static readonly Evidence Photo = new(new string('a', Evidence.HashLength), null, true);

    public static IEnumerable<CaseCommand> For(CaseAction action, string acting, DateTimeOffset now) => action.Kind switch
    {
        CaseActionKind.File => [new CaseCommand.File(acting)],
        CaseActionKind.Reject => Each<RejectReason>(code => new CaseCommand.Reject(code, Words, acting)),
        CaseActionKind.AskVerification => [new CaseCommand.AskVerification(acting)],
        CaseActionKind.Verify => Each<VerificationFinding>(found => new CaseCommand.Verify(found, acting)),
        CaseActionKind.Dispatch => Organisations(id => new CaseCommand.Dispatch(id, acting)),
        CaseActionKind.Accept => [new CaseCommand.Sign(action.Obligation, acting)],
        CaseActionKind.Return => Each<ReturnReason>(why => new CaseCommand.AskReturn(action.Obligation, new ReturnClaim(why, Words, null), acting)),
        CaseActionKind.UpholdReturn => [new CaseCommand.UpholdReturn(action.Obligation, acting)],
        CaseActionKind.OverrideReturn => [new CaseCommand.OverrideReturn(action.Obligation, Words, acting)],
        CaseActionKind.Designate => Organisations(id => new CaseCommand.Designate(id, Words, acting)),
        CaseActionKind.Progress => [new CaseCommand.Progress(action.Obligation, Words, acting)],
        CaseActionKind.Finish => [new CaseCommand.Finish(action.Obligation, [], null, acting), new CaseCommand.Finish(action.Obligation, [Photo], null, acting)],
        CaseActionKind.AskExtension => [new CaseCommand.AskTime(TimeKind.Extension, Words, null, acting)],
        CaseActionKind.AskSuspension => Days.Select(days => new CaseCommand.AskTime(TimeKind.Suspension, Words, now.AddDays(days), acting)),
        CaseActionKind.GrantTime => [new CaseCommand.GrantTime(acting)],
        CaseActionKind.RefuseTime => [new CaseCommand.RefuseTime(Words, acting)],
        CaseActionKind.Resume => [new CaseCommand.Resume(acting)],
        CaseActionKind.Inspect => [new CaseCommand.Inspect(acting)],
        CaseActionKind.Rework => [new CaseCommand.Rework(Words, acting)],
        CaseActionKind.Close => Each<CloseKind>(kind => new CaseCommand.Close(kind, 0, null, acting)).Skip(1),
        CaseActionKind.Reopen => [new CaseCommand.Reopen(ReopenGround.Supervisor, Words, null, false, acting), new CaseCommand.Reopen(ReopenGround.Appeal, Words, null, false, acting)],
        CaseActionKind.AskAssist => Organisations(id => new CaseCommand.AskAssist(id, Words, acting)),
        CaseActionKind.Release => [new CaseCommand.Release(action.Obligation, Words, acting)],
        CaseActionKind.Escalate => Each<EscalationReason>(why => new CaseCommand.Escalate(why, acting)),
        CaseActionKind.SendDown => TinyCity.Rules.City.Levels.Select(level => new CaseCommand.SendDown(level.Id, Words, acting)),
        CaseActionKind.Merge => [new CaseCommand.Merge(3, 99, true, acting)],
        CaseActionKind.Unmerge => [new CaseCommand.Unmerge(acting)],
        CaseActionKind.Split => TinyCity.Rules.Catalogue.Kinds.Select(kind => new CaseCommand.Split(9, kind.Key.ToString(), Words, acting)),
        _ => throw new ArgumentOutOfRangeException(nameof(action), action.Kind, "Say here which commands carry it out."),
    };

    private static IEnumerable<CaseCommand> Each<T>(Func<T, CaseCommand> make)
        where T : struct, Enum => Enum.GetValues<T>().Select(make);

    private static IEnumerable<CaseCommand> Organisations(Func<string, CaseCommand> make) => TinyCity.Rules.Organisations.Select(one => make(one.Id));
}
