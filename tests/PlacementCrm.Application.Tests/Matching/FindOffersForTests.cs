using PlacementCrm.Application.Activities;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Matching;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Matching;
using PlacementCrm.Testing;
using ReasonKind = PlacementCrm.Matching.ReasonKind;

namespace PlacementCrm.Application.Tests.Matching;

public sealed class FindOffersForTests : MatchWorld
{
    [Test]
    public async Task An_opening_that_fits_is_listed_with_its_reasons_distance_and_free_places()
    {
        var candidate = await SomebodyWaiting();
        var opening = await OpeningFor(places: 2);

        var page = await SendAs(Some.Consultant, new FindOffersFor(candidate.Id));

        var row = page.List.Fits.Single();
        Assert.That((row.OpeningId, row.Title, row.Sub, row.FreePlaces, row.Kilometres), Is.EqualTo((opening.Id, "Packer", "Jensen Byg, Vejle", 2, 0.3m)));
        Assert.That(row.Reasons.Select(reason => reason.Sentence), Does.Contain("Wishes for exactly this work: packing"));
        Assert.That(row.StrengthText, Is.EqualTo("Fair"));
    }

    [Test]
    public async Task Who_stands_twenty_minutes_is_not_offered_two_hours_of_standing_except_under_conflicts_with_the_reason()
    {
        var candidate = await SomebodyWaiting();
        await Confirmed(candidate, "stand", 20);
        await OpeningFor(standing: 120);

        var page = await SendAs(Some.Consultant, new FindOffersFor(candidate.Id) { NotShown = "Consideration" });

        Assert.That(page.List.Fits, Is.Empty);
        Assert.That(page.List.NotShown, Is.EqualTo(new[] { new NotShown("Consideration", 1) }));
        var conflict = page.List.NotShownRows.Single().Reasons[0];
        Assert.That((conflict.Blocks, conflict.Kind), Is.EqualTo((true, ReasonKind.Conflicts)));
        Assert.That(conflict.Sentence, Is.EqualTo("Stands at most 20 minutes (confirmed 3 Nov 2026); Packing: standing up to 120 minutes (visit 14 Oct 2026)"));
    }

    [Test]
    public async Task What_is_not_shown_is_counted_but_listed_only_when_asked_for()
    {
        var candidate = await SomebodyWaiting();
        await OpeningFor(hours: 37);

        var counted = await SendAs(Some.Consultant, new FindOffersFor(candidate.Id));
        var listed = await SendAs(Some.Consultant, new FindOffersFor(candidate.Id) { NotShown = "all" });

        Assert.That((counted.List.NotShownCount, counted.List.NotShownRows.Count, listed.List.NotShownRows.Count), Is.EqualTo((1, 0, 1)));
    }

    [Test]
    public async Task A_withdrawn_consent_puts_everything_among_the_conflicts()
    {
        var candidate = await SomebodyWaiting(somebody => somebody.WithdrawConsent(Today));
        await OpeningFor();

        var page = await SendAs(Some.Consultant, new FindOffersFor(candidate.Id) { NotShown = "Consent" });

        Assert.That(page.List.Fits, Is.Empty);
        Assert.That(page.List.NotShownRows.Single().MayBeShortlisted, Is.False);
    }

    [Test]
    public async Task The_same_data_give_the_same_order_best_first()
    {
        var candidate = await SomebodyWaiting();
        await OpeningFor("Gardener", "gardening");
        await OpeningFor("Packer A");
        await OpeningFor("Packer B");

        var first = await SendAs(Some.Consultant, new FindOffersFor(candidate.Id));
        var second = await SendAs(Some.Consultant, new FindOffersFor(candidate.Id));

        Assert.That(first.List.Fits.Select(row => row.Title), Is.EqualTo(second.List.Fits.Select(row => row.Title)));
        Assert.That(first.List.Fits[2].Title, Is.EqualTo("Gardener"));
    }

    [Test]
    public async Task Openings_of_another_organisation_never_appear()
    {
        var candidate = await SomebodyWaiting();
        await OpeningFor(of: Some.Stranger);

        var page = await SendAs(Some.Consultant, new FindOffersFor(candidate.Id) { NotShown = "all" });

        Assert.That((page.List.FitCount, page.List.NotShownCount, page.OpeningCount), Is.EqualTo((0, 0, 0)));
    }

    [Test]
    public async Task What_the_candidate_does_not_share_is_marked_private()
    {
        var candidate = await SomebodyWaiting();
        await Confirmed(candidate, "stand", 20, isShareable: false);
        await OpeningFor(standing: 10);

        var page = await SendAs(Some.Consultant, new FindOffersFor(candidate.Id));

        var reason = page.List.Fits.Single().Reasons.Single(line => line.Group == nameof(Factor.Consideration));
        Assert.That((reason.IsPrivate, reason.Code), Is.EqualTo((true, "Consideration.Fits.Private")));
    }

    [Test]
    public async Task A_manager_reads_whether_a_consideration_can_be_met_but_not_which()
    {
        var candidate = await SomebodyWaiting();
        await Confirmed(candidate, "stand", 20);
        await OpeningFor(standing: 120);
        await OpeningFor();

        var page = await SendAs(Some.Manager, new FindOffersFor(candidate.Id) { NotShown = "all" });

        var sentences = page.List.Fits.Concat(page.List.NotShownRows).SelectMany(row => row.Reasons)
            .Where(reason => reason.Group == nameof(Factor.Consideration)).Select(reason => (reason.Sentence, reason.Question));
        Assert.That(sentences, Is.EquivalentTo(new[]
        {
            ("A special consideration cannot be met here", (string?)null), ("Not known whether a special consideration can be met", null),
        }));
    }

