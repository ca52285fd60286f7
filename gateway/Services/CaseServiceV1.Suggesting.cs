using CityTwin.Domain.Cases;
using CityTwin.Domain.Merging;
using CityTwin.Domain.Places;
using CityTwin.Gateway.Mapping;
using CityTwin.Journal;
using CityTwin.Protocol.V1;
using Grpc.Core;
using CaseCard = CityTwin.Domain.Cases.CaseCard;
using MergeSuggestion = CityTwin.Domain.Merging.MergeSuggestion;
using Proto = CityTwin.Protocol.V1;

namespace CityTwin.Gateway.Services;

/// <summary>Open cases that may be one.</summary>
internal sealed partial class CaseServiceV1
{
    /// <summary>Most suggestions for one case.</summary>
    private const int MostSuggestions = 20;

    /// <summary>Most cases around it that are compared.</summary>
    private const int MostCompared = 2_000;

    private static readonly SuggestionRule Rule = new();

    public override Task<SuggestMergesResponse> SuggestMerges(SuggestMergesRequest request, ServerCallContext context) => Journaled.Call(async () =>
    {
        var card = await reader.FindCard(request.Number.ToCaseIdOrThrow(rules.Now), context.CancellationToken) ?? throw CaseRejections.NotThere.ToRpcException();
        if (!card.IsOpen || !card.Place.IsLocated)
        {
            return new SuggestMergesResponse();
        }

        var here = atlas.Project(card.Place.Lat, card.Place.Lon);
        var around = await reader.Search(new CardQuery { OpenOnly = true, Bounds = Around(here), Limit = MostCompared }, context.CancellationToken);
        var found = MergeSuggestion.For(ToSuggestible(card), around.Where(other => other.Place.IsLocated).Select(ToSuggestible), Rule, MostSuggestions);
        var cards = around.ToDictionary(other => other.Id);
        return new SuggestMergesResponse
        {
            Suggestions = { found.Select(one => ToProto(one, cards[one.First.CaseId == card.Id ? one.Second.CaseId : one.First.CaseId])) },
        };
    });

    private SuggestibleCase ToSuggestible(CaseCard card) => new(
        card.Id, card.Kind, rules.Now.Catalogue.Find(card.Kind)?.Group ?? card.Kind, atlas.Project(card.Place.Lat, card.Place.Lon), card.OpenedAt);

    private CardBounds Around(MetricPoint here)
    {
        var (low, high) = (Corner(here, -Rule.ReachMetres), Corner(here, Rule.ReachMetres));
        return new CardBounds(low.Lon, low.Lat, high.Lon, high.Lat);
    }

    private GeoPoint Corner(MetricPoint here, double metres) => atlas.Unproject(new MetricPoint(here.X + metres, here.Y + metres));

    private Proto.MergeSuggestion ToProto(MergeSuggestion suggestion, CaseCard other) => new()
    {
        Card = other.ToProto(rules.Now.City.Prefix),
        Score = suggestion.Score,
        Parts = { suggestion.Parts.Where(part => part.Share > 0).Select(part => new Proto.SuggestionPart { Name = part.Name, Share = part.Share, Agreement = part.Agreement }) },
    };
}
