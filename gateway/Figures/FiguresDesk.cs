using CityTwin.Domain.Indicators;
using CityTwin.Domain.Supervision;
using CityTwin.Gateway.Mapping;
using Grpc.Core;

namespace CityTwin.Gateway.Figures;

/// <summary>Counts figures when somebody asks: one question at a time, so that counting never takes more than one core, and each once.</summary>
internal sealed class FiguresDesk(FiguresKeeper keeper, FiguresOptions options) : IDisposable
{
    private static readonly SignalThresholds Thresholds = new();

    private readonly SemaphoreSlim turn = new(1);
    private readonly Dictionary<(ReportingPeriod Period, GroupBy By), CityFigures> answers = [];
    private long answersAt = -1;
    private int watches;

    /// <summary>Whether something after this position can be counted.</summary>
    public bool HasMovedBeyond(long position) => keeper.Position > position;

    /// <summary>A place for one more watch, until it is disposed of.</summary>
    public IDisposable Watch()
    {
        var place = new WatchPlace(this);
        return Interlocked.Increment(ref watches) <= FiguresLimits.Watches ? place : throw TooMany(place);
    }

    /// <summary>The figures as they stand.</summary>
    public async Task<CountedFigures> Count(ReportingPeriod period, GroupBy by, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            var now = keeper.Now() ?? throw FiguresLimits.NotBuilt();
            return period.From < now.Since
                ? throw IndicatorsRejections.PeriodTooOld(options.Days, now.Since).ToRpcException()
                : new CountedFigures(now, await Task.Run(() => Count(now, period, by), cancellation));
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private static RpcException TooMany(WatchPlace place)
    {
        place.Dispose();
        return FiguresLimits.TooManyWatches();
    }

    private CityFigures Count(FiguresMoment now, ReportingPeriod period, GroupBy by)
    {
        if (answersAt != now.Position || answers.Count >= FiguresLimits.AnswersKept)
        {
            answers.Clear();
            answersAt = now.Position;
        }

        return answers.TryGetValue((period, by), out var counted) ? counted : answers[(period, by)] = CityFigures.Of(now.Facts, period, by, Thresholds);
    }

    private sealed class WatchPlace(FiguresDesk desk) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref desk.watches);
    }
}

/// <summary>Figures, and what they were counted from.</summary>
internal sealed record CountedFigures(FiguresMoment At, CityFigures Figures);
