using PlacementCrm.Application.Considerations;
using PlacementCrm.Application.Incidents;
using PlacementCrm.Domain.Considerations;
using PlacementCrm.Domain.Incidents;

namespace PlacementCrm.Web.Demo;

/// <summary>What went wrong and what it taught: Ali gets dizzy on a ladder; and last week somebody had to sit down.</summary>
internal static class DemoIncidents
{
    /// <summary>He can stand twenty minutes; that ladders are no place for him nobody knew before.</summary>
    public static async Task<Guid> Dizzy(DemoStage stage, DemoCandidate candidate, Guid placement, int day)
    {
        var user = candidate.Consultant;
        var id = await stage.At(day, user, new ReportIncident
        {
            RequestId = DemoCast.IdOf("incident ladder"),
            PlacementId = placement,
            At = stage.MomentOf(day, 8),
            Kind = IncidentKind.CouldNotGoOn,
            WhatHappened = "Blev svimmel på tredje trin af stigen og måtte holde fast. Kom ned med hjælp fra en kollega.",
            WorkStopped = true,
            Harm = Harm.None,
            Measure = "Satte sig, fik vand og arbejdede ved pakkebordet resten af dagen.",
            ProposedDimensionCode = "height",
            ProposedLimit = 0,
            ProposedWords = "Ikke på stige eller platform.",
            NotifyCaseWorker = true,
        });
        await stage.At(day + 1, user, new AssessIncident
        {
            IncidentId = id,
            Version = (await stage.At(day + 1, user, new FindIncidents(placement))).Rows.Single(row => row.Id == id).Version,
            Words = "De øverste hylder kræver stige i næsten alle plukkeopgaver. Pakkebordet alene fylder ikke en dag.",
        });
        var proposal = (await stage.At(day + 2, user, new ShowConsiderations(candidate.Id))).Single(row => row.State is ConsiderationState.Proposed);
        await stage.At(day + 2, user, new ConfirmConsideration { ConsiderationId = proposal.Id, Version = proposal.Version, On = stage.Today.AddDays(day + 2), IsShareable = true });
        return id;
    }

    /// <summary>Reported yesterday: it waits for the consultant, and for the candidate's answer.</summary>
    public static Task HadToSit(DemoStage stage, DemoCandidate candidate, Guid placement) => stage.At(-1, candidate.Consultant, new ReportIncident
    {
        RequestId = DemoCast.IdOf("incident chair"),
        PlacementId = placement,
        At = stage.MomentOf(-1, 8),
        Kind = IncidentKind.CouldNotGoOn,
        WhatHappened = "Måtte sætte sig efter en halv time ved disken og kunne først fortsætte efter en pause.",
        Harm = Harm.None,
        Measure = "Kollegaen overtog disken, opgaven blev byttet til optælling.",
        ProposedDimensionCode = "stand",
        ProposedLimit = 30,
        ProposedWords = "Har brug for en stol inden for rækkevidde.",
    });
}
