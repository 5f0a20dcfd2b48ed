using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Web.Demo;

/// <summary>What the law asks before a start: the representative is heard, the statement lies on file, the municipality says yes.</summary>
internal static class DemoGates
{
    private static readonly (string Name, RepresentativeRole Role, bool Agrees, string? Comment)[] s_heard =
    [
        ("Dorte Lund", RepresentativeRole.UnionRepresentative, true, null),
        ("Henrik Bang", RepresentativeRole.OtherEmployee, true, "Vil gerne have en fast makker med fra første dag."),
        ("Rikke Toft", RepresentativeRole.SafetyRepresentative, true, null),
        ("Ole Krag", RepresentativeRole.UnionRepresentative, false, "Frygter, at vikartimerne bliver sparet væk. Lederen har svaret skriftligt."),
    ];

    public static async Task Pass(DemoStage stage, DemoCandidate candidate, Guid placement, int startsIn, string place)
    {
        var (day, on) = (startsIn - 20, stage.Today.AddDays(startsIn - 20));
        var gates = await stage.At(day, candidate.Consultant, new ShowLegalGates(placement));
        var (name, role, agrees, comment) = s_heard[place.Sum(letter => letter) % s_heard.Length];
        if (gates.NeedsHearing)
        {
            await stage.At(day, candidate.Consultant, new HearRepresentative
            {
                RequestId = DemoCast.IdOf("hearing " + place),
                PlacementId = placement,
                Name = name,
                Role = role,
                HeardOn = on,
                Agrees = agrees,
                Comment = comment,
            });
        }

        if (gates.NeedsStatement)
        {
            await stage.At(day, candidate.Consultant, new FilePaper
            {
                RequestId = DemoCast.IdOf("statement " + place),
                PlacementId = placement,
                Kind = PaperKind.RatioStatement,
                DatedOn = on,
                Reference = $"VITAS {26_100 + place.Sum(letter => letter)}",
            });
        }

        var page = await stage.At(day, candidate.Consultant, new ShowPlacement(placement));
        await stage.At(day, candidate.Consultant, new ApprovePeriod(placement, page.Version) { On = on, By = "Jonna Dam" });
    }
}
