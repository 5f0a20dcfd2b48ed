using System.Text.RegularExpressions;
using PlacementCrm.Testing;

namespace PlacementCrm.Web.Tests.Conventions;

/// <summary>A new page cannot be forgotten in the checks of accessibility: its address stands in one of them.</summary>
public sealed partial class ScreenTests
{
    private static readonly string s_web = Path.Combine(Repository.Root, "src", "PlacementCrm.Web");

    private static IEnumerable<string> Addresses() =>
        Directory.EnumerateFiles(s_web, "*.razor", SearchOption.AllDirectories).SelectMany(file => Page().Matches(File.ReadAllText(file))).Select(page => page.Groups["address"].Value);

    [TestCaseSource(nameof(Addresses))]
    public void Every_page_is_checked(string address)
    {
        var checks = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "PlacementCrm.Web.Tests", "Accessibility"), "*Tests.cs")
            .Append(Path.Combine(Repository.Root, "tests", "PlacementCrm.Web.Tests", "Flows", "SafetyMeetingTests.cs")).Select(File.ReadAllText);
        // A parameter of the route is a value of the world, or the name of a rule.
        var visited = new Regex("\"" + Parameter().Replace(Regex.Escape(address), @"[^/""?]+") + @"[""?]", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

        Assert.That(checks.Any(visited.IsMatch), Is.True, $"{address} is opened by no test in Accessibility.");
    }

    [Test]
    public void The_pages_are_found() => Assert.That(Addresses().Count(), Is.GreaterThanOrEqualTo(48));

    [GeneratedRegex("^@page \"(?<address>[^\"]+)\"", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Page();

    // As Regex.Escape writes "{Id:guid}".
    [GeneratedRegex(@"\\\{[^}]+}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();
}
