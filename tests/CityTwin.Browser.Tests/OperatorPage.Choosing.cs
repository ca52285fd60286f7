using Microsoft.Playwright;

namespace CityTwin.Browser.Tests;

/// <summary>Many cases at once, and the partners of a merge.</summary>
internal sealed partial class OperatorPage
{
    /// <summary>The bar below the list.</summary>
    public ILocator Bulk => page.Locator(".bulk");

    /// <summary>How many cases are chosen, in words.</summary>
    public ILocator Chosen => page.Locator("[data-chosen]");

    /// <summary>How the last action went.</summary>
    public ILocator BulkResult => page.Locator("#bulk-result");

    /// <summary>What sends what is said about many cases.</summary>
    public ILocator BulkConfirm => page.Locator("#bulk-confirm");

    /// <summary>Which cases changed while something is being said about them.</summary>
    public ILocator BulkMoved => page.Locator("[data-moved]");

    /// <summary>What takes those cases as they are now.</summary>
    public ILocator BulkRenew => page.Locator("#bulk-renew");

    /// <summary>The box that chooses all rows that are here.</summary>
    public ILocator AllBox => page.Locator("[data-choose-all]");

    /// <summary>The box of a row.</summary>
    public ILocator Box(string number) => page.Locator($"[data-choose='{number}']");

    /// <summary>An action that is offered for many cases, by its number in the contract.</summary>
    public ILocator Offer(Protocol.V1.CaseActionKind kind) => page.Locator($"[data-bulk='{(int)kind}']");

    /// <summary>A case that may be the same.</summary>
    public ILocator Partner(string number) => page.Locator($"[data-partner='{number}']");
}
