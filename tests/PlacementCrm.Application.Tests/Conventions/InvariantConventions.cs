using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Organisations;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Conventions;

/// <summary>
/// What must never be untrue has a number, and a test whose name begins with it: C1 to C26. The tests lie in several projects,
/// so their sources are read.
/// </summary>
public sealed partial class InvariantConventions
{
    /// <summary>Of outreach and of merging two companies, which the program does not offer yet; take them out with their first test.</summary>
    private static readonly int[] s_notYet = [15, 16, 17, 18, 20, 21];

    private static readonly HashSet<int> s_tested =
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(file => Name().Matches(File.ReadAllText(file)))
            .Select(found => int.Parse(found.Groups["number"].Value, CultureInfo.InvariantCulture)),
    ];

    [Test]
    public void Every_invariant_has_a_test_with_its_number([Range(1, 26)] int number) =>
        Assert.That(s_tested.Contains(number), Is.EqualTo(!s_notYet.Contains(number)));

    [Test]
    public void C14_A_booker_reads_no_candidate_no_placement_and_no_note()
    {
        var queries = typeof(CrmDbContext).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && (typeof(IReadsCandidates).IsAssignableFrom(type) || type.Name == "ShowTimeline")).ToList();

        Assert.That(queries, Has.Count.GreaterThan(30));
        Assert.That(queries.Where(query => Role.MeetingBooker.Has(query.GetCustomAttribute<RequiresAttribute>()!.Permission)), Is.Empty);
    }

    [GeneratedRegex(@"public (async )?(void|Task) C(?<number>\d+)_", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Name();
}