    [Test]
    public async Task The_first_place_is_within_the_ratio_also_where_nobody_is_employed()
    {
        var candidate = await SomebodyWaiting();
        await OpeningFor("Sole trader", staff: 0);

        var page = await SendAs(Some.Consultant, new FindOffersFor(candidate.Id));

        Assert.That(page.List.Fits.Single().Reasons.Any(reason => reason.Warns), Is.False, "one place is allowed to everybody");
    }

    [TestCase(PlacementKind.WorkTrial, true)]
    [TestCase(PlacementKind.WageSubsidy, true)]
    [TestCase(PlacementKind.UsefulWork, false)]
    [TestCase(PlacementKind.OrdinaryHours, false)]
    public async Task Where_nobody_has_said_how_many_work_the_ratio_is_a_question_for_the_next_visit(PlacementKind kind, bool isCounted)
    {
        var candidate = await SomebodyWaiting();
        var opening = await OpeningFor(staff: null, kind: kind);

        var ratio = (await SendAs(Some.Consultant, new FindOffersFor(candidate.Id))).List.Fits.Single().Reasons.SingleOrDefault(reason => reason.Group == nameof(Factor.Ratio));
        var asked = await SendAs(Some.Consultant, new FindOpenQuestions(opening.CompanyId));

        Assert.That((ratio?.Kind, ratio?.Question), Is.EqualTo(isCounted ? ((ReasonKind?)ReasonKind.Unknown, "Ask: How many full-time employees without a subsidy work here?") : (null, null)));
        Assert.That(asked.Select(row => (row.Question, row.Waiting)), Is.EqualTo(isCounted ? [(ratio!.Question!, 1)] : Array.Empty<(string, int)>()));
    }

    [TestCase("2024-06-03", true)]
    [TestCase("2026-11-23", false)]
    public async Task Which_kinds_the_ratio_counts_is_the_word_of_the_rule_that_holds_on_the_day(string day, bool warns)
    {
        var on = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        Clock.Now = new DateTimeOffset(on, new TimeOnly(8, 30), TimeSpan.Zero);
        var candidate = await SomebodyWaiting();
        var opening = await OpeningFor(staff: 0, places: 2, kind: PlacementKind.UsefulWork);
        await Placed(await SomebodyWaiting(familyName: "Berg"), opening, on, on.AddDays(27));

        var page = await SendAs(Some.Consultant, new FindOffersFor(candidate.Id));

        Assert.That(page.List.Fits.Single().Reasons.Any(reason => reason.Warns), Is.EqualTo(warns));
    }

    [Test]
    public async Task The_day_of_a_contact_is_a_day_in_Denmark()
    {
        var candidate = await SomebodyWaiting();
        var opening = await OpeningFor();
        foreach (var at in new[] { new DateTimeOffset(2026, 11, 10, 23, 30, 0, TimeSpan.Zero), new DateTimeOffset(2025, 11, 22, 23, 30, 0, TimeSpan.Zero), new DateTimeOffset(2025, 11, 22, 22, 30, 0, TimeSpan.Zero) })
            await SendAs(Some.Consultant, new LogActivity { CompanyId = opening.CompanyId, Kind = ActivityKind.Call, At = at, Outcome = ActivityOutcome.Interested });

        var page = await SendAs(Some.Consultant, new FindOffersFor(candidate.Id));

        Assert.That(page.List.Fits.Single().Reasons.Single(reason => reason.Group == nameof(Factor.Relation)).Sentence, Is.EqualTo("Last contact 11 Nov 2026; contacts in 12 months: 3"));
    }

    [Test]
    public async Task What_ends_before_the_running_placement_does_is_marked_and_not_hidden()
    {
        var candidate = await SomebodyWaiting();
        await Placed(candidate, await OpeningFor("Baker", "baking"), Today, Today.AddDays(27));
        await OpeningFor("Gardener", "gardening", toOn: Today.AddDays(27));
        await OpeningFor("Packer", toOn: Today.AddDays(28));
        await OpeningFor("Cleaner", "cleaning");

        var page = await SendAs(Some.Consultant, new FindOffersFor(candidate.Id));

        Assert.That(page.List.Fits.Where(row => row.Reasons.Any(reason => reason.Warns)).Select(row => row.Title), Is.EqualTo(new[] { "Gardener" }));
        var mark = page.List.Fits.Single(row => row.Title == "Gardener").Reasons[0];
        Assert.That((mark.Sentence, mark.Blocks), Is.EqualTo(("Ends on 20 Dec 2026; the candidate has a placement until 20 Dec 2026", false)));
        Assert.That(page.List.FitCount, Is.EqualTo(page.List.Fits.Count).And.EqualTo(3));
    }

    [Test]
    public async Task A_candidate_of_another_team_or_organisation_is_not_found()
    {
        var candidate = await SomebodyWaiting();

        await Assert.ThatAsync(() => SendAs(Some.Stranger, new FindOffersFor(candidate.Id)), Throws.TypeOf<NotFound>());
        await Assert.ThatAsync(() => SendAs(Some.ConsultantOfOtherTeam, new FindOffersFor(candidate.Id)), Throws.TypeOf<NotFound>());
    }

    [Test]
    public async Task Is_forbidden_to_jobcentre_staff()
    {
        var candidate = await SomebodyWaiting();

        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, new FindOffersFor(candidate.Id)), Throws.TypeOf<Forbidden>());
    }

    [Test]
    public async Task Leaves_a_trace_of_whom_it_showed()
    {
        var candidate = await SomebodyWaiting();

        await SendAs(Some.Consultant, new FindOffersFor(candidate.Id));

        Assert.That(await Sql($"select kind from audit_entry where '{candidate.Id}' = any(subjects)"), Is.EqualTo("Read"));
    }
}
