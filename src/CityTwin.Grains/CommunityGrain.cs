using CityTwin.Contracts;
using CityTwin.Contracts.Time;
using CityTwin.Domain.Cities;
using CityTwin.Journal;

namespace CityTwin.Grains;

/// <summary>A community 社区: sums its cases and tells the area above it.</summary>
public sealed class CommunityGrain(RulesInForce rules, ICaseReader reader, CityTime clock)
    : LedgerGrain(rules, reader, clock), ICommunityGrain
{
    private UpwardNews? news;

    protected override CardQuery Mine => new() { Areas = [Code] };

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await base.OnActivateAsync(cancellationToken);
        news = UpwardNews.For(this, GrainFactory, Rules, Code, ReadSums);

        // What it read just now, an activation of it that is gone may have known and not told.
        news?.Changed();
    }

    protected override Task Changed()
    {
        news?.Changed();
        return Task.CompletedTask;
    }
}
