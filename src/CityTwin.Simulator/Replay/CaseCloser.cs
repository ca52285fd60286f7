using CityTwin.Protocol.V1;
using CityTwin.Simulator.Playing;

namespace CityTwin.Simulator.Replay;

/// <summary>Takes a case from wherever it stands to its end, each step by whoever takes it in a city: assists first, then the lead, a check, the end.</summary>
internal sealed class CaseCloser(Asking asking)
{
    private const string Role = "closings";

    private readonly WorkService.WorkServiceClient work = asking.City.Work;
    private readonly CaseService.CaseServiceClient cases = asking.City.Cases;

    public async Task CloseAsync(string number, CancellationToken cancel)
    {
        if (await asking.ReadAsync(number, cancel) is not { } seen)
        {
            return;
        }

        var isDone = true;
        foreach (var duty in seen.Obligations.Where(IsOpen).OrderBy(duty => duty.Role is DutyRole.Lead))
        {
            isDone = isDone && await FinishAsync(number, duty, cancel);
        }

        if (isDone
            && await DoAsync("inspected", stop => cases.InspectCaseAsync(new() { Command = By(number, "inspection") }, cancellationToken: stop).ResponseAsync, cancel))
        {
            await DoAsync(
                "closed", stop => cases.CloseCaseAsync(new() { Command = By(number, "shift"), Kind = CloseKind.Resolved }, cancellationToken: stop).ResponseAsync, cancel);
        }
    }

    private async Task<bool> FinishAsync(string number, Obligation duty, CancellationToken cancel)
    {
        var by = By(number, duty.Organisation);
        return (duty.State is not ObligationState.Offered
                || await DoAsync("taken_up", stop => work.AcceptWorkAsync(new() { Command = by, Obligation = duty.Number }, cancellationToken: stop).ResponseAsync, cancel))
            && await DoAsync("finished", stop => work.FinishWorkAsync(new() { Command = by, Obligation = duty.Number }, cancellationToken: stop).ResponseAsync, cancel);
    }

    private static bool IsOpen(Obligation duty) => duty.State is ObligationState.Offered or ObligationState.Accepted;

    private static CommandHeader By(string number, string acting) => new() { Number = number, Acting = acting };

    private async Task<bool> DoAsync(string what, Func<CancellationToken, Task> call, CancellationToken cancel) =>
        await asking.DoAsync(Role, what, call, cancel) is null;
}
