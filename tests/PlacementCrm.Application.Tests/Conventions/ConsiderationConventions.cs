using System.Reflection;
using System.Text.RegularExpressions;
using PlacementCrm.Application.Considerations;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Conventions;

/// <summary>Each reading of a consideration is written down: no query may hand one out without saying so.</summary>
public sealed partial class ConsiderationConventions
{
    /// <summary>
    /// Questions to a company with the number of people who wait, and how often groups of ten and more were shown, by how many
    /// considerations they have; nobody can be told from them.
    /// </summary>
    private static readonly string[] s_tellsNobody = ["FindOpenQuestions", "ShowFairness"];

    private static IEnumerable<Type> Queries => typeof(CrmDbContext).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IQuery<>)));

    private static IEnumerable<Type> Showing => Queries.Where(query => query.GetCustomAttribute<ShowsConsiderationsAttribute>() is not null);

    [TestCaseSource(nameof(Showing))]
    public void What_shows_considerations_is_logged(Type query) => Assert.That(typeof(IReadsCandidates).IsAssignableFrom(query), Is.True);

    [Test]
    public void Every_query_that_touches_considerations_says_so()
    {
        var folder = Path.Combine(Repository.Root, "src", "PlacementCrm.Application");
        var touching = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .Where(file => Touches().IsMatch(File.ReadAllText(file)))
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .ToHashSet(StringComparer.Ordinal);

        var silent = Queries.Where(query => touching.Contains(query.Name)).Except(Showing).Select(query => query.Name).Except(s_tellsNobody);

        Assert.That(silent, Is.Empty, "add [ShowsConsiderations] and IReadsCandidates, and call audit.Shows");
        Assert.That(Showing.Select(query => query.Name), Has.Member("ShowConsiderations").And.Member("ShowSafetyMeeting"), "the search still finds what it looks for");
    }

    [TestCaseSource(nameof(Showing))]
    public void What_shows_considerations_tells_whose(Type query)
    {
        var file = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "PlacementCrm.Application"), $"{query.Name}.cs", SearchOption.AllDirectories).Single();

        Assert.That(File.ReadAllText(file), Does.Contain("audit.Shows(").Or.Contain("AgreementWriter writer"), "the writer tells it");
    }

    [GeneratedRegex(@"db\.Considerations|ConsiderationsVisibleTo|MatchProfiles\.Load|[mM]eeting\??\.Answers\b|Suggestion\.Reasons|ShareableFor|StartGates", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Touches();
}
