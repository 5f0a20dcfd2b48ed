using PlacementCrm.Application.FollowUps;
using PlacementCrm.Application.HoursWorked;
using PlacementCrm.Application.Tasks;
using PlacementCrm.Domain.FollowUps;
using PlacementCrm.Domain.HoursWorked;

namespace PlacementCrm.Web.Demo;

/// <summary>A started placement of the story; days are counted from today.</summary>
/// <param name="Until">Its last day so far: the end, or yesterday while it runs.</param>
internal sealed record DemoCourse(DemoCandidate Candidate, Guid Placement, int From, int Until, decimal WeeklyHours, int Number, bool IsOver);

/// <summary>How the placements of the story are followed up: the planned days, the talks, and paid hours that grow week by week.</summary>
internal static class DemoFollowUps
{
    private const int TalksWrittenDown = 3;

    private static readonly (string Title, string Target)[] s_goals =
    [
        ("Møder til tiden alle dage", "To uger i træk uden forsinkelse"),
        ("Klarer en fast opgave selv", "Makkeren ser kun efter én gang om dagen"),
        ("Tager imod en kunde eller leverandør", "Tre gange uden hjælp"),
        ("Holder pauserne selv", "Siger til og kommer tilbage til tiden"),
    ];

    private static readonly string[] s_notes =
    [
        "Er glad for makkeren. Trækker sig lidt, når der er mange på en gang.",
        "Stolt over at have lært maskinen. Pauserne virker.",
        "Mere energi om formiddagen; de bytter rundt på opgaverne.",
    ];

    public static async Task Tell(DemoStage stage, DemoCourse course)
    {
        var user = course.Candidate.Consultant;
        var (title, target) = s_goals[course.Number % s_goals.Length];
        var goal = await stage.At(course.From, user, new AddProgressGoal
        {
            RequestId = DemoCast.IdOf($"goal {course.Placement}"),
            PlacementId = course.Placement,
            Title = title,
            Target = target,
        }, 10);
        var page = await stage.At(course.From, user, new ShowFollowUps(course.Placement), 10);
        var talks = 0;
        foreach (var planned in page.Planned.Where(plan => DayOf(stage, plan.DueOn) <= course.Until && plan.Kind is not FollowUpKind.Paper))
        {
            if (planned.Kind is FollowUpKind.Call || talks >= TalksWrittenDown)
                await stage.At(DayOf(stage, planned.DueOn), user, new CompleteTask(planned.Id), 10);
            else
                await Talk(stage, course, planned, goal, talks++);
        }

        await stage.At(course.Until, user, new RecordHours
        {
            RequestId = DemoCast.IdOf($"hours {course.Placement}"),
            PlacementId = course.Placement,
            Source = HoursSource.Company,
            Lines = Weeks(stage, course),
        }, 11);
    }

    /// <summary>What became of the hours after the end; some nobody could reach.</summary>
    public static async Task TellAfter(DemoStage stage, DemoCourse course)
    {
        var user = course.Candidate.Consultant;
        var first = new IsoWeek(stage.Today.AddDays(course.Until)).Plus(1);
        var weeks = IsoWeek.Of(first.Monday, stage.Today.AddDays(-7)).Take(30).ToList();
        if (weeks.Count > 0 && course.Number % 5 != 4)
        {
            var start = PaidIn(course, course.Until);
            await stage.At(-1, user, new RecordHoursAfter
            {
                RequestId = DemoCast.IdOf($"hours after {course.Placement}"),
                PlacementId = course.Placement,
                Source = HoursSource.Candidate,
                IsSameCompany = course.Number % 3 == 0,
                EmployerName = course.Number % 3 == 1 ? "Rema 1000" : null,
                Lines = [.. weeks.Select((week, at) => (course.Number + at) % 9 == 8
                    ? new HoursLine { WeekOf = week.Monday, IsUnknown = true }
                    : new HoursLine { WeekOf = week.Monday, Paid = course.Number % 4 == 3 ? 0 : Math.Min(30, start + (at / 3 * 1.5m)) })],
            }, 11);
        }

        var page = await stage.At(-1, user, new ShowFollowUps(course.Placement), 11);
        foreach (var planned in page.Planned.Where(plan => plan.DoneAt is null && plan.DueOn < stage.Today))
            await stage.At(-1, user, new CompleteTask(planned.Id), 11);
    }

    private static async Task Talk(DemoStage stage, DemoCourse course, ShowFollowUps.Plan planned, Guid goal, int talk)
    {
        var (user, day) = (course.Candidate.Consultant, DayOf(stage, planned.DueOn));
        var form = await stage.At(day, user, new ShowCheckInForm(course.Placement), 10);
        await stage.At(day, user, new RecordCheckIn
        {
            RequestId = DemoCast.IdOf($"talk {talk} {course.Placement}"),
            PlacementId = course.Placement,
            TaskId = planned.Id,
            HeldOn = planned.DueOn,
            With = (CheckInWith)((course.Number + talk) % 3),
            DaysPlanned = 3,
            DaysAttended = (course.Number + talk) % 4 == 0 ? 2 : 3,
            WellBeing = Math.Min(4, 2 + (talk / 2) + (course.Number % 2)),
            Note = s_notes[(course.Number + talk) % s_notes.Length],
            Grades = new() { [goal] = Math.Min(4, talk + 1) },
            Considerations = form.Considerations.Select((shared, at) => (shared.ConsiderationId, at))
                .ToDictionary(shared => shared.ConsiderationId, shared => course.Number % 6 == 5 && shared.at == 0 && talk == 1 ? StillRespected.Partly : StillRespected.Yes),
        }, 10);
    }

    private static List<HoursLine> Weeks(DemoStage stage, DemoCourse course)
    {
        var weeks = IsoWeek.Of(stage.Today.AddDays(course.From), stage.Today.AddDays(course.Until)).ToList();
        // The latest week of what still runs is told at the next talk.
        var told = course.IsOver || weeks.Count == 1 ? weeks : weeks.SkipLast(1);
        return [.. told.Select(week =>
        {
            var paid = PaidIn(course, week.Monday.DayNumber - stage.Today.DayNumber);
            return new HoursLine { WeekOf = week.Monday, Paid = paid, Unpaid = Math.Max(0, Math.Round((course.WeeklyHours - paid) * 2 * (course.Number % 3 == 0 ? 0.8m : 0.9m)) / 2) };
        })];
    }

    // A small job of a few hours from the third week on, more as both learn.
    private static decimal PaidIn(DemoCourse course, int day)
    {
        var week = (day - course.From + 6) / 7;
        return week < 2 + (course.Number % 3) ? 0 : Math.Min(course.WeeklyHours * 0.6m, 2 + ((week - 2) * (course.Number % 2 == 0 ? 1m : 0.5m)));
    }

    private static int DayOf(DemoStage stage, DateOnly day) => day.DayNumber - stage.Today.DayNumber;
}
