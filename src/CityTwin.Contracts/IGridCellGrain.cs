using CityTwin.Domain.Cases;
using Orleans.Concurrency;

namespace CityTwin.Contracts;

/// <summary>One grid cell: takes the incidents of the cases that lie in it.</summary>
[Alias("citytwin.cell")]
public interface IGridCellGrain : IGrainWithStringKey
{
    /// <summary>Takes incidents into the cases they were assigned to. Returns when each is on disk; same order as asked.</summary>
    [Alias("take")]
    Task<TakeAnswer[]> Take([Immutable] AssignedIncident[] incidents);

    /// <summary>Takes in how a case of this cell stands now.</summary>
    [Alias("absorb"), OneWay]
    Task Absorb([Immutable] CaseCard card);

    /// <summary>The cell's sums and open cases.</summary>
    [Alias("read")]
    Task<LedgerView> Read();
}
