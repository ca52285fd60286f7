using System.Globalization;
using CityTwin.Domain.Burden;
using CityTwin.Gateway.Burden;
using CityTwin.Gateway.Mapping;
using CityTwin.Protocol.V1;
using Grpc.Core;

namespace CityTwin.Gateway.Services;

/// <summary>How much is asked of communities.</summary>
internal sealed class BurdenServiceV1(BurdenReading burden) : BurdenService.BurdenServiceBase
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    public override Task<GetPushesResponse> GetPushes(GetPushesRequest request, ServerCallContext context) => Journaled.Call(async () =>
        new GetPushesResponse { Picture = (await burden.ReadPushes(DutyGridOf(request.Organisation), context.CancellationToken)).ToProto() });

    public override async Task WatchPushes(WatchPushesRequest request, IServerStreamWriter<WatchPushesResponse> responseStream, ServerCallContext context)
    {
        var organisation = DutyGridOf(request.Organisation);
        var (known, followed) = ((Last: -1L, burden.Rules), default(Domain.Burden.PushPicture));
        Protocol.V1.PushPicture? told = null;
        while (true)
        {
            var now = (Last: await Journaled.Call(() => burden.LastEntry(organisation, context.CancellationToken)), burden.Rules);
            followed = now == known && followed is not null
                ? followed.Advance(burden.Now)
                : await Journaled.Call(() => burden.ReadPushes(organisation, context.CancellationToken));
            known = now;
            if (followed.ToProto() is var picture && !picture.Equals(told))
            {
                told = picture;
                await responseStream.WriteAsync(new WatchPushesResponse { Picture = picture }, context.CancellationToken);
            }

            // A push may come because time passed, which is no news of the city.
            await Task.Delay(Pace, context.CancellationToken);
        }
    }

    public override Task<GetDemandsResponse> GetDemands(GetDemandsRequest request, ServerCallContext context) => Journaled.Call(async () =>
    {
        var community = burden.Rules.FindArea(request.Community) ?? throw AreaRejections.Unknown(request.Community).ToRpcException();
        if (!burden.Rules.IsCommunity(community))
        {
            throw BurdenRejections.NoCommunity(community.Code).ToRpcException();
        }

        if (!TryRead(request.From, out var from) || !TryRead(request.To, out var to) || from >= to || to.DayNumber - from.DayNumber > BurdenRejections.LongestDays)
        {
            throw BurdenRejections.PeriodInvalid.ToRpcException();
        }

        var counter = await burden.CountDemands(community, from, to, context.CancellationToken);
        var weeks = Enumerable.Range(from.DayNumber, to.DayNumber - from.DayNumber).Select(day => IsoWeek.Of(DateOnly.FromDayNumber(day))).Distinct();
        return new GetDemandsResponse
        {
            Weeks = { weeks.Select(week => ToProto(counter, community, week, burden.Rules.Process.Burden)).Where(week => week.Senders.Count > 0) },
        };
    });

    private static bool TryRead(string text, out DateOnly date) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static WeekDemands ToProto(DemandCounter counter, Domain.Cities.Area community, IsoWeek week, BurdenRules rules) => new()
    {
        Week = week.ToString(),
        Minutes = counter.HammerIndex(community.Code, week),
        Senders =
        {
            counter.BySender(community.Code, week).Select(sender => new SenderDemands
            {
                Sender = sender.Key,
                Demands = sender.Value.Demands,
                Minutes = sender.Value.Minutes,
                OverBudget = sender.Value.Minutes > rules.WeeklyMinutes,
            }),
        },
    };

    private Domain.Organisations.Organisation DutyGridOf(string id)
    {
        var organisation = burden.Rules.FindOrganisation(id) ?? throw WorkLimits.OrganisationUnknown(id);
        return organisation.Level == burden.Rules.City.Levels[^1].Id ? organisation : throw BurdenRejections.NoDutyGrid(id).ToRpcException();
    }
}
