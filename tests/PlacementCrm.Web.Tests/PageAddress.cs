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
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(pattern, RegexOptions.CultureInvariant));
        await page.WaitForLoadStateAsync();
    }

    public static async Task Leaves(this IPage page, [StringSyntax(StringSyntaxAttribute.Regex)] string pattern)
    {
        await Assertions.Expect(page).Not.ToHaveURLAsync(new Regex(pattern, RegexOptions.CultureInvariant));
        await page.WaitForLoadStateAsync();
    }
}
