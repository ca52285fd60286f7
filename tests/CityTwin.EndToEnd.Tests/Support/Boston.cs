using CityTwin.CityPacks.Import.Boston;
using CityTwin.Simulator.Replay;
using CityTwin.Simulator.Runs;

namespace CityTwin.EndToEnd.Tests.Support;

/// <summary>The real city: its pack is imported once for all tests.</summary>
public sealed class Boston : IDisposable
{
    private readonly Scratch scratch = new();
    private readonly string data = Repository.RealData();

    public Boston() => BostonImport.Run(data, Pack);

    public string Pack => Path.Combine(scratch.Folder, "boston");

    private string Requests => Path.Combine(data, "boston", "requests.csv");

    public IEnumerable<RequestRow> Rows(DateOnly? from = null, DateOnly? to = null) => RequestFile.Read(Requests, from, to);

    internal static Task<RunReport> Replay(Town town, IEnumerable<RequestRow> rows, int streams = 4) =>
        new HistoryReplay(town.Client, new ReplayOptions { Streams = streams }, TimeProvider.System)
            .RunAsync(rows, TestContext.Current.CancellationToken);

    public void Dispose() => scratch.Dispose();
}
