using CityTwin.Domain.Decisions;
using CityTwin.Domain.Places;
using CityTwin.Gateway.Mapping;
using CityTwin.Protocol.V1;
using Grpc.Core;
using Vertex = CityTwin.Protocol.V1.Vertex;

namespace CityTwin.Gateway.Services;

/// <content>Where the cells of the grid lie.</content>
internal sealed partial class PlaceServiceV1
{
    /// <summary>Most cells of one question.</summary>
    private const int MostCells = 1_000;

    public override Task<GetCellsResponse> GetCells(GetCellsRequest request, ServerCallContext context) =>
        Task.FromResult(request.Cells.Count is 0 or > MostCells
            ? throw CellInvalid($"{request.Cells.Count} cells")
            : new GetCellsResponse { Squares = { request.Cells.Select(SquareOf) } });

    private CellSquare SquareOf(string written) =>
        CellId.TryParse(written, out var cell) && atlas.SquareOf(cell) is { } corners
            ? new CellSquare { Cell = written, Corners = { corners.Select(it => new Vertex { Lat = it.Lat, Lon = it.Lon }) } }
            : throw CellInvalid($"'{written}'");

    private static RpcException CellInvalid(string said) => new Rejection(
        RejectionKind.Invalid, "place.cell_invalid", $"Name 1 to {MostCells} cells of communities of this city, such as 0304@12.-7; not {said}.").ToRpcException();
}
