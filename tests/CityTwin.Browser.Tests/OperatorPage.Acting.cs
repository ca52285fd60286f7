using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CityTwin.Browser.Tests;

/// <summary>What is done about a case, by clicks or by keys alone.</summary>
internal sealed partial class OperatorPage
{
    private const int MostTabs = 200;

    public ILocator Outcome => page.Locator("#act-outcome");

    public ILocator Confirm => page.Locator("#act-confirm");

    /// <summary>An action that is possible now.</summary>
    public ILocator Action(string name) => page.Locator(".possible").GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>Acts as somebody else from now on.</summary>
    public async Task ActAs(string id)
    {
        await page.Locator("[data-acting]").ClickAsync();
        await page.Locator("#act-as").FillAsync(id == "centre" ? "Command centre" : id);
        await page.Locator($"[data-choice='{id}']").ClickAsync();
        await Expect(page.Locator($"[data-acting='{id}']")).ToBeVisibleAsync();
    }

    /// <summary>Takes an action that needs no more than a yes.</summary>
    public async Task Do(string name)
    {
        await Action(name).ClickAsync();
        await Confirm.ClickAsync();
        await Expect(Outcome).ToContainTextAsync($"{name}: done");
    }

    /// <summary>As <see cref="ActAs"/>, with the keyboard alone; by name, as somebody writes it.</summary>
    public async Task ActAsByKeys(string name)
    {
        await TabTo(page.Locator("[data-acting]"));
        await Press("Enter");
        await Expect(page.Locator("#act-as")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(name);
        await Press("Enter");
        await Expect(page.Locator(".actions .who b")).ToHaveTextAsync(name);
        await Expect(page.Locator("[data-acting]")).ToBeFocusedAsync();
    }

    /// <summary>As <see cref="Do"/>, with the keyboard alone; the keys stay where something happened.</summary>
    public async Task DoByKeys(string name)
    {
        await Expect(Action(name)).ToBeVisibleAsync();
        await TabTo(Action(name));
        await Press("Enter");
        await Expect(page.Locator("#act-form")).ToBeVisibleAsync();
        await TabTo(Confirm);
        await Press("Enter");
        await Expect(Outcome).ToContainTextAsync($"{name}: done");
        await Expect(Outcome).ToBeFocusedAsync();
    }

    public async Task TabTo(ILocator wanted)
    {
        for (var tabs = 0; tabs < MostTabs && !await wanted.EvaluateAsync<bool>("it => it === document.activeElement"); tabs++)
        {
            await Press("Tab");
        }

        await Expect(wanted).ToBeFocusedAsync();
    }
}
