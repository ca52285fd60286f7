using CityTwin.Domain.Cases;
using CityTwin.Domain.Obligations;
using Orleans.Concurrency;

namespace CityTwin.Contracts;

/// <summary>A community 社区, the primary actor of governance: sums its cases, keeps its work list.</summary>
[Alias("citytwin.community")]
public interface ICommunityGrain : ILedgerGrain;

/// <summary>A department or office: sums the cases it leads, keeps its work list, knows how hand-over to it goes.</summary>
[Alias("citytwin.organisation")]
public interface IOrganisationGrain : ILedgerGrain
{
    /// <summary>A stream of its work feed is alive and has sent everything up to this number; told again and again while it is.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="sent">The highest number that was sent.</param>
    [Alias("streams"), OneWay]
    Task Streams(string stream, long sent);

    /// <summary>A stream of its work feed has ended.</summary>
    [Alias("hasEnded"), OneWay]
    Task HasEnded(string stream);

    /// <summary>The organisation has taken in everything up to this number.</summary>
    [Alias("confirm")]
    Task Confirm(long sequence);

    /// <summary>How hand-over to it goes.</summary>
    [Alias("readHandover")]
    Task<HandoverView> ReadHandover();
}

/// <summary>How hand-over to an organisation goes.</summary>
/// <param name="Figures">Counts of the last 30 days.</param>
/// <param name="Waiting">Offers that are open.</param>
/// <param name="Silent">Those of them past their limit for taking up.</param>
/// <param name="Connected">Whether a stream of its work feed is alive.</param>
/// <param name="Last">Number of the feed's last entry.</param>
/// <param name="Sent">The highest number that was sent.</param>
/// <param name="Confirmed">The highest number that it has confirmed.</param>
[GenerateSerializer, Immutable]
public sealed record HandoverView(
    [property: Id(0)] HandoverFigures Figures,
    [property: Id(1)] long Waiting,
    [property: Id(2)] long Silent,
    [property: Id(3)] bool Connected,
    [property: Id(4)] long Last,
    [property: Id(5)] long Sent,
    [property: Id(6)] long Confirmed);

/// <summary>An area above the communities: the sum of its children, and of cases that are located no deeper.</summary>
[Alias("citytwin.area")]
public interface IAreaGrain : ILedgerGrain
{
    /// <summary>Takes in the sums of a child, replacing what it said before.</summary>
    [Alias("absorbChild")]
    Task AbsorbChild(string child, SumsView sums);

    /// <summary>Asks every child for its sums anew, because news of one may have been lost.</summary>
    [Alias("askChildren")]
    Task AskChildren();
}

/// <summary>Somebody who sums up cases.</summary>
[Alias("citytwin.ledger")]
public interface ILedgerGrain : IGrainWithStringKey
{
    /// <summary>Takes in how cases stand now. Repeating or mixing up the order changes nothing.</summary>
    [Alias("absorb")]
    Task Absorb([Immutable] CaseCard[] cards);

    /// <summary>The sums.</summary>
    [Alias("readSums"), AlwaysInterleave]
    Task<SumsView> ReadSums();

    /// <summary>The work list: open cases, the nearest limit first.</summary>
    [Alias("readWork")]
    Task<CaseCard[]> ReadWork(int limit);
}
