using CityTwin.Client;
using CityTwin.EndToEnd.Tests.Support;
using CityTwin.Protocol.V1;
using Grpc.Core;

namespace CityTwin.EndToEnd.Tests;

/// <summary>Cases on ground of one's own, as they come, change and go; and operations that are formed from a drawn polygon.</summary>
public sealed class FenceTests(DemoTown demo) : IClassFixture<DemoTown>
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly CityTwinClient city = demo.Town.Client;

    [Fact]
    public async Task A_case_enters_changes_and_leaves_a_fence_and_others_say_nothing()
    {
        var here = new Fence { Id = "here", Geometry = Square(demo.Middle, 0.001) };
        var far = new Fence { Id = "far", Geometry = Square(new Position { Lat = demo.Middle.Lat + 0.02, Lon = demo.Middle.Lon, Crs = Crs.Wgs84 }, 0.001) };
        var around = new Fence { Id = "around", Geometry = new() { Crs = Crs.Wgs84, Point = new Vertex { Lat = demo.Middle.Lat, Lon = demo.Middle.Lon } }, CorridorMetres = 50 };
        var before = await demo.Report("fence");
        using (var first = city.Live.WatchFence(new() { Fences = { here } }, cancellationToken: Cancel))
        {
            // The live map may be a moment behind the receipt.
            await Sees(first, before, FencePassage.Entered);
        }

        using var watch = city.Live.WatchFence(new() { Fences = { here, far, around } }, cancellationToken: Cancel);
        var there = await Next(watch, frame => frame.Snapshot);
        Assert.Contains(there.Changes, change => change is { Fence: "here", Passage: FencePassage.Entered } && change.Card.Number == before.CaseNumber);
        Assert.Equal(there.Changes.Count(change => change.Fence == "here"), there.Changes.Count(change => change.Fence == "around"));
        Assert.DoesNotContain(there.Changes, change => change.Fence == "far");

        var receipt = await demo.Report("fence");
        await Sees(watch, receipt, FencePassage.Entered);
        await city.Sign(receipt);
        await Sees(watch, receipt, FencePassage.Changed);
        await city.FinishAssists(receipt);
        await city.Submit(receipt);
        await city.Inspect(receipt);
        await city.Close(receipt);
        var gone = await Sees(watch, receipt, FencePassage.Left);

        // Whoever resumes is told what came and went meanwhile.
        var while1 = await demo.Report("fence");
        using var resumed = city.Live.WatchFence(new() { Fences = { here }, AfterPosition = gone }, cancellationToken: Cancel);
        await Sees(resumed, while1, FencePassage.Entered);
    }

    [Fact]
    public async Task What_makes_no_fence_has_a_code()
    {
        var sound = new Fence { Id = "here", Geometry = Square(demo.Middle, 0.001) };
        var point = new Geometry { Crs = Crs.Wgs84, Point = new Vertex { Lat = demo.Middle.Lat, Lon = demo.Middle.Lon } };

        await Refused("fence.invalid", new());
        await Refused("fence.invalid", new() { Fences = { sound, sound } });
        await Refused("fence.invalid", new() { Fences = { new Fence { Geometry = sound.Geometry } } });
        await Refused("fence.invalid", new() { Fences = { new Fence { Id = "a", Geometry = point } } });
        await Refused("fence.invalid", new() { Fences = { new Fence { Id = "a", Geometry = point, CorridorMetres = 1001 } } });
        await Refused("place.extent_missing", new() { Fences = { new Fence { Id = "a" } } });
        await Refused("watch.position_ahead", new() { Fences = { sound }, AfterPosition = 1_000_000_000 });
        await Refused("filter.invalid", new() { Fences = { sound }, Filter = new() { Areas = { "nowhere" } } });
    }

    [Fact]
    public async Task An_operation_is_formed_from_a_drawn_polygon_with_the_open_cases_in_it()
    {
        var receipt = await demo.Report("drawn");
        FormOperationRequest Drawn(double half) => new()
        {
            Acting = "command-centre", Kind = OperationKind.Joint, Class = OperationClass.Demand, Subject = "联合整治", Lead = "urban_management-3490", Drawn = Square(demo.Middle, half),
        };

        var formed = (await city.Operations.FormOperationAsync(Drawn(0.0005), cancellationToken: Cancel)).Operation;
        Assert.Contains(receipt.CaseNumber, formed.Card.Cases);
        Assert.Contains(receipt.Place.Areas[^1], formed.Card.Areas);

        var nothing = Drawn(0.0005);
        nothing.Filter = new() { Kinds = { demo.Merging.Key } };
        Assert.DoesNotContain(receipt.CaseNumber, (await city.Operations.FormOperationAsync(nothing, cancellationToken: Cancel)).Operation.Card.Cases);

        var both = Drawn(0.0005);
        both.Areas.Add(receipt.Place.Areas[^1]);
        Assert.Equal("operation.drawn_invalid", (await Assert.ThrowsAsync<RpcException>(async () => await city.Operations.FormOperationAsync(both, cancellationToken: Cancel))).RejectionCode());
    }

    private static Geometry Square(Position middle, double half) => new()
    {
        Crs = Crs.Wgs84,
        Polygon = new PolygonShape
        {
            Rings =
            {
                new VertexList
                {
                    Vertices =
                    {
                        new[] { (-1, -1), (-1, 1), (1, 1), (1, -1) }.Select(corner => new Vertex { Lat = middle.Lat + (corner.Item1 * half), Lon = middle.Lon + (corner.Item2 * half) }),
                    },
                },
            },
        },
    };

    private static async Task<WatchFenceResponse> Next(AsyncServerStreamingCall<WatchFenceResponse> watch, Func<WatchFenceResponse, bool> until)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        while (await watch.ResponseStream.MoveNext(limit.Token))
        {
            if (until(watch.ResponseStream.Current))
            {
                return watch.ResponseStream.Current;
            }
        }

        throw new InvalidOperationException("The watch ended.");
    }

    /// <summary>Waits until both fences around the middle tell so; returns the position that the frame names.</summary>
    private static async Task<long> Sees(AsyncServerStreamingCall<WatchFenceResponse> watch, Receipt receipt, FencePassage passage)
    {
        var frame = await Next(watch, frame => frame.Changes.Any(change => change.Card.Number == receipt.CaseNumber && change.Passage == passage));
        Assert.DoesNotContain(frame.Changes, change => change.Fence == "far");
        return frame.Position;
    }

    private async Task Refused(string code, WatchFenceRequest request)
    {
        using var watch = city.Live.WatchFence(request, cancellationToken: Cancel);
        Assert.Equal(code, (await Assert.ThrowsAsync<RpcException>(() => watch.ResponseStream.MoveNext(Cancel))).RejectionCode());
    }
}
