using CityTwin.Domain.Cases;
using CityTwin.Domain.Tests.Support;
using static CityTwin.Domain.Tests.Support.Happened;

namespace CityTwin.Domain.Tests.Cases;

/// <summary>A call whose answer was lost is made again. Whatever it asks for then happens at most once.</summary>
public sealed class RepeatTests
{
    private static readonly CaseEvent[] Declined = [Reported, Rejected];

    private static readonly Dictionary<string, (CaseEvent[] Given, CaseCommand Command)> Commands = new()
    {
        [nameof(CaseCommand.Report)] = ([], new CaseCommand.Report(First, TinyCity.InN1, null)),
        [nameof(CaseCommand.File)] = ([Reported], new CaseCommand.File("centre")),
        [nameof(CaseCommand.Reject)] = ([Reported], new CaseCommand.Reject("no", "centre")),
        [nameof(CaseCommand.Dispatch)] = ([Reported, Filed], new CaseCommand.Dispatch("roads", "centre")),
        [nameof(CaseCommand.Sign)] = ([Reported, Filed, ToRoads], new CaseCommand.Sign("roads")),
        [nameof(CaseCommand.Return)] = ([Reported, Filed, ToRoads], new CaseCommand.Return("no", "roads")),
        [nameof(CaseCommand.Submit)] = (UpToHandling, new CaseCommand.Submit("roads")),
        [nameof(CaseCommand.Rework)] = (UpToSubmitted, new CaseCommand.Rework("no", "centre")),
        [nameof(CaseCommand.Close)] = (UpToSubmitted, new CaseCommand.Close(CloseKind.NotFound, "centre")),
        [nameof(CaseCommand.Reopen)] = (Declined, new CaseCommand.Reopen("yes", "centre")),
        [nameof(CaseCommand.Merge)] = (UpToHandling, new CaseCommand.Merge(3, 7, true, "centre")),
        [nameof(CaseCommand.Unmerge)] = ([.. UpToHandling, MergedInto7], new CaseCommand.Unmerge("centre")),
        [nameof(CaseCommand.NoteLimit)] = (UpToHandling, new CaseCommand.NoteLimit()),
    };

    // An incident's key makes Corroborate safe; Absorb and GiveBack are only ever written together with Merge and Unmerge.
    private static readonly string[] GuardedElsewhere =
        [nameof(CaseCommand.Corroborate), nameof(CaseCommand.Absorb), nameof(CaseCommand.GiveBack)];

    public static TheoryData<string> Names => [.. Commands.Keys];

    [Theory, MemberData(nameof(Names))]
    public void A_command_happens_the_first_time_and_never_again(string name)
    {
        var (given, command) = Commands[name];
        var before = given.Aggregate(Case.Unreported, Case.Evolve);
        var first = CaseDecider.Decide(before, command, TinyCity.Rules, DueAt);
        var after = first.Events.Aggregate(before, Case.Evolve);

        Assert.NotEmpty(first.Events);
        Assert.Empty(CaseDecider.Decide(after, command, TinyCity.Rules, DueAt.AddHours(1)).Events);
    }

    [Fact]
    public void Every_command_has_been_thought_of() => Assert.Equal(
        typeof(CaseCommand).GetNestedTypes().Select(type => type.Name).Order(),
        Commands.Keys.Concat(GuardedElsewhere).Order());
}
