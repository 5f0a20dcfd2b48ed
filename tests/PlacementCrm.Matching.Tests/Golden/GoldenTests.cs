using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace PlacementCrm.Matching.Tests.Golden;

/// <summary>
/// The whole ranking as a text that people can judge. When a change of the rules is meant, run the tests with
/// <c>UPDATE_GOLDEN=1</c> and review the difference like any other.
/// </summary>
public sealed class GoldenTests
{
    [Test]
    public void Offers_for_each_candidate() => Compare("offers-for-candidates.en.txt", text =>
    {
        foreach (var (name, candidate) in World.Candidates)
            Write(text, name, Matcher.OffersFor(candidate, World.Offers.Values, Some.Today, 10), fit => World.Offers.Single(offer => offer.Value.Id == fit.OfferId).Key);
    });

    [Test]
    public void Candidates_for_each_offer() => Compare("candidates-for-offers.en.txt", text =>
    {
        foreach (var (name, offer) in World.Offers)
            Write(text, name, Matcher.CandidatesFor(offer, World.Candidates.Values, Some.Today, 10), fit => World.Candidates.Single(candidate => candidate.Value.Id == fit.CandidateId).Key);
    });

    private static void Write(StringBuilder text, string name, FitList list, Func<Fit, string> title)
    {
        text.Append("=== ").AppendLine(name);
        foreach (var (fit, place) in list.Fits.Select((fit, index) => (fit, index + 1)))
            Write(text, $"{place} {title(fit)}: {ReasonText.Of(fit.Strength)}, {fit.Score} points", fit);
        foreach (var fit in list.Conflicts)
            Write(text, $"x {title(fit)}", fit);
        text.AppendLine();
    }

    private static void Write(StringBuilder text, string heading, Fit fit)
    {
        text.AppendLine(heading);
        foreach (var reason in fit.Reasons)
        {
            var mark = reason.Weight switch
            {
                ReasonWeight.Blocks => "x",
                ReasonWeight.Warns => "!",
                _ => reason.Kind switch { ReasonKind.Fits => "+", ReasonKind.Conflicts => "-", _ => "?" },
            };
            text.Append(CultureInfo.InvariantCulture, $"    {mark} {reason.Points,3}  {ReasonText.Of(reason)}");
            if (reason.IsPrivate)
                text.Append("  [not shared]");
            if (ReasonText.Question(reason) is { } question)
                text.Append("  -> ").Append(question);
            text.AppendLine();
        }
    }

    private static void Compare(string file, Action<StringBuilder> write, [CallerFilePath] string source = "")
    {
        CultureInfo.CurrentUICulture = new CultureInfo("en");
        var text = new StringBuilder();
        write(text);
        var path = Path.Combine(Path.GetDirectoryName(source)!, file);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(path, text.ToString());

        Assert.That(text.ToString(), Is.EqualTo(File.ReadAllText(path)));
    }
}
