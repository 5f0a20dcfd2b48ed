using System.Text.RegularExpressions;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Testing;

namespace PlacementCrm.Web.Tests.Conventions;

/// <summary>
/// A form that creates something keeps its request's id with what is typed: put back after a lost answer and saved again, it
/// is the same request. LostAnswerTests shows it in a browser; here no form is forgotten.
/// </summary>
public sealed partial class CreatingFormTests
{
    private static readonly HashSet<string> s_once =
        [.. typeof(IOnce).Assembly.GetTypes().Where(type => type is { IsInterface: false } && typeof(IOnce).IsAssignableFrom(type)).Select(type => type.Name)];

    private static IEnumerable<TestCaseData> CreatingForms() =>
        from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "PlacementCrm.Web"), "*.razor", SearchOption.AllDirectories)
        let text = File.ReadAllText(file)
        where text.Contains("<RecordForm", StringComparison.Ordinal) && Made().Matches(text).Any(made => s_once.Contains(made.Groups["request"].Value))
        select new TestCaseData(text).SetArgDisplayNames(Path.GetFileName(file));

    [TestCaseSource(nameof(CreatingForms))]
    public void A_form_that_creates_something_keeps_its_requests_id(string form) =>
        Assert.That(form, Does.Contain("<RequestIdField"));

    [Test]
    public void The_forms_are_found() =>
        Assert.That(CreatingForms().Count(), Is.GreaterThanOrEqualTo(11));

    // "new AddTask {", "private AddSite? _request", "private readonly RegisterCompany _request"
    [GeneratedRegex(@"\b(new|private( readonly)?) (?<request>[A-Z]\w+)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Made();
}
