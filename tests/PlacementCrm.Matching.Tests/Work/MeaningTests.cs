using System.Globalization;
using PlacementCrm.Domain.Matching;
using PlacementCrm.Matching.Work;

namespace PlacementCrm.Matching.Tests.Work;

/// <summary>Wishes and skills meet work by what both mean, in whatever language it is written.</summary>
public sealed class MeaningTests
{
    [TestCase("Warehouse worker", "Lagermedarbejder", 40)]
    [TestCase("Reinigungskraft", "Skolerengøring", 30)]
    [TestCase("Warehouse worker", "ordreplukker", 15)]
    [TestCase("Barista", "Lagermedarbejder", 0)]
    [TestCase("Regale auffüllen", "Butiksmedarbejder", 30)]
    [TestCase("Stribemaler", "Hullegraver", 0)]
    public void A_wish_counts_by_what_is_meant(string wish, string work, int points) =>
        Assert.That(Wish(Some.Candidate() with { WishedFunctions = [wish] }, Offer(work))?.Points ?? 0, Is.EqualTo(points));

    [Test]
    public void One_usual_task_is_related_to_the_work_that_was_wished()
    {
        var offer = Offer("") with { Tasks = [Some.Task("Regale auffüllen")] };

        Assert.That(Wish(Some.Candidate() with { WishedFunctions = ["Butiksmedarbejder"] }, offer)!.Points, Is.EqualTo(15));
    }

    [Test]
    public void The_reason_names_both_words()
    {
        var reason = Wish(Some.Candidate() with { WishedFunctions = ["Warehouse worker"] }, Offer("lagermedarbejder"))!;

        Assert.That(InLanguage("en"), Is.EqualTo("“Warehouse worker” = “lagermedarbejder”: exactly the work wished for"));
        Assert.That(InLanguage("da"), Is.EqualTo("“Warehouse worker” = “lagermedarbejder”: netop det ønskede arbejde"));

        string InLanguage(string language)
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            return ReasonText.Of(reason);
        }
    }

    [Test]
    public void What_is_spelt_the_same_is_told_as_before() =>
        Assert.That(Wish(Some.Candidate() with { WishedFunctions = ["Barista"] }, Offer("Barista"))!.Code, Is.EqualTo("Wish.Same"));

    [Test]
    public void A_skill_counts_where_the_work_takes_it()
    {
        var reason = Some.Judged(Some.Candidate() with { Skills = ["stregkodescanner", "Nähen"] }, Offer("Warehouse worker")).Reason(Factor.Skills);

        Assert.That((reason.Points, reason.Arguments[0].Text), Is.EqualTo((8, "stregkodescanner (Warehouse worker)")));
    }

    [Test]
    public void What_the_organisation_has_confirmed_counts_on_either_side()
    {
        var reader = WorkReader.Of([new ConfirmedWork(WorkKind.Function, "Hallenkraft", "warehouse-assistant"), new ConfirmedWork(WorkKind.Function, "Barista", null)]);
        var (candidate, offer) = (Some.Candidate() with { Reader = reader }, Offer("Lagermedarbejder") with { Reader = reader });

        Assert.That(Wish(candidate with { WishedFunctions = ["Hallenkraft"] }, offer)!.Points, Is.EqualTo(40));
        Assert.That(Wish(candidate with { WishedFunctions = ["Warehouse worker"] }, offer with { WorkFunction = "Hallenkraft" })!.Points, Is.EqualTo(40));
        Assert.That(Wish(candidate with { WishedFunctions = ["Barista"] }, offer with { WorkFunction = "barista" })!.Code, Is.EqualTo("Wish.Same"), "no text is lost where no code is known");
    }

    [Test]
    public void Nearness_is_the_same_from_both_sides_of_two_kinds_of_work() =>
        Assert.That(
            from left in WorkCatalogue.Starter.Functions
            from right in WorkCatalogue.Starter.Functions
            where WorkCatalogue.Starter.Graph.Between(left.Code, right.Code) != WorkCatalogue.Starter.Graph.Between(right.Code, left.Code)
            select (left.Code, right.Code), Is.Empty);

    [Test]
    public void Few_kinds_of_work_are_near_to_one()
    {
        var counts = WorkCatalogue.Starter.Functions.Select(function =>
            WorkCatalogue.Starter.Graph.Around(function.Code).Count(near => near.Key != function.Code && WorkCatalogue.Starter.FunctionOf(near.Key) is not null)).ToList();

        Assert.That(counts.Average(), Is.EqualTo(5.5).Within(0.5));
        Assert.That(counts.Max(), Is.LessThan(20));
    }

    private static Reason? Wish(CandidateProfile candidate, OfferProfile offer) =>
        Some.Judged(candidate, offer).Reasons.SingleOrDefault(reason => reason.Factor == Factor.Wish);

    private static OfferProfile Offer(string work) => Some.Offer() with { WorkFunction = work, Title = "", Tasks = [] };
}
