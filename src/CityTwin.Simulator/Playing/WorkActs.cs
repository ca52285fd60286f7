using CityTwin.Protocol.V1;

namespace CityTwin.Simulator.Playing;

/// <summary>How an organisation does what it means to: it looks at the case first, and acts on what it saw.</summary>
internal sealed class WorkActs(PlayGround ground, string me, string role)
{
    private const int MostLooks = 3;

    private static readonly TimeSpan BeforeNextTry = TimeSpan.FromHours(1);

    private readonly WorkWords words = new(ground, me);
    private readonly WorkService.WorkServiceClient work = ground.Asking.City.Work;

    /// <summary>Does it: whether it is done for good, and else how long to wait before it is tried again; null waits for news.</summary>
    public async Task<(bool IsDone, TimeSpan? Wait)> DoAsync(WorkDeed deed, CancellationToken cancel)
    {
        for (var looks = 0; looks < MostLooks; looks++)
        {
            if (await ground.Asking.ReadAsync(deed.Number, cancel) is not { } seen)
            {
                return (false, BeforeNextTry);
            }

            if (seen.Obligations.FirstOrDefault(one => one.Number == deed.Obligation) is not { } duty || duty.Organisation != me || !IsAsked(deed, duty))
            {
                return (false, null);
            }

            if (MustWait(deed, seen, duty) is { } wait)
            {
                return (false, wait);
            }

            switch (await ActAsync(deed, seen, duty, cancel))
            {
                case "case.version_conflict":
                    continue;
                case "work.return_window_passed" or "work.designated":
                    return (await ActAsync(deed with { Step = WorkStep.TakeUp }, seen, duty, cancel) is null, BeforeNextTry);
                case "case.wrong_stage" or "work.assist_open" or "journal.unavailable":
                    return (false, BeforeNextTry);
                case { } broken when broken.StartsWith("line.", StringComparison.Ordinal):
                    return (false, BeforeNextTry);
                default:
                    return (true, null);
            }
        }

        return (false, BeforeNextTry);
    }

    private static bool IsAsked(WorkDeed deed, Obligation duty) => deed.Step is WorkStep.TakeUp or WorkStep.GiveBack
        ? duty.State is ObligationState.Offered
        : duty.State is ObligationState.Accepted;

    // A suspended case stands still, and a lead waits for those who assist.
    private TimeSpan? MustWait(WorkDeed deed, Case seen, Obligation duty) =>
        deed.Step is WorkStep.AskTime && (seen.Card.Stage is not Stage.Handling || seen.TimeAsked is not null) ? BeforeNextTry
        : deed.Step is not WorkStep.Finish ? null
        : seen.Card.Stage is Stage.Suspended && seen.SuspendedUntil is { } until ? ground.Time.MomentOf(until.ToDateTimeOffset()) - ground.Time.Now + BeforeNextTry
        : duty.Role is DutyRole.Lead && seen.Obligations.Any(one => one is
        {
            Role: DutyRole.Assist, State: ObligationState.Offered or ObligationState.Accepted or ObligationState.ReturnAsked,
        }) ? BeforeNextTry
        : null;

    private Task<string?> ActAsync(WorkDeed deed, Case seen, Obligation duty, CancellationToken cancel)
    {
        var by = new CommandHeader { Number = deed.Number, ExpectedVersion = seen.Card.Version, Acting = me, ClientEventId = deed.Id };
        return deed.Step switch
        {
            WorkStep.TakeUp => Do("taken_up", stop => Call(work.AcceptWorkAsync(new() { Command = by, Obligation = duty.Number }, cancellationToken: stop))),
            WorkStep.GiveBack => Do("returned", stop => Call(work.ReturnWorkAsync(
                new() { Command = by, Obligation = duty.Number, Claim = words.ClaimAbout(seen, deed) }, cancellationToken: stop))),
            WorkStep.Tell => Do("told", stop => Call(work.ReportProgressAsync(
                new() { Command = by, Obligation = duty.Number, Note = "Somebody was on site; it goes on." }, cancellationToken: stop))),
            WorkStep.AskTime => Do("time_asked", stop => Call(work.AskTimeAsync(new() { Command = by, Time = words.TimeFor(seen, deed) }, cancellationToken: stop))),
            WorkStep.Finish => Do("finished", stop => Call(work.FinishWorkAsync(
                new() { Command = by, Obligation = duty.Number, Evidence = { words.ProofsOf(deed) } }, cancellationToken: stop))),
            _ => Task.FromResult<string?>(null),
        };

        Task<string?> Do(string what, Func<CancellationToken, Task> call) => ground.Asking.DoAsync(role, what, call, cancel);
    }

    private static Task Call<T>(Grpc.Core.AsyncUnaryCall<T> call) => call.ResponseAsync;
}
