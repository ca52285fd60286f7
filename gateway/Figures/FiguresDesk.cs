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
    private readonly Dictionary<(ReportingPeriod, GroupBy), CityFigures> figures = [];
    private readonly Dictionary<(ReportingPeriod, GroupBy), IReadOnlyList<ReviewTask>> reviews = [];
    private FiguresMoment? answered;
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
    public Task<Counted<CityFigures>> Count(ReportingPeriod period, GroupBy by, CancellationToken cancellation) =>
        InTurn(figures, (period, by), now => CityFigures.Of(now.Facts, period, by), cancellation);

    /// <summary>Anything else that is counted from the facts of a period; it is not kept.</summary>
    public Task<Counted<T>> Count<T>(ReportingPeriod period, Func<CityFacts, T> count, CancellationToken cancellation) =>
        InTurn([], (period, GroupBy.Nothing), now => count(now.Facts), cancellation);

    /// <summary>What should be looked at.</summary>
    public Task<Counted<IReadOnlyList<ReviewTask>>> Review(ReportingPeriod period, CancellationToken cancellation) =>
        InTurn(reviews, (period, GroupBy.Nothing), now => Signals.In(now.Facts, period, Thresholds), cancellation);

    public void Dispose() => turn.Dispose();

    private static RpcException TooMany(WatchPlace place)
    {
        place.Dispose();
        return FiguresLimits.TooManyWatches();
    }

    private async Task<Counted<T>> InTurn<T>(
        Dictionary<(ReportingPeriod, GroupBy), T> answers, (ReportingPeriod Period, GroupBy By) question, Func<FiguresMoment, T> count, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            var now = keeper.Now() ?? throw FiguresLimits.NotBuilt();
            if (question.Period.From < now.Since)
            {
                throw IndicatorsRejections.PeriodTooOld(options.Days, now.Since).ToRpcException();
            }

            ForgetOlder(now);
            if (!answers.TryGetValue(question, out var answer))
            {
                answers[question] = answer = await Task.Run(() => count(now), cancellation);
            }

            return new Counted<T>(now, answer);
        }
        finally
        {
            turn.Release();
        }
    }

    private void ForgetOlder(FiguresMoment now)
    {
        // Not by its position: under other rules the same events are other facts.
        if (!ReferenceEquals(answered, now) || figures.Count + reviews.Count >= FiguresLimits.AnswersKept)
        {
            figures.Clear();
            reviews.Clear();
            answered = now;
        }
    }

    private sealed class WatchPlace(FiguresDesk desk) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref desk.watches);
    }
}

/// <summary>An answer, and what it was counted from.</summary>
internal sealed record Counted<T>(FiguresMoment At, T Answer);
