using System.Text.RegularExpressions;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Conventions;

/// <summary>What day it is comes from the clock that is handed in, so that a test can choose it.</summary>
public sealed partial class ClockConventions
{
    // The edge of the program: where the clock is put in, where the demo story begins, and ages of files on the disk.
    private static readonly HashSet<string> s_edge = ["ApplicationSetup.cs", "DemoData.cs", "GeneratedCompanies.cs", "PrintFolder.cs"];

    [Test]
    public void Nobody_reads_the_clock_of_the_machine()
    {
        var readers = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".razor" && !Built().IsMatch(file))
            .Where(file => Clock().IsMatch(File.ReadAllText(file)))
            .Select(file => Path.GetFileName(file));

        Assert.That(readers, Is.EquivalentTo(s_edge));
    }

    [GeneratedRegex(@"[\\/](bin|obj)[\\/]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Built();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(UtcNow|Now|Today)\b|\bTimeProvider\.System\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Clock();
}
