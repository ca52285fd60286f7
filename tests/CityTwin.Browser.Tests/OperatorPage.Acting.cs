using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CityTwin.Browser.Tests;

/// <summary>What is done about a case, by clicks or by keys alone.</summary>
internal sealed partial class OperatorPage
{
    private const int MostTabs = 200;

    public ILocator Outcome => page.Locator("#act-outcome");

    public ILocator Confirm => page.Locator("#act-confirm");

    /// <summary>The actions that are possible now.</summary>
    public ILocator Actions => page.Locator(".possible [data-action]");

    /// <summary>What gives up the action that is being said.</summary>
    public ILocator GiveUp => page.Locator("#act-form .plain").Last;

    /// <summary>What leads to the choice of who acts, and the field of that choice.</summary>
    public ILocator ChooseWhoActs => page.Locator("[data-acting]");

    public ILocator WhoActs => page.Locator("#act-as");

    /// <summary>What the actions that are possible now are told apart by, in every language.</summary>
    public Task<string[]> ActionKeys() => page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.possible [data-action]')].map(it => it.dataset.action)");

    /// <summary>The action that is told apart by this.</summary>
    public ILocator ActionBy(string key) => page.Locator($".possible [data-action='{key}']");

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

    /// <summary>Goes with the tabulator until the keyboard is there.</summary>
    public async Task TabTo(ILocator wanted)
    {
        for (var tabs = 0; tabs < MostTabs && !await wanted.EvaluateAsync<bool>("it => it === document.activeElement"); tabs++)
        {
            await Press("Tab");
        }

        await Expect(wanted).ToBeFocusedAsync();
    }
}
