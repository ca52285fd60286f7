using CityTwin.Protocol.V1;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace CityTwin.Simulator.Tests.Fakes;

/// <summary>A city of two square communities side by side, a hundredth of a degree each, and three kinds.</summary>
internal sealed class FakeCityService : CityService.CityServiceBase
{
    public static readonly GetCityResponse City = new()
    {
        Code = "twosquares",
        TimeZone = "America/New_York",
        Levels = { new Level { Id = "city" }, new Level { Id = "community" } },
        CellMetres = 100,
        Clock = new CityClock { Kind = CityClock.Types.Kind.Real, Now = new Timestamp { Seconds = 1_800_000_000 }, Speed = 1 },
    };

    public static readonly Kind[] Kinds =
    [
        new() { Key = "test:matter:pothole", Names = new Names { En = "Pothole" }, MergeRadiusMetres = 50 },
        new() { Key = "test:matter:tree", Names = new Names { En = "Fallen tree" }, MergeRadiusMetres = 50 },
        new() { Key = "test:matter:light", Names = new Names { En = "Street Light Outages" } },
    ];

    public static readonly Organisation[] Organisations =
    [
        new() { Id = "roads", Area = "city", Level = "city", Kind = "roads" },
        new() { Id = "parks", Area = "city", Level = "city", Kind = "parks" },
        new() { Id = "committee-a", Area = "a", Level = "community", Kind = "committee" },
    ];

    private int unavailable;

    /// <summary>How often it cannot answer yet.</summary>
    public int Unavailable
    {
        get => unavailable;
        set => unavailable = value;
    }

    /// <summary>Which kind of clock it says it has.</summary>
    public CityClock.Types.Kind Clock { get; set; } = CityClock.Types.Kind.Real;

    public override Task<GetCityResponse> GetCity(GetCityRequest request, ServerCallContext context)
    {
        if (Interlocked.Decrement(ref unavailable) >= 0)
        {
            throw new RpcException(new Status(StatusCode.Unavailable, "Not yet."));
        }

        var city = City.Clone();
        city.Clock.Kind = Clock;
        return Task.FromResult(city);
    }

    public override Task<GetCatalogueResponse> GetCatalogue(GetCatalogueRequest request, ServerCallContext context) =>
        Task.FromResult(new GetCatalogueResponse { Kinds = { Kinds } });

    public override Task<ListOrganisationsResponse> ListOrganisations(ListOrganisationsRequest request, ServerCallContext context) =>
        Task.FromResult(new ListOrganisationsResponse { Organisations = { Organisations } });
}

/// <summary>The borders of that city.</summary>
internal sealed class FakePlaces : PlaceService.PlaceServiceBase
{
    public const double West = 10;
    public const double South = 50;
    public const double East = 10.02;
    public const double North = 50.01;

    public const string Communities =
        """
        { "type": "FeatureCollection", "features": [
          { "type": "Feature", "properties": { "code": "a" }, "geometry": { "type": "Polygon",
            "coordinates": [[[10, 50], [10.01, 50], [10.01, 50.01], [10, 50.01], [10, 50]]] } },
          { "type": "Feature", "properties": { "code": "b" }, "geometry": { "type": "MultiPolygon",
            "coordinates": [[[[10.01, 50], [10.02, 50], [10.02, 50.01], [10.01, 50.01], [10.01, 50]]]] } } ] }
        """;

    public override Task<GetBoundariesResponse> GetBoundaries(GetBoundariesRequest request, ServerCallContext context) =>
        Task.FromResult(new GetBoundariesResponse { Geojson = Communities });
}
