using CityTwin.Domain.Cases;
using CityTwin.Domain.Indicators;
using CityTwin.Domain.Tests.Support;
using CsCheck;
using static CityTwin.Domain.Tests.Support.Happened;

namespace CityTwin.Domain.Tests.Indicators;

/// <summary>Whatever happens to a case in whatever order, its facts make sense and agree with the case.</summary>
public sealed class FactsOfLivesTests
{
    private static readonly Gen<(int Command, int Minutes)[]> Lives =
        Gen.Select(Gen.Int[0, CaseCommands.All.Length - 1], Gen.Frequency((9, Gen.Int[0, 5]), (1, Gen.Int[0, 600]))).Array[0, 400];

    [Fact]
    public void The_facts_of_a_random_life_agree_with_the_case() => Lives.Sample(
        steps =>
        {
            var (state, read, now) = (Case.Evolve(Case.Unreported, Reported), FactsOfCase.Of(3, [Reported], TinyCity.Rules), Now);
            foreach (var (command, minutes) in steps)
            {
                now = now.AddMinutes(minutes);
                foreach (var happened in CaseDecider.Decide(state, CaseCommands.All[command], TinyCity.Rules, now).Events)
                {
                    (state, read) = (Case.Evolve(state, happened), read.With(3, happened));
                    Agree(state, read.Facts!);
                }
            }
        },
        iter: 400);

    private static void Agree(Case state, CaseFacts facts)
    {
        Assert.Equal(state.Stage.IsOpen(), facts.IsOpen);
        Assert.Equal(state.CloseKind, facts.CloseKind);
        Assert.Equal(state.Stage is CaseStage.Suspended, facts.IsSuspended);
        Assert.Equal(state.Stage is CaseStage.Rejected, facts.RejectedAt is not null);
        Assert.Equal(state.Stage is CaseStage.Merged, facts.MergedAt is not null);
        Assert.Equal(state.Stage is CaseStage.AwaitInspection or CaseStage.AwaitClose or CaseStage.Closed, facts.HandledAt is not null);
        Assert.True(facts.HandledAt is null || facts.HandledAt >= facts.FiledAt, "Handled before it was filed.");
        Assert.True(facts.ClosedAt is null || facts.ClosedAt >= facts.HandledAt, "Closed before it was handled.");
        Assert.True(facts.DueAt is null || facts.DueAt >= facts.FirstDueAt, "The deadline moved ahead.");
        Assert.True(facts.SuspendedTime >= TimeSpan.Zero);
        Assert.Equal(state.Reworks, facts.Results.Count(result => result.RefusedAt is not null));
        Assert.Equal(facts.Closings.Count(closing => closing.ReopenedAt is not null), facts.Results.Count(result => result.UndoneAt is not null));
        Assert.Equal(state.Returns, facts.Handovers.Count(handover => handover.IsReturned));
        Assert.Equal(state.Extensions, facts.Extensions);
    }
}
