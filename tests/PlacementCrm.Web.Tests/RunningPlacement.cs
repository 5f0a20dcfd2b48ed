using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Incidents;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Openings;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.Incidents;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Testing;

namespace PlacementCrm.Web.Tests;

/// <summary>Somebody at work in the small world, where something can happen.</summary>
public sealed record RunningPlacement(Guid Id, Guid Candidate)
{
    public const string Words = "Måtte holde fast i stigen";

    public static async Task<RunningPlacement> Start(CrmServer server, SmallWorld world, string givenName = "Mia", string familyName = "Kjeldsen")
    {
        var (user, today) = (Some.Consultant, Days.Today);
        var candidate = await server.SendAs(user, new RegisterCandidate
        {
            GivenName = givenName,
            FamilyName = familyName,
            MunicipalityCode = "630",
            TargetGroupCode = "KH-AP",
            ConsultantId = user.MemberId,
            CaseWorkerId = Some.JobcentreStaff.MemberId,
            RetentionEndsOn = today.AddYears(5),
            WeeklyHoursMin = 5,
            WeeklyHoursMax = 20,
            LanguageLevel = 3,
        });
        await server.SendAs(user, new GiveConsent { CandidateId = candidate, Version = (await server.SendAs(user, new ShowCandidate(candidate))).Version, On = today });
        var placement = await Propose(server, world, candidate, today);
        await Step(server, placement, user, version => new AgreePlacement(placement, version));
        await Step(server, placement, user, version => new ApprovePeriod(placement, version));
        await server.SendAs(user, new HearRepresentative { PlacementId = placement, Name = "Dorte Lund", Role = RepresentativeRole.UnionRepresentative, HeardOn = today, Agrees = true });
        await server.SendAs(user, new FilePaper { PlacementId = placement, Kind = PaperKind.RatioStatement, DatedOn = today, Reference = "VITAS 4711" });
        await Step(server, placement, Some.Manager, version => new OverrideMeetingGate { PlacementId = placement, Version = version, Reason = "Kender stedet fra sidste år." });
        await Step(server, placement, user, version => new StartPlacement(placement, version));
        return new RunningPlacement(placement, candidate);
    }

    /// <summary>An incident that proposes something and waits to be assessed.</summary>
    public Task<Guid> Report(CrmServer server) => server.SendAs(Some.Consultant, new ReportIncident
    {
        PlacementId = Id,
        At = DateTimeOffset.UtcNow.AddMinutes(-5),
        Kind = IncidentKind.CouldNotGoOn,
        WhatHappened = Words,
        WorkStopped = true,
        Harm = Harm.Injury,
        AbsenceDays = 2,
        ProposedDimensionCode = "height",
        ProposedLimit = 0,
    });

    private static async Task<Guid> Propose(CrmServer server, SmallWorld world, Guid candidate, DateOnly today)
    {
        var user = Some.Consultant;
        // A place of its own: another test may have taken the ones there are.
        var opening = await server.SendAs(user, new OfferOpening { SiteId = world.Site, Title = "Plukker", WorkFunction = "Lagermedarbejder", Kind = PlacementKind.WorkTrial, WeeklyHours = 15, Places = 1 });
        var suggestion = await server.SendAs(user, new ShortlistCandidate
        {
            CandidateId = candidate,
            OpeningId = opening,
            Words = "Ønsker at arbejde på lager.",
        });
        foreach (var step in new Func<uint, ICommand<MediatR.Unit>>[] { version => new PresentSuggestion(suggestion, version), version => new AcceptSuggestion(suggestion, version) })
            await server.SendAs(user, step((await server.SendAs(user, new FindSuggestions { CandidateId = candidate })).Single().Version));
        return await server.SendAs(user, new ProposePlacement
        {
            SuggestionId = suggestion,
            Kind = PlacementKind.WorkTrial,
            Purpose = PlacementPurpose.TrainSpecificCompetences,
            Tasks = "Pakke ved bord",
            WeeklyHours = 15,
            TargetGroupCode = "KH-AP",
            FromOn = today,
            ToOn = today.AddDays(83),
        });
    }

    private static async Task Step(CrmServer server, Guid placement, CurrentUser user, Func<uint, ICommand<MediatR.Unit>> step) =>
        await server.SendAs(user, step((await server.SendAs(user, new ShowPlacement(placement))).Version));
}

internal static class SeenWork
{
    /// <summary>A task of the site with an observation of the visit.</summary>
    public static async Task SeeWork(this SmallWorld world, CrmServer server)
    {
        var task = await server.SendAs(Some.Consultant, new AddSiteTask { SiteId = world.Site, Name = "Plukke varer" });
        await server.SendAs(Some.Consultant, new ObserveDemand { SiteTaskId = task, DimensionCode = "height", Value = 1, SourceActivityId = world.Visit });
    }
}
