using CityTwin.Client;
using CityTwin.Protocol.V1;
using Grpc.Core;

namespace CityTwin.Simulator.Living;

/// <summary>People at work: each second they move some open cases one step along, more of them when more are open.</summary>
internal sealed class CaseWork
{
    // A case takes four to five steps; with about two new cases a second this settles at LivingCity.UsualOpenCases.
    private const double StepsPerOpenCase = 9.0 / LivingCity.UsualOpenCases;
    private const double MostSteps = 30;

    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);

    private readonly OpenCases cases;
    private readonly TimeProvider clock;
    private readonly CaseSteps steps;
    private readonly Random dice;

    private CaseWork(OpenCases cases, TimeProvider clock, CaseSteps steps, Random dice) =>
        (this.cases, this.clock, this.steps, this.dice) = (cases, clock, steps, dice);

    public static async Task<CaseWork> PrepareAsync(
        CityTwinClient city, OpenCases cases, TimeProvider clock, int seed, CancellationToken cancel)
    {
        var answer = await city.City.ListOrganisationsAsync(new ListOrganisationsRequest(), cancellationToken: cancel);
        var dice = new Random(seed);
        return new CaseWork(cases, clock, new CaseSteps(city.Cases, city.Work, answer.Organisations, dice), dice);
    }

    public async Task GoOnAsync(CancellationToken cancel)
    {
        using var rounds = new PeriodicTimer(Round, clock);
        var due = 0d;

        while (await rounds.WaitForNextTickAsync(cancel))
        {
            for (due += Math.Min(cases.Count * StepsPerOpenCase, MostSteps); due >= 1; due--)
            {
                if (cases.Pick(dice) is { } card)
                {
                    await StepAsync(card, cancel);
                }
            }
        }
    }

    private async Task StepAsync(CaseCard card, CancellationToken cancel)
    {
        try
        {
            if (await steps.TakeAsync(card, cancel) is { } moved)
            {
                cases.Take(moved.Card);
            }
        }
        catch (RpcException refused) when (refused.RejectionCode() is { } code && code.StartsWith("case.", StringComparison.Ordinal))
        {
            // Somebody else was faster; the watch brings the case as it is now.
        }
    }
}
