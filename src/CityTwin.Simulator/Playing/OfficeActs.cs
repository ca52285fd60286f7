using System.Globalization;
using CityTwin.Protocol.V1;
using Grpc.Core;

namespace CityTwin.Simulator.Playing;

/// <summary>What the office does at each stage: it looks at the case first, and acts on what it saw.</summary>
internal sealed partial class OfficeActs(PlayGround ground, LeadFinder leads)
{
    private const string Role = "inspectors";
    private const string Shift = "shift";
    private const double VerifyShare = 0.25;
    private const double RejectShare = 0.04;
    private const double ReworkShare = 0.07;
    private const double GrantShare = 0.7;
    private const int MostReworks = 3;

    private readonly Fate fate = ground.Fate;
    private readonly CaseService.CaseServiceClient cases = ground.Asking.City.Cases;

    /// <summary>Does it; whether it is to be tried again later.</summary>
    public async Task<bool> DoAsync(OfficeDeed deed, CancellationToken cancel)
    {
        if (await ground.Asking.ReadAsync(deed.Number, cancel) is not { } seen)
        {
            return true;
        }

        // At another stage it is another deed, of which the watch tells.
        var refused = seen.Card.Stage != deed.Stage ? null : await (deed.Stage switch
        {
            Stage.Reported => OpenAsync(seen, cancel),
            Stage.Verifying => Do("verified", seen, deed.Inspector(fate), by => cases.VerifyCaseAsync(new() { Command = by, Finding = FindingOf(deed.Number) }), cancel),
            Stage.Filed => DispatchAsync(seen, cancel),
            Stage.ReturnReview => ReviewAsync(seen, cancel),
            Stage.AwaitInspection => InspectAsync(seen, deed.Inspector(fate), cancel),
            Stage.AwaitClose => Do("closed", seen, Shift, by => cases.CloseCaseAsync(new() { Command = by, Kind = EndOf(seen) }), cancel),
            _ => LookAsync(seen, cancel),
        });
        return refused is "case.obligation_open" or "case.child_open" or "journal.unavailable" || refused?.StartsWith("line.", StringComparison.Ordinal) == true;
    }

    private async Task<string?> OpenAsync(Case seen, CancellationToken cancel)
    {
        var number = seen.Card.Number;
        if (fate.Happens(VerifyShare, number, "verify"))
        {
            if (!await IsVerifiedAsync(number, cancel))
            {
                return await Do("verification_asked", seen, "intake", by => cases.AskVerificationAsync(new() { Command = by }), cancel);
            }

            if (FindingOf(number) is VerificationFinding.NotExists)
            {
                return await RejectAsync(seen, RejectReason.NotFound, "Nothing was found at the place.", cancel);
            }
        }

        return fate.Happens(RejectShare, number, "reject")
            ? await RejectAsync(seen, RejectReason.BeyondCompetence, "Not a matter of the city.", cancel)
            : await Do("filed", seen, Shift, by => cases.FileCaseAsync(new() { Command = by }), cancel);
    }

    private Task<string?> RejectAsync(Case seen, RejectReason code, string reason, CancellationToken cancel) =>
        Do("rejected", seen, Shift, by => cases.RejectCaseAsync(new() { Command = by, Code = code, Reason = reason }), cancel);

    private async Task<bool> IsVerifiedAsync(string number, CancellationToken cancel)
    {
        try
        {
            var history = await cases.GetCaseHistoryAsync(new GetCaseHistoryRequest { Number = number }, cancellationToken: cancel);
            return history.Events.Any(happened => happened.Type.StartsWith("case.verified.", StringComparison.Ordinal));
        }
        catch (RpcException) when (!cancel.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task<string?> InspectAsync(Case seen, string inspector, CancellationToken cancel) =>
        seen.Reworks < MostReworks && fate.Happens(ReworkShare, seen.Card.Number, $"rework{seen.Reworks}/{seen.Reopenings}")
            ? await Do("sent_back", seen, inspector, by => cases.ReworkCaseAsync(new() { Command = by, Reason = "The place still looks the same." }), cancel)
            : await Do("inspected", seen, inspector, by => cases.InspectCaseAsync(new() { Command = by }), cancel);

    private VerificationFinding FindingOf(string number) => fate.Chance(number, "finding") switch
    {
        < 0.85 => VerificationFinding.Exists,
        < 0.95 => VerificationFinding.NotExists,
        _ => VerificationFinding.Unable,
    };

    private CloseKind EndOf(Case seen) => fate.Chance(seen.Card.Number, $"end{seen.Reopenings}") switch
    {
        < 0.88 => CloseKind.Resolved,
        < 0.92 => CloseKind.ResolvedTemporary,
        < 0.96 => CloseKind.Explained,
        < 0.98 => CloseKind.ReferredOut,
        < 0.995 => CloseKind.NotFound,
        _ => CloseKind.Duplicate,
    };

    private Task<string?> Do<T>(string what, Case seen, string acting, Func<CommandHeader, AsyncUnaryCall<T>> call, CancellationToken cancel)
    {
        var command = new CommandHeader
        {
            Number = seen.Card.Number,
            ExpectedVersion = seen.Card.Version,
            Acting = acting,
            ClientEventId = string.Create(
                CultureInfo.InvariantCulture, $"{seen.Card.Number}/{what}/{seen.Obligations.Count}.{seen.Reworks}.{seen.Reopenings}.{seen.Extensions}"),
        };
        return ground.Asking.DoAsync(
            Role, what,
            async stop =>
            {
                using var asked = call(command);
                await asked.ResponseAsync.WaitAsync(stop);
            },
            cancel);
    }
}
