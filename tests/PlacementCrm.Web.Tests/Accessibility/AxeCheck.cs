using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace PlacementCrm.Web.Tests.Accessibility;

/// <summary>What every screen must hold: WCAG 2.2 A and AA as far as axe sees it, no sideways scroll, one first heading.</summary>
internal static class AxeCheck
{
    private static readonly string[] s_rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

    public static async Task<IReadOnlyList<string>> Faults(IPage page, string path)
    {
        // What passed would be written out node by node, which takes longer than the checks.
        var result = await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = [.. s_rules] }, ResultTypes = [ResultType.Violations] });
        var found = result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{path}: {violation.Id} {node.Html}")).ToList();
        if (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth") > 0)
            found.Add($"{path}: scrolls sideways");
        if (await page.Locator("h1").CountAsync() != 1)
            found.Add($"{path}: {await page.Locator("h1").CountAsync()} first headings");
        return found;
    }
}
