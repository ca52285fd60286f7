using System.Text.Json;
using CityTwin.Domain.Cases;

namespace CityTwin.Journal.Tests.Support;

/// <summary>Cards and events written out, because their lists compare by reference.</summary>
internal static class CardSaying
{
    public static string Said(this CaseCard card) => JsonSerializer.Serialize(card);

    public static string Said(this CaseEvent happened) => $"{happened.GetType().Name} {JsonSerializer.Serialize(happened, happened.GetType())}";

    public static IReadOnlyList<long> Ids(this IEnumerable<CaseCard> cards) => [.. cards.Select(card => card.Id)];
}
