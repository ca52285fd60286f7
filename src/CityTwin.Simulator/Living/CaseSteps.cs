using CityTwin.Protocol.V1;

namespace CityTwin.Simulator.Living;

/// <summary>What people do next with a case: mostly the straight way, sometimes a return, a rework or a rejection.</summary>
internal sealed class CaseSteps(
    CaseService.CaseServiceClient cases, WorkService.WorkServiceClient work, IReadOnlyList<Organisation> organisations, Random dice)
{
    private const string Centre = "demo-centre";

    private const double RejectShare = 0.03;
    private const double ReturnShare = 0.06;
    private const double ReworkShare = 0.10;
    private const double NotFoundShare = 0.05;

    /// <summary>Takes the step; null when there is none to take.</summary>
    public async Task<Case?> TakeAsync(CaseCard card, CancellationToken cancel) => card.Stage switch
    {
        Stage.Reported when Happens(RejectShare) => (await cases.RejectCaseAsync(
            new() { Command = By(card, Centre), Reason = "Not a matter of the city.", Code = RejectReason.BeyondCompetence }, cancellationToken: cancel)).Case,
        Stage.Reported => (await cases.FileCaseAsync(new() { Command = By(card, Centre) }, cancellationToken: cancel)).Case,
        Stage.Filed => (await cases.DispatchCaseAsync(
            new() { Command = By(card, Centre), Lead = LeadFor(card) }, cancellationToken: cancel)).Case,
        Stage.Dispatched when Happens(ReturnShare) => (await work.ReturnWorkAsync(
            new() { Command = By(card, card.Lead), Claim = NotOurs }, cancellationToken: cancel)).Case,
        Stage.Dispatched => (await work.AcceptWorkAsync(new() { Command = By(card, card.Lead) }, cancellationToken: cancel)).Case,
        Stage.ReturnReview => (await cases.OverrideReturnAsync(
            new() { Command = By(card, Centre), Reason = "The list gives it to you." }, cancellationToken: cancel)).Case,
        Stage.Handling => (await work.FinishWorkAsync(new() { Command = By(card, card.Lead) }, cancellationToken: cancel)).Case,
        Stage.AwaitInspection when Happens(ReworkShare) => (await cases.ReworkCaseAsync(
            new() { Command = By(card, Centre), Reason = "The place still looks the same." }, cancellationToken: cancel)).Case,
        Stage.AwaitInspection => (await cases.InspectCaseAsync(new() { Command = By(card, Centre) }, cancellationToken: cancel)).Case,
        Stage.AwaitClose => (await cases.CloseCaseAsync(
            new() { Command = By(card, Centre), Kind = Happens(NotFoundShare) ? CloseKind.NotFound : CloseKind.Resolved },
            cancellationToken: cancel)).Case,
        _ => null,
    };

    private static ReturnClaim NotOurs => new() { Reason = ReturnReason.NoAuthority, Basis = "Another organisation looks after this." };

    private bool Happens(double share) => dice.NextDouble() < share;

    private static CommandHeader By(CaseCard card, string acting) =>
        new() { Number = card.Number, ExpectedVersion = card.Version, Acting = acting };

    private string LeadFor(CaseCard card)
    {
        if (card.Lead.Length > 0)
        {
            return card.Lead;
        }

        var near = organisations.Where(organisation => card.Place.Areas.Contains(organisation.Area)).ToList();
        return (near.Count > 0 ? near[dice.Next(near.Count)] : organisations[dice.Next(organisations.Count)]).Id;
    }
}
