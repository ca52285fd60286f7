using CityTwin.Contracts;
using CityTwin.Contracts.Time;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Indicators;
using CityTwin.Domain.Publishing;
using CityTwin.Domain.Supervision;
using CityTwin.Gateway.Figures;
using CityTwin.Gateway.Live;
using Grpc.Core;

namespace CityTwin.Gateway.Public;

/// <summary>Counts what the public page shows of the city, seldom, however many look at it.</summary>
internal sealed class PublicBoard(RulesInForce rules, CityTime clock, LiveCity live, FiguresDesk figures) : IDisposable
{
    private const string InTime = "handling.on_time";

    private readonly SemaphoreSlim turn = new(1);
    private PublicSums? kept;
    private long keptAt;
    private TimeSpan took;

    /// <summary>The sums as they were a few seconds ago at most.</summary>
    public async Task<PublicSums> Now(CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            var longest = took * PublicLimits.Rest;
            if (kept is null || TimeProvider.System.GetElapsedTime(keptAt) > (longest > PublicLimits.SumsKept ? longest : PublicLimits.SumsKept))
            {
                var started = TimeProvider.System.GetTimestamp();
                kept = await Count(rules.Now, cancellation);
                (took, keptAt) = (TimeProvider.System.GetElapsedTime(started), TimeProvider.System.GetTimestamp());
            }

            return kept;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task<PublicSums> Count(CityRules known, CancellationToken cancellation)
    {
        // Whole days, so that all who look within one day are answered from one count.
        var (now, zone) = (clock.GetUtcNow(), known.TimeZone);
        var today = LocalTime.DateOf(now, zone);
        var (from, to) = (today.AddDays(-PublicLimits.Days), today);
        var period = new ReportingPeriod(Midnight(from, zone), Midnight(to, zone));
        return new PublicSums(now, from, to.AddDays(-1), live.Look(picture => PublishedArea.Of(known.Whole.Code, area => picture.SumsOf(area).Open, area => Shown(area, known))), await Kept(known, period, cancellation));
    }

    // The levels between the city and its communities, or the communities where there is nothing between.
    private static IEnumerable<string> Shown(string area, CityRules known)
    {
        var lowest = Math.Max(1, known.City.Levels.Count - 2);
        return known.ChildrenOf(area).Where(child => known.City.DepthOf(child.Level) <= lowest).Select(child => child.Code);
    }

    private async Task<IReadOnlyList<PublicService>?> Kept(CityRules known, ReportingPeriod period, CancellationToken cancellation)
    {
        try
        {
            var counted = await figures.Count(period, new GroupBy(Kind: true), cancellation);
            return [.. Services(counted.Answer, known)];
        }
        catch (RpcException)
        {
            // Not counted yet, or not held for so long: the rest of the page is shown all the same.
            return null;
        }
    }

    private static IEnumerable<PublicService> Services(CityFigures counted, CityRules known)
    {
        var sums = counted.Groups
            .ToLookup(group => group.Key.Kind is { } key ? known.Catalogue.Find(key)?.Group : null, group => group.Indicators.Single(figure => figure.Formula == InTime));
        return known.Catalogue.Kinds.Where(kind => kind.Limit is not null).Select(kind => (string?)kind.Group).Distinct()
            .Concat(sums.Select(sum => sum.Key).Where(group => sums[group].Any(figure => figure.Denominator > 0)))
            .Distinct()
            .Select(group => new PublicService(
                group, PublishedShare.Of(new Indicator(InTime, sums[group].Sum(figure => figure.Numerator), sums[group].Sum(figure => figure.Denominator)))));
    }

    private static DateTimeOffset Midnight(DateOnly day, TimeZoneInfo zone) => LocalTime.ToInstant(day.ToDateTime(TimeOnly.MinValue), zone);
}
