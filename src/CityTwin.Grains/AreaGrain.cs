using CityTwin.Contracts;
using CityTwin.Contracts.Time;
using CityTwin.Domain.Cities;
using CityTwin.Journal;

namespace CityTwin.Grains;

/// <summary>An area above the communities: the sum of its children, and of cases that lie in none of them, see <see cref="CityRules.HolderOf"/>.</summary>
public sealed class AreaGrain(RulesInForce rules, ICaseReader reader, CityTime clock)
    : LedgerGrain(rules, reader, clock), IAreaGrain
{
    private readonly Dictionary<string, SumsView> children = [];
    private UpwardNews? news;

    protected override CardQuery Mine => new() { Areas = [Code], NotInAreas = [.. Rules.Areas.Select(area => area.Code).Except(Rules.ChainOf(Code))] };

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await base.OnActivateAsync(cancellationToken);
        news = UpwardNews.For(this, GrainFactory, Rules, Code, ReadSums);
        await AskChildren();
    }

    public async Task AskChildren()
    {
        foreach (var child in Rules.ChildrenOf(Code))
        {
            children[child.Code] = await GrainFactory.LedgerOf(Rules, child).ReadSums();
        }

        news?.Changed();
    }

    public Task AbsorbChild(string child, SumsView sums)
    {
        // An activation that stood still, and does not know that another one has taken its place, may tell what was long ago.
        if (children.TryGetValue(child, out var known) && sums.UpTo < known.UpTo)
        {
            return Task.CompletedTask;
        }

        children[child] = sums;
        return Changed();
    }

    public override async Task<SumsView> ReadSums() => SumsView.Sum([await base.ReadSums(), .. children.Values]);

    protected override Task Changed()
    {
        news?.Changed();
        return Task.CompletedTask;
    }
}
