using PlacementCrm.Application.FollowUps;
using PlacementCrm.Application.HoursWorked;
using PlacementCrm.Application.Placements;
using PlacementCrm.Application.SafetyMeetings;
using PlacementCrm.Domain.FollowUps;
using PlacementCrm.Domain.SafetyMeetings;
using PlacementCrm.Testing;

namespace PlacementCrm.Web.Tests;

/// <summary>Brings the placement of the small world on its way.</summary>
internal static class FollowedPlacement
{
    /// <summary>The three have met, agreed and said yes; nothing but the start is missing.</summary>
    public static async Task ConfirmMeeting(this SmallWorld world, CrmServer server)
    {
        var user = Some.Consultant;
        async Task<ShowSafetyMeeting.Page> Meeting() => await server.SendAs(user, new ShowSafetyMeeting(world.Meeting));
        await server.SendAs(user, new RecordPresence { MeetingId = world.Meeting, Version = (await Meeting()).Version, Candidate = "Ali", Company = "Jens", Consultant = "Karen" });
        if (await Meeting() is { HeldAt: null } planned)
            await server.SendAs(user, new BeginSafetyMeeting { MeetingId = world.Meeting, Version = planned.Version });
        foreach (var answer in (await Meeting()).Answers)
            await server.SendAs(user, new AnswerConsideration { MeetingId = world.Meeting, ConsiderationId = answer.ConsiderationId, Version = answer.Version, Answer = AnswerKind.Agreed });
        await server.SendAs(user, new AgreeFollowUp { MeetingId = world.Meeting, Version = (await Meeting()).Version, On = Days.Today.AddDays(7) });
        foreach (var party in Enum.GetValues<MeetingParty>())
        {
            var read = await Meeting();
            await server.SendAs(user, new RecordConfirmation { MeetingId = world.Meeting, Version = read.Version, Party = party, Print = read.Print });
        }

        await server.SendAs(user, new ConfirmSafetyMeeting { MeetingId = world.Meeting, Version = (await Meeting()).Version });
    }

    /// <summary>Started today, with a goal, a check-in and the hours of the first week.</summary>
    public static async Task Follow(this SmallWorld world, CrmServer server)
    {
        var user = Some.Consultant;
        await world.ConfirmMeeting(server);
        await server.SendAs(user, new StartPlacement(world.Placement, (await server.SendAs(user, new ShowPlacement(world.Placement))).Version));
        var goal = await server.SendAs(user, new AddProgressGoal { PlacementId = world.Placement, Title = "Pakker selv", Target = "En hel formiddag" });
        var form = await server.SendAs(user, new ShowCheckInForm(world.Placement));
        await server.SendAs(user, new RecordCheckIn
        {
            PlacementId = world.Placement,
            HeldOn = form.HeldOn,
            With = CheckInWith.Both,
            DaysPlanned = 1,
            DaysAttended = 1,
            WellBeing = 3,
            Note = "Trives",
            Grades = new() { [goal] = 1 },
            Considerations = form.Considerations.ToDictionary(shared => shared.ConsiderationId, _ => StillRespected.Partly),
            Hours = [form.Hours[0] with { Paid = 2, Unpaid = 5 }],
        });
        await server.SendAs(user, new SetPaidHoursGoal { PlacementId = world.Placement, Version = (await server.SendAs(user, new ShowHours(world.Placement))).Version, PaidHours = 10 });
    }
}
