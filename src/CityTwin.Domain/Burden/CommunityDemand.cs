namespace CityTwin.Domain.Burden;

/// <summary>Something that an organisation asks of a community: a form, a visit, a meeting. Not a demand of somebody who lives there.</summary>
/// <param name="Id">Its id: the same demand is counted once.</param>
/// <param name="Community">Code of the community.</param>
/// <param name="Sender">Id of the organisation that asks.</param>
/// <param name="On">The date in the city.</param>
/// <param name="CostMinutes">Estimated working minutes that it costs the community; at least 0.</param>
public sealed record CommunityDemand(string Id, string Community, string Sender, DateOnly On, int CostMinutes)
{
    /// <summary>The week it is counted in.</summary>
    public IsoWeek Week => IsoWeek.Of(On);
}

/// <summary>What a sender asked of a community in a week.</summary>
/// <param name="Demands">How often.</param>
/// <param name="Minutes">What it costs the community, together.</param>
public readonly record struct SenderLoad(int Demands, long Minutes)
{
    internal SenderLoad With(CommunityDemand demand) => new(Demands + 1, Minutes + demand.CostMinutes);
}
