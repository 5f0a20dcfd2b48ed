using PlacementCrm.Application.Agreements;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Placements;
using PlacementCrm.Application.Vitas;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Web.Demo;

/// <summary>The papers of the story: days of the week, the application in VITAS, the agreement that was signed at the meeting.</summary>
internal static class DemoPapers
{
    public static async Task PlanDays(DemoStage stage, CurrentUser user, Guid placement, int day, string place)
    {
        var week = await stage.At(day, user, new ShowWorkingWeek(placement));
        DayOfWeek[] days = week.WeeklyHours switch
        {
            <= 10 => [DayOfWeek.Tuesday, DayOfWeek.Thursday],
            <= 15 => [DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday],
            _ => [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday],
        };
        const int Break = 30;
        var begins = new TimeOnly(9, 0);
        var ends = begins.AddMinutes((double)(week.WeeklyHours * 60 / days.Length) + Break);
        await stage.At(day, user, new PlanWorkingWeek
        {
            RequestId = DemoCast.IdOf("days " + place),
            PlacementId = placement,
            Days = [.. days.Select(weekday => new WorkingDay(weekday, begins, ends, Break))],
        });
    }

    public static async Task Apply(DemoStage stage, CurrentUser user, Guid placement, int day, string place)
    {
        if (!(await stage.At(day, user, new ShowVitas(placement))).IsThere)
            return;

        await stage.At(day, user, new SendToVitas
        {
            RequestId = DemoCast.IdOf("vitas " + place),
            PlacementId = placement,
            Number = $"VIT-{stage.Today.Year}-{Math.Abs(DemoCast.IdOf("vitas " + place).GetHashCode()) % 90_000 + 10_000}",
            SentOn = stage.Today.AddDays(day),
        });
        var page = await stage.At(day + 2, user, new ShowVitas(placement));
        await stage.At(day + 2, user, new RecordVitasAnswer { PlacementId = placement, Version = page.Case!.Version, IsApproved = true, AnsweredOn = stage.Today.AddDays(day + 2) });
    }

    public static Task Sign(DemoStage stage, CurrentUser user, Guid placement, int day, string place) =>
        stage.At(day, user, new GiveOutAgreement { RequestId = DemoCast.IdOf("agreement " + place), PlacementId = placement, Language = "da" }, 14);
}
