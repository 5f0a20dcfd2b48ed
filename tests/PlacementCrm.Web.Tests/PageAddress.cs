using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace PlacementCrm.Web.Tests;

/// <summary>
/// Waits for the address of a page by asking for it again and again. Playwright's own WaitForURL asks once and then waits for a change,
/// so a change that comes between the two is never seen.
/// </summary>
internal static class PageAddress
{
    public static async Task ArrivesAt(this IPage page, [StringSyntax(StringSyntaxAttribute.Regex)] string pattern)
    {
        await Assertions.Expect(page).ToHaveURLAsync(Pattern(pattern));
        await page.WaitForLoadStateAsync();
    }

    public static async Task Leaves(this IPage page, [StringSyntax(StringSyntaxAttribute.Regex)] string pattern)
    {
        await Assertions.Expect(page).Not.ToHaveURLAsync(Pattern(pattern));
        await page.WaitForLoadStateAsync();
    }

    // The browser knows its own options only, so none can be asked for.
    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.None, TimeSpan.FromSeconds(1));
}
