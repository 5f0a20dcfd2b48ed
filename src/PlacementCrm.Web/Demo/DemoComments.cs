using PlacementCrm.Application.Approvals;
using PlacementCrm.Application.Comments;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Web.Demo;

/// <summary>What jobcentre and consultants say to each other, and a later end that waits for its answer.</summary>
internal static class DemoComments
{
    public static async Task Tell(DemoStage stage, DemoCast cast)
    {
        var jobcentre = cast["jobcentre630@fjordby.example"];
        var rows = (await stage.At(-4, jobcentre, new FindPlacements { Mine = true })).Rows;
        var running = rows.Where(row => row.State is PlacementState.Active).ToList();
        if (running.Count == 0)
            return;

        await Say(stage, -4, jobcentre, running[0], $"@{running[0].Consultant} borgeren spørger, om fredag kan være fridag fra næste uge. Er det aftalt med virksomheden?");
        await Say(stage, -3, ConsultantOf(cast, running[0]), running[0], $"@{jobcentre.Name} ja, de bytter fredag med onsdag. Jeg retter arbejdsdagene i dag.");
        if (rows.FirstOrDefault(row => row.State is PlacementState.MeetingPlanned) is { } planned)
            await Say(stage, -1, jobcentre, planned, $"@{planned.Consultant} jeg kan være med til tryghedsmødet, hvis det hjælper. Send gerne tidspunktet.");
        await AskForMoreTime(stage, cast, running.Skip(1));
    }

    private static CurrentUser ConsultantOf(DemoCast cast, PlacementRow row) =>
        cast[DemoCast.Members.First(member => member.Name == row.Consultant).Email];

    private static Task<Guid> Say(DemoStage stage, int day, CurrentUser user, PlacementRow row, string text) =>
        stage.At(day, user, new WriteComment { RequestId = DemoCast.IdOf($"comment {day} {row.Id}"), PlacementId = row.Id, Text = text });

    private static async Task AskForMoreTime(DemoStage stage, DemoCast cast, IEnumerable<PlacementRow> running)
    {
        foreach (var row in running)
        {
            try
            {
                await stage.At(-1, ConsultantOf(cast, row), new AskForExtension
                {
                    RequestId = DemoCast.IdOf($"extension {row.Id}"),
                    PlacementId = row.Id,
                    ToOn = row.EndsOn.AddDays(28),
                    Ground = ExtensionGround.ConcreteAssessment,
                    Reason = "Er lige blevet selvstændig ved kassen. Butikken vil bruge fire uger mere på at gå fra tre til fem lønnede timer.",
                });
                return;
            }
            catch (RuleBroken)
            {
                // The longest period of this target group is reached; the story asks for somebody else.
            }
        }
    }
}
