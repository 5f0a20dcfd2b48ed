using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Placements;

/// <summary>R5: who must be heard, and what must lie on file.</summary>
public sealed class LegalGateTests : PlacementTest
{
    [Test]
    public async Task A_hearing_is_stored_and_shown_with_who_recorded_it()
    {
        var id = await Proposed();

        await SendAs(Some.Consultant, Hear(id) with { Agrees = false, Comment = "Fears for the temps." });

        var page = await SendAs(Some.JobcentreStaff, new ShowLegalGates(id));
        Assert.That(page.Hearings.Single() with { Id = Guid.Empty }, Is.EqualTo(new ShowLegalGates.Hearing(
            Guid.Empty, "Dorte Lund", RepresentativeRole.UnionRepresentative, Today, Agrees: false, "Fears for the temps.", "Karen Holm")));
        Assert.That((page.NeedsApproval, page.NeedsHearing, page.NeedsStatement, page.NeedsPermit), Is.EqualTo((true, true, true, false)));
    }

    [Test]
    public async Task C23_The_same_hearing_sent_twice_is_stored_once()
    {
        var hearing = Hear(await Proposed());

        await SendAs(Some.Consultant, hearing);
        await SendAs(Some.Consultant, hearing);

        Assert.That(await Count<RepresentativeHearing>(), Is.EqualTo(1));
    }

    [Test]
    public async Task The_start_names_all_that_the_law_still_asks()
    {
        var id = await Proposed();
        await SendAs(Some.Consultant, new AgreePlacement(id, await VersionOf<Placement>(id)));

        await Assert.ThatAsync(() => Start(id), Throws.TypeOf<RuleBroken>()
            .With.Message.Contains("not approved").And.Message.Contains("has not been heard").And.Message.Contains("written statement"));
    }

    [Test]
    public async Task A_paper_is_filed_with_its_reference()
    {
        var id = await Proposed();

        await SendAs(Some.Consultant, Statement(id));

        var paper = (await SendAs(Some.Consultant, new ShowLegalGates(id))).Papers.Single();
        Assert.That((paper.Kind, paper.DatedOn, paper.Reference), Is.EqualTo((PaperKind.RatioStatement, Today, "VITAS 4711")));
    }

    [Test]
    public async Task An_approval_says_when_and_by_whom()
    {
        var id = await Proposed();

        await SendAs(Some.Consultant, new ApprovePeriod(id, await VersionOf<Placement>(id)) { On = Today.AddDays(-3), By = "Jonna Dam" });

        Assert.That((await SendAs(Some.Consultant, new ShowLegalGates(id))).Approved, Is.EqualTo(new ShowLegalGates.Approval(Today.AddDays(-3), "Jonna Dam", "Karen Holm")));
    }

    [Test]
    public async Task A_no_without_a_word_is_refused() =>
        await Assert.ThatAsync(async () => await SendAs(Some.Consultant, Hear(await Proposed()) with { Agrees = false }),
            Throws.TypeOf<RequestInvalid>().With.Message.Contains("does not agree"));

    [Test]
    public Task A_paper_needs_a_place_where_it_lies() =>
        Assert.ThatAsync(() => SendAs(Some.Consultant, Statement(Guid.NewGuid()) with { Reference = " " }),
            Throws.TypeOf<RequestInvalid>().With.Message.Contains("where the paper"));

    [Test]
    public async Task A_foreign_placement_answers_like_none_and_staff_may_not_write()
    {
        var id = await Proposed();

        await Assert.ThatAsync(() => SendAs(Some.ConsultantOfOtherTeam, Hear(id)), Throws.TypeOf<NotFound>());
        await Assert.ThatAsync(() => SendAs(Some.Stranger, new ShowLegalGates(id)), Throws.TypeOf<NotFound>());
        await Assert.ThatAsync(() => SendAs(Some.JobcentreStaff, Hear(id)), Throws.TypeOf<Forbidden>());
        await Assert.ThatAsync(() => SendAs(Some.Manager, Statement(id)), Throws.TypeOf<Forbidden>());
    }
}
