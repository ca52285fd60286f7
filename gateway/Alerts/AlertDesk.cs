using System.Security.Cryptography;
using CityTwin.Contracts;
using CityTwin.Contracts.Time;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Operations;
using CityTwin.Domain.Situations;
using CityTwin.Gateway.Live;
using CityTwin.Gateway.Services;
using CityTwin.Protocol.V1;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Proposal = CityTwin.Domain.Situations.Proposal;
using Situation = CityTwin.Domain.Situations.Situation;

namespace CityTwin.Gateway.Alerts;

/// <summary>Looks for what should be looked at when somebody asks: at most once in a while, and then for all who ask meanwhile.</summary>
internal sealed class AlertDesk(
    RulesInForce rules, CityTime clock, LiveCity live, IGrainFactory grains, SituationDesk situations, WhistleBook whistles) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private volatile Looked? latest;

    /// <summary>What there is, no older than <see cref="AlertLimits.LookHolds"/>.</summary>
    public async Task<ListAlertsResponse> Look(CancellationToken cancellation)
    {
        await live.Ready.WaitAsync(cancellation);
        if (latest is { Holds: true } known)
        {
            return known.Answer;
        }

        await turn.WaitAsync(cancellation);
        try
        {
            if (latest is not { Holds: true })
            {
                latest = new Looked(await LookAnew(rules.Now, clock.GetUtcNow(), cancellation), TimeProvider.System.GetTimestamp());
            }

            return latest.Answer;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task<ListAlertsResponse> LookAnew(CityRules known, DateTimeOffset now, CancellationToken cancellation)
    {
        var districts = new Districts(known);
        var (open, leftOut) = await whistles.Read(cancellation);
        var seen = await situations.Look(cancellation);
        var handovers = await Task.WhenAll(known.Organisations.Select(async one => (One: one, Health: await HandoverOf(known, one.Id))));
        var (near, position) = live.Look(picture => (CaseAlerts.Near(picture.Dots.All, now), picture.Position));
        var groups = AlertGroups.Of(
        [
            .. CaseAlerts.Of(near, known, districts, now),
            .. open.Where(one => WhistleBook.IsLate(one.Card, one.State, now))
                .Select(one => new FoundAlert(AlertKind.Whistle, districts.Of(one.Card.Common), OperationNumber.Write(known.City.Prefix, one.Id))),
            .. handovers.Where(each => each.Health.Silent > 0).Select(each => new FoundAlert(AlertKind.Silent, districts.Of(each.One.Area), each.One.Id)),
            .. seen.All.Where(one => one.IsOpenAt(now))
                .Select(one => new FoundAlert(AlertKind.Situation, districts.Of(CommonOf(one, known)), SituationNumber.Write(known.City.Prefix, one.Number))),
        ]);
        var answer = new ListAlertsResponse
        {
            Groups = { groups.Take(AlertLimits.Groups) }, LeftOut = Math.Max(0, groups.Count - AlertLimits.Groups), WhistlesLeftOut = leftOut,
            OffersWaiting = handovers.Sum(each => each.Health.Waiting), OffersSilent = handovers.Sum(each => each.Health.Silent),
        };

        // Of what was found alone: gateways that find the same give it the same mark, whenever they looked.
        answer.Mark = Convert.ToHexStringLower(SHA256.HashData(answer.ToByteArray()).AsSpan(0, 8));
        (answer.LookedAt, answer.Position) = (now.ToTimestamp(), position);
        return answer;
    }

    private Task<HandoverView> HandoverOf(CityRules known, string organisation) =>
        grains.GetGrain<IOrganisationGrain>(CityKeys.Of(known.City.Code, organisation)).ReadHandover();

    private static string? CommonOf(Situation situation, CityRules known) => situation.Picture?.CommonArea ?? Proposal.Of(situation, known)?.Common;

    /// <summary>An answer and when it was made.</summary>
    private sealed record Looked(ListAlertsResponse Answer, long At)
    {
        public bool Holds => TimeProvider.System.GetElapsedTime(At) < AlertLimits.LookHolds;
    }
}
