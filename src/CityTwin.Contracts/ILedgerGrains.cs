using CityTwin.Domain.Cases;
using Orleans.Concurrency;

namespace CityTwin.Contracts;

/// <summary>A community 社区, the primary actor of governance: sums its cases, keeps its work list.</summary>
[Alias("citytwin.community")]
public interface ICommunityGrain : ILedgerGrain;

/// <summary>A department or office: sums the cases it leads, keeps its work list.</summary>
[Alias("citytwin.organisation")]
public interface IOrganisationGrain : ILedgerGrain;

/// <summary>An area above the communities: the sum of its children, and of cases that are located no deeper.</summary>
[Alias("citytwin.area")]
public interface IAreaGrain : ILedgerGrain
{
    /// <summary>Takes in the sums of a child, replacing what it said before.</summary>
    [Alias("absorbChild")]
    Task AbsorbChild(string child, SumsView sums);
}

/// <summary>Somebody who sums up cases.</summary>
public interface ILedgerGrain : IGrainWithStringKey
{
    /// <summary>Takes in how cases stand now. Repeating or mixing up the order changes nothing.</summary>
    [Alias("absorb")]
    Task Absorb([Immutable] IReadOnlyList<CaseCard> cards);

    /// <summary>The sums.</summary>
    [Alias("readSums"), AlwaysInterleave]
    Task<SumsView> ReadSums();

    /// <summary>The work list: open cases, the nearest limit first.</summary>
    [Alias("readWork")]
    Task<IReadOnlyList<CaseCard>> ReadWork(int limit);
}
