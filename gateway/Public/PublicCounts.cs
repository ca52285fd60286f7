using System.Globalization;
using CityTwin.Domain.Publishing;
using CityTwin.Gateway.Pages;

namespace CityTwin.Gateway.Public;

/// <summary>Counts in words of either language.</summary>
internal static class PublicCounts
{
    public static Html Write(this PublishedCount count, PageLanguage language) =>
        count.IsExact ? Html.Of($"{count.Low}")
        : count.IsSmall ? Html.Of($"{language.Say(PublicTexts.FewerThan, PublishedCount.SmallestTold)}")
        : Html.Of($"{language.Say(PublicTexts.Between, Grouped(count.Low), Grouped(count.High))}");

    private static string Grouped(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    public static Html WriteShare(this PublishedShare share, PageLanguage language) =>
        share.Percent is { } percent ? Html.Of($"{percent} %")
        : share.Denominator is { IsExact: true, Low: 0 } ? Html.Of($"{language.Say(PublicTexts.NothingDue)}")
        : Html.Of($"{language.Say(PublicTexts.NoShare)}");
}
