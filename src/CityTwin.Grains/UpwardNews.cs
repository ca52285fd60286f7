using CityTwin.Contracts;
using CityTwin.Domain.Cities;

namespace CityTwin.Grains;

/// <summary>Tells the area above what changed: on a timer and in one message, however much changed meanwhile.</summary>
internal sealed class UpwardNews
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100);

    private readonly string child;
    private readonly IAreaGrain parent;
    private readonly Func<Task<SumsView>> read;
    private readonly IGrainTimer timer;
    private bool waiting;

    private UpwardNews(Grain owner, IAreaGrain parent, string child, Func<Task<SumsView>> read)
    {
        (this.parent, this.child, this.read) = (parent, child, read);
        timer = owner.RegisterGrainTimer(Tell, new GrainTimerCreationOptions(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan));
    }

    /// <summary>News for the area above, or null for the city, which has none above it.</summary>
    public static UpwardNews? For(Grain owner, IGrainFactory grains, CityRules rules, string code, Func<Task<SumsView>> read) =>
        rules.FindArea(code)?.Parent is { } parent
            ? new UpwardNews(owner, grains.GetGrain<IAreaGrain>(CityKeys.Of(rules.City.Code, parent)), code, read)
            : null;

    public void Changed()
    {
        if (!waiting)
        {
            waiting = true;
            timer.Change(Pace, Timeout.InfiniteTimeSpan);
        }
    }

    private async Task Tell(CancellationToken cancellation)
    {
        waiting = false;
        try
        {
            await parent.AbsorbChild(child, await read());
        }
        catch
        {
            // The area above may be on a silo that has just died: in a quiet city nothing else would tell it again.
            Changed();
            throw;
        }
    }
}
