using PlacementCrm.Application.Companies;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Placements;
using PlacementCrm.Application.SafetyMeetings;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.SafetyMeetings;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Placements;

/// <summary>A company that asked not to be contacted is not approached with a candidate either.</summary>
public sealed class UnwantedContactTests : PlacementTest
{
    private static NUnit.Framework.Constraints.IResolveConstraint IsRefused =>
        Throws.TypeOf<RuleBroken>().With.Property(nameof(RuleBroken.Code)).EqualTo("Companies.DoNotContact");

    [Test]
    public async Task No_candidate_is_presented_to_it()
    {
        var suggestion = await SendAs(Some.Consultant, Shortlist());
        await Forbid();

        await Assert.ThatAsync(async () => await SendAs(Some.Consultant, new PresentSuggestion(suggestion, await VersionOf<Suggestion>(suggestion))), IsRefused);
    }

    [Test]
    public async Task No_placement_is_proposed_there()
    {
        var suggestion = await AcceptedSuggestion();
        await Forbid();

        await Assert.ThatAsync(() => SendAs(Some.Consultant, Propose(suggestion)), IsRefused);
        Assert.That(await Count<Placement>(), Is.Zero);
    }

    [Test]
    public async Task No_first_meeting_is_planned_there_but_the_next_one_of_somebody_who_works_there_is()
    {
        var placement = await Agreed();
        await Forbid();
        await Assert.ThatAsync(() => SendAs(Some.Consultant, Plan(placement)), IsRefused);
        await Sql($"update placement set state = 'Active' where id = '{placement}'");

        Assert.That(await SendAs(Some.Consultant, Plan(placement)), Is.Not.EqualTo(Guid.Empty));
    }

    [TestCase(false, 1)]
    [TestCase(true, 0)]
    public async Task It_is_not_thanked_after_the_end(bool unwanted, int thanks)
    {
        var placement = await Ready();
        await Start(placement);
        if (unwanted)
            await Forbid();

        await SendAs(Some.Consultant, new EndPlacementEarly
        {
            PlacementId = placement,
            Version = await VersionOf<Placement>(placement),
            EndedOn = Today,
            CandidateReason = EndingReason.JobElsewhere,
            CandidateWords = "Job.",
            CompanyReason = EndingReason.JobElsewhere,
            CompanyWords = "Job.",
        });

        Assert.That(await Sql("select count(*) from follow_up_task where title::text like '%Thank the company%'"), Is.EqualTo((long)thanks));
    }

    [TestCase(ActivityKind.Sms, false)]
    [TestCase(ActivityKind.Email, true)]
    public async Task Nobody_is_texted_who_opted_out_of_it(ActivityKind optedOut, bool mayBeTexted)
    {
        await SendAs(Some.Consultant, new AddContact { CompanyId = Company.Id, Name = "Lone", Role = "Foreman", Phone = "20304050", FromOn = Today, OptedOutChannels = [optedOut] });
        var meeting = await SendAs(Some.Consultant, Plan(await Agreed()));

        var invitation = await SendAs(Some.Consultant, new ShowInvitation(meeting));

        Assert.That((invitation.Contact, invitation.MayBeTexted), Is.EqualTo(("Lone", mayBeTexted)));
        Assert.That((await SendAs(Some.Consultant, new ShowSafetyMeeting(meeting))).MayTextCompany, Is.EqualTo(mayBeTexted));
    }

    private async Task Forbid() =>
        await SendAs(Some.Consultant, new ForbidContact { CompanyId = Company.Id, Version = await VersionOf<Company>(Company.Id), Reason = "Asked us to stop" });
}
