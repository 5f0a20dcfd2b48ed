using PlacementCrm.Application.Companies;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Placements;

public sealed class ShowProposalTests : PlacementTest
{
    [Test]
    public async Task Begins_with_what_the_opening_and_the_candidate_already_say()
    {
        var suggestion = await AcceptedSuggestion();

        var page = await SendAs(Some.Consultant, new ShowProposal(suggestion));

        Assert.Multiple(() =>
        {
            Assert.That((page.Candidate, page.Company, page.Site, page.Opening), Is.EqualTo(("Ali Hassan", "Jensen Byg ApS", "Vejle", "Warehouse")));
            Assert.That((page.Kind, page.Tasks, page.WeeklyHours, page.TargetGroupCode), Is.EqualTo((PlacementKind.WorkTrial, "Packing", (decimal?)20, "KH-AP")));
            Assert.That((page.FromOn, page.ToOn, page.State, page.PlacementId), Is.EqualTo(((DateOnly?)Monday, (DateOnly?)Monday.AddDays(27), SuggestionState.Accepted, (Guid?)null)));
        });
    }

    [Test]
    public async Task Does_not_begin_with_a_first_day_that_has_passed()
    {
        var suggestion = await AcceptedSuggestion();
        Clock.Now = Now.AddDays(2);

        Assert.That((await SendAs(Some.Consultant, new ShowProposal(suggestion))).FromOn, Is.Null);
    }

    [Test]
    public async Task Offers_as_supervisor_who_is_at_the_site_today()
    {
        await SendAs(Some.Consultant, new AddContact { CompanyId = Company.Id, SiteId = Site.Id, Name = "Lone Bak", Role = "Foreman", FromOn = Today.AddYears(-1) });
        await SendAs(Some.Consultant, new AddContact { CompanyId = Company.Id, SiteId = Site.Id, Name = "Per Ny", Role = "Foreman", FromOn = Today.AddDays(1) });

        var page = await SendAs(Some.Consultant, new ShowProposal(await AcceptedSuggestion()));

        Assert.That(page.Contacts.Select(person => (person.Name, person.Role)), Is.EqualTo(new[] { ("Lone Bak", "Foreman") }));
    }

    [Test]
    public async Task Leads_to_the_placement_that_it_became()
    {
        var suggestion = await AcceptedSuggestion();
        var placement = await SendAs(Some.Consultant, Propose(suggestion));

        Assert.That((await SendAs(Some.Consultant, new ShowProposal(suggestion))).PlacementId, Is.EqualTo(placement));
    }

    [Test]
    public async Task Is_there_for_those_who_keep_the_candidates_placements_only()
    {
        var suggestion = await AcceptedSuggestion();

        foreach (var user in new[] { Some.ConsultantOfOtherTeam, Some.Stranger })
            await Assert.ThatAsync(() => SendAs(user, new ShowProposal(suggestion)), Throws.TypeOf<NotFound>(), user.Name);
        foreach (var user in new[] { Some.JobcentreStaff, Some.Manager, Some.Booker })
            await Assert.ThatAsync(() => SendAs(user, new ShowProposal(suggestion)), Throws.TypeOf<Forbidden>(), user.Name);
    }
}
