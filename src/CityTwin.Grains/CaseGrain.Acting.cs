using CityTwin.Contracts;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Cases.Acting;

namespace CityTwin.Grains;

/// <summary>What can be done about a case: what would be decided, asked where it is decided and with what is looked up then.</summary>
public sealed partial class CaseGrain
{
    public Task<ActionsReply> ListActions(string acting) => InTurn(async () =>
    {
        await LoadIfNew();
        var close = (CaseCommand.Close)await LookUp(new CaseCommand.Close(CloseKind.Resolved, 0, null, acting));
        var actions = CaseActions.Of(state, acting, rules.Now, clock.GetUtcNow(), loads.Of, new ClosingFacts(close.OpenChildren, close.UsedElsewhere));
        return new ActionsReply(state, [.. actions]);
    });
}
