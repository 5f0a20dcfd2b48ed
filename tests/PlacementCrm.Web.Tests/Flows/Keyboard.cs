using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace PlacementCrm.Web.Tests.Flows;

/// <summary>A person with a keyboard and a screen reader: knows what has the focus by its role and name, and has nothing else.</summary>
public sealed partial class Keyboard(IPage page)
{
    // More stops than any page has: then the focus has gone round.
    private const int MostStops = 150;

    public Task Press(string key) => page.Keyboard.PressAsync(key);

    public Task Type(string text) => page.Keyboard.TypeAsync(text);

    /// <summary>Tabs until the focus is on the element with this role and name; a name that ends with "…" may go on.</summary>
    public async Task To(AriaRole role, string name)
    {
        var met = new List<string>();
        for (var stops = 0; stops < MostStops; stops++)
        {
            var focused = await Focused();
            if (Is(focused, role, name))
                return;
            met.Add(focused);
            await Press("Tab");
        }

        Assert.Fail($"The keyboard never got to the {role} “{name}”. It met: {string.Join(" | ", met.Distinct())}");
    }

    /// <summary>Tabs there and presses Enter.</summary>
    public async Task Enter(AriaRole role, string name)
    {
        await To(role, name);
        await Press("Enter");
    }

    /// <summary>Tabs to the field and types over what stands in it.</summary>
    public async Task Fill(string name, string text)
    {
        await To(AriaRole.Textbox, name);
        await Press("Control+a");
        await Type(text);
    }

    /// <summary>Tabs into the group by its first choice, and on with the arrows.</summary>
    public async Task Choose(string first, string wanted)
    {
        await To(AriaRole.Radio, first);
        await Press("Space");
        for (var stops = 0; stops < MostStops && !Is(await Focused(), AriaRole.Radio, wanted); stops++)
            await Press("ArrowDown");
        Assert.That(await Focused(), Does.Contain("[checked]"));
    }

    /// <summary>For example <c>button "Save"</c>.</summary>
    private async Task<string> Focused()
    {
        var focused = page.Locator("*:focus");
        if (await focused.CountAsync() == 0)
            return "";
        try
        {
            return FirstLine().Match(await focused.First.AriaSnapshotAsync(new() { Timeout = 2_000 })).Groups["name"].Value;
        }
        catch (TimeoutException)
        {
            return ""; // The page drew it anew in this moment.
        }
    }

    private static bool Is(string focused, AriaRole role, string name) =>
        focused.StartsWith($"{role.ToString().ToLowerInvariant()} \"{(name.EndsWith('…') ? name[..^1] : name + '"')}", StringComparison.Ordinal);

    [GeneratedRegex(@"^'?- '?(?<name>.*?)'?:?\s*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FirstLine();
}
