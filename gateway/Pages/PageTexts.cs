using CityTwin.Domain.Cities;

namespace CityTwin.Gateway.Pages;

/// <summary>Texts that all pages have in common.</summary>
internal static class PageTexts
{
    public static readonly Names Skip = new("跳到正文", "Skip to the content");
    public static readonly Names Language = new("语言", "Language");
}
