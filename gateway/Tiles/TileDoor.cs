using System.Globalization;
using CityTwin.Contracts;
using CityTwin.Spatial;
using Microsoft.Net.Http.Headers;

namespace CityTwin.Gateway.Tiles;

/// <summary>Vector tiles of the atlas. The pack's version is in their address, so whoever has one need not ask again.</summary>
internal sealed class TileDoor(RulesInForce rules, TileMaker maker, TileStore store)
{
    private const string ContentType = "application/vnd.mapbox-vector-tile";
    private const string ForEver = "public, max-age=31536000, immutable";

    /// <summary>Opens it.</summary>
    public static void Map(WebApplication app)
    {
        var rules = app.Services.GetRequiredService<RulesInForce>();
        var maker = new TileMaker(app.Services.GetRequiredService<Atlas>(), rules.Now);
        var store = new TileStore(maker.Make);
        app.Lifetime.ApplicationStopped.Register(store.Dispose);
        app.MapGet("/tiles/{pack}/{layer}/{z}/{x}/{y}.mvt", new TileDoor(rules, maker, store).Send);
    }

    private async Task Send(HttpContext context)
    {
        string Said(string name) => Convert.ToString(context.Request.RouteValues[name], CultureInfo.InvariantCulture)!;
        var inForce = $"{rules.Now.City.Code}-{rules.Now.City.Version}";
        if (!maker.Layers.Contains(Said("layer")))
        {
            await Refuse(context.Response, TileRefusal.Layer(maker.Layers));
        }
        else if (TileAddress.Read(Said("layer"), Said("z"), Said("x"), Said("y")) is not { } address)
        {
            await Refuse(context.Response, TileRefusal.Numbers);
        }
        else if (Said("pack") != inForce)
        {
            await Refuse(context.Response, TileRefusal.Version(inForce));
        }
        else
        {
            await Answer(context, maker.MayHold(address) ? await store.Get(address, context.RequestAborted) : MadeTile.Empty);
        }
    }

    private static Task Refuse(HttpResponse response, TileRefusal refusal)
    {
        response.StatusCode = refusal.Status;
        response.Headers.CacheControl = "no-store";
        return response.WriteAsJsonAsync(new { code = refusal.Code, message = refusal.Message });
    }

    private static async Task Answer(HttpContext context, MadeTile tile)
    {
        var (request, response) = (context.Request.GetTypedHeaders(), context.Response);
        var isPacked = !tile.IsEmpty && request.AcceptEncoding.Any(encoding => encoding is { Value.Value: "gzip" or "*", Quality: not 0 });
        var tag = new EntityTagHeaderValue(isPacked ? tile.PackedTag : tile.PlainTag);
        response.Headers.CacheControl = ForEver;
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        response.Headers.ETag = tag.ToString();
        if (request.IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        if (tile.IsEmpty)
        {
            response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        response.ContentType = ContentType;
        if (isPacked)
        {
            response.Headers.ContentEncoding = "gzip";
        }

        var body = isPacked ? tile.Packed : tile.Plain;
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, context.RequestAborted);
    }
}
