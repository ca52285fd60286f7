using CityTwin.Protocol.V1;

namespace CityTwin.EndToEnd.Tests.Support;

/// <summary>Linjiang in a process of its own, shared by the tests of a class.</summary>
public sealed class DemoTown : IAsyncLifetime
{
    private int reports;

    internal Town Town { get; private set; } = null!;

    /// <summary>A kind that never merges, so that each report opens a case of its own.</summary>
    public Kind Single { get; private set; } = null!;

    /// <summary>A kind that merges.</summary>
    public Kind Merging { get; private set; } = null!;

    public Position Middle { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Town = await Town.Start(Repository.Linjiang);
        var catalogue = await Town.Client.City.GetCatalogueAsync(new());
        Single = catalogue.Kinds.First(kind => kind.MergeRadiusMetres == 0);
        Merging = catalogue.Kinds.First(kind => kind.MergeRadiusMetres > 0);
        var bounds = (await Town.Client.City.GetCityAsync(new())).Bounds;
        Middle = new Position { Lat = (bounds.South + bounds.North) / 2, Lon = (bounds.West + bounds.East) / 2, Crs = Crs.Wgs84 };
    }

    public Incident Incident(string id, Kind kind) => new() { Source = "test", SourceId = id, Kind = kind.Key, Position = Middle };

    public async Task<Receipt> Report(string id) =>
        (await Town.Client.Intake.ReportIncidentAsync(new() { Incident = Incident($"{id}-{reports++}", Single) })).Receipt;

    public ValueTask DisposeAsync() => Town.DisposeAsync();
}
