using CityTwin.Client;
using CityTwin.Protocol.V1;

namespace CityTwin.EndToEnd.Tests.Support;

/// <summary>The steps of a case as organisations and posts take them through the public door.</summary>
internal static class Steps
{
    public static async Task<Case> Sign(this CityTwinClient city, Receipt receipt, long version = 0) =>
        (await city.Work.AcceptWorkAsync(new() { Command = By(receipt, receipt.Lead, version) })).Case;

    public static async Task<Case> Submit(this CityTwinClient city, Receipt receipt, long version = 0, params Evidence[] evidence) =>
        (await city.Work.FinishWorkAsync(new() { Command = By(receipt, receipt.Lead, version), Evidence = { evidence } })).Case;

    /// <summary>Whoever assists takes its part up and does it.</summary>
    public static async Task FinishAssists(this CityTwinClient city, Receipt receipt)
    {
        var open = (await city.Cases.GetCaseAsync(new() { Number = receipt.CaseNumber })).Case.Obligations
            .Where(duty => duty is { Role: DutyRole.Assist, State: ObligationState.Offered });
        foreach (var duty in open)
        {
            await city.Work.AcceptWorkAsync(new() { Command = By(receipt, duty.Organisation), Obligation = duty.Number });
            await city.Work.FinishWorkAsync(new() { Command = By(receipt, duty.Organisation), Obligation = duty.Number });
        }
    }

    public static async Task<Case> Inspect(this CityTwinClient city, Receipt receipt) =>
        (await city.Cases.InspectCaseAsync(new() { Command = By(receipt, "inspection") })).Case;

    public static async Task<Case> Close(this CityTwinClient city, Receipt receipt, CloseKind kind = CloseKind.Resolved) =>
        (await city.Cases.CloseCaseAsync(new() { Command = By(receipt, "shift"), Kind = kind })).Case;

    /// <summary>Taken up, done, checked and ended.</summary>
    public static async Task<Case> Solve(this CityTwinClient city, Receipt receipt)
    {
        await city.Sign(receipt);
        await city.FinishAssists(receipt);
        await city.Submit(receipt);
        await city.Inspect(receipt);
        return await city.Close(receipt);
    }

    public static CommandHeader By(Receipt receipt, string acting, long version = 0) =>
        new() { Number = receipt.CaseNumber, Acting = acting, ExpectedVersion = version };
}
