using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Placements;
using PlacementCrm.Application.Rematch;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Web.Demo;

/// <summary>
/// Chapter five: thirty placements in every state. Ali's ended early in a warehouse with ladders; the next place, which he
/// found with what was learnt, goes well.
/// </summary>
internal static class DemoPlacements
{
    // How far each placement has come, and how many days from today it begins.
    private static readonly (PlacementState Until, int StartsIn)[] s_arc =
    [
        (PlacementState.EndedEarly, -190), (PlacementState.Active, -72), (PlacementState.Completed, -290), (PlacementState.Active, -12),
        (PlacementState.MeetingPlanned, 6), (PlacementState.Completed, -260), (PlacementState.Active, -33), (PlacementState.ReadyToStart, 3),
        (PlacementState.Active, -24), (PlacementState.Agreed, 14), (PlacementState.EndedEarly, -130), (PlacementState.AtRisk, -40),
        (PlacementState.Completed, -230), (PlacementState.WithdrawnByCandidate, -60), (PlacementState.Active, -19), (PlacementState.Proposed, 21),
        (PlacementState.MeetingPlanned, 9), (PlacementState.Active, -5), (PlacementState.Completed, -200), (PlacementState.Cancelled, -45),
        (PlacementState.ReadyToStart, 8), (PlacementState.Active, -47), (PlacementState.Completed, -170), (PlacementState.WithdrawnByCompany, -30),
        (PlacementState.Agreed, 18), (PlacementState.Active, -26), (PlacementState.EndedEarly, -100), (PlacementState.Completed, -150),
        (PlacementState.MeetingPlanned, 2),
    ];

    public static async Task Arrange(DemoStage stage, IReadOnlyList<DemoCandidate> candidates, IReadOnlyList<DemoOpening> openings)
    {
        // Everybody who is ready and may be presented; the others are still being clarified.
        var ready = candidates.Take(32).Where((_, index) => index % 8 != 7).ToList();
        var warehouse = openings.First(opening => opening.Company.Name.StartsWith("Fjordlager", StringComparison.Ordinal));
        var others = openings.Where(opening => opening != warehouse).ToList();
        for (var number = 0; number < s_arc.Length; number++)
        {
            var opening = number == 0 ? warehouse : others[number * 3 % others.Count];
            if (number < ready.Count)
                await Place(stage, ready[number], opening, s_arc[number].Until, s_arc[number].StartsIn, $"{number}");
            else // Second chances: who completed or ended early has found another place.
                await Place(stage, ready[(number - ready.Count) * 2 % 12], opening, s_arc[number].Until, s_arc[number].StartsIn, $"{number}");
        }

        await Place(stage, ready[0], others[4], PlacementState.Active, -61, "rematch");
        await Shortlist(stage, ready, others);
    }

    private static async Task Place(DemoStage stage, DemoCandidate candidate, DemoOpening opening, PlacementState until, int startsIn, string place)
    {
        var user = candidate.Consultant;
        var weeks = candidate.TargetGroup == "DP" ? 4 : 12;
        var suggestion = await Suggest(stage, candidate, opening, startsIn - 40, place);
        await Take(stage, user, suggestion, startsIn - 34, version => new PresentSuggestion(suggestion, version));
        await Take(stage, user, suggestion, startsIn - 28, version => new AcceptSuggestion(suggestion, version));
        var id = await Propose(stage, candidate, opening, suggestion, startsIn, weeks, place);
        if (until is PlacementState.Proposed)
            return;

        await Step(stage, user, id, startsIn - 24, version => new AgreePlacement(id, version));
        await DemoPapers.PlanDays(stage, user, id, startsIn - 24, place);
        if (until is PlacementState.Agreed)
            return;

        if (until is PlacementState.WithdrawnByCandidate or PlacementState.WithdrawnByCompany)
        {
            var byCandidate = until is PlacementState.WithdrawnByCandidate;
            await Step(stage, user, id, startsIn - 10, version => new WithdrawPlacement
            {
                PlacementId = id,
                Version = version,
                By = byCandidate ? WithdrawnBy.Candidate : WithdrawnBy.Company,
                Reason = byCandidate ? "Har fået tilbud om et kursus i samme periode." : "Ordren blev udskudt; ingen til at tage imod.",
            });
            return;
        }

        if (until is PlacementState.Cancelled)
        {
            await Step(stage, user, id, startsIn - 10, version => new CancelPlacement { PlacementId = id, Version = version, Reason = "Oprettet to gange ved en fejl." });
            return;
        }

        await DemoPapers.Apply(stage, user, id, startsIn - 22, place);
        await DemoGates.Pass(stage, candidate, id, startsIn, place);
        await DemoMeetings.Hold(stage, candidate, id, startsIn, isHeld: until is not PlacementState.MeetingPlanned, place);
        if (until is not PlacementState.MeetingPlanned)
            await DemoPapers.Sign(stage, user, id, Math.Min(startsIn - 5, -1), place);
        if (until is PlacementState.MeetingPlanned or PlacementState.ReadyToStart)
            return;

        await Step(stage, user, id, startsIn, version => new StartPlacement(id, version));
        if (place == DemoMeetings.Reopened)
            await DemoMeetings.Reopen(stage, candidate, id);
        var isOver = until is PlacementState.EndedEarly or PlacementState.Completed;
        var last = until is PlacementState.EndedEarly ? startsIn + 16 : isOver ? startsIn + (weeks * 7) - 1 : -1;
        var course = new DemoCourse(candidate, id, startsIn, last, Math.Min(opening.Hours, candidate.Hours), Math.Abs(startsIn), isOver);
        await DemoFollowUps.Tell(stage, course);
        Guid? incident = null;
        if (place is "0")
            incident = await DemoIncidents.Dizzy(stage, candidate, id, startsIn + 12);
        if (place is "8")
            await DemoIncidents.HadToSit(stage, candidate, id);
        if (place is "rematch")
            await stage.At(startsIn, user, MentorFor(stage, id, startsIn));
        await Finish(stage, course, until, startsIn, weeks, incident);
        if (isOver)
            await DemoFollowUps.TellAfter(stage, course);
    }

    private static RecordMentorSupport MentorFor(DemoStage stage, Guid placement, int startsIn) => new()
    {
        RequestId = DemoCast.IdOf("mentor " + placement),
        PlacementId = placement,
        Goal = "Klarer morgenens faste opgaver alene.",
        Name = "Birthe Kjær",
        Contact = "21 00 43 18",
        Origin = MentorOrigin.Company,
        Tasks = "Går med den første time, øver rækkefølgen og holder en kort samtale fredag.",
        WeeklyHours = 3,
        FromOn = stage.Today.AddDays(startsIn),
        ToOn = stage.Today.AddDays(startsIn + 83),
    };

    private static Task Finish(DemoStage stage, DemoCourse course, PlacementState until, int startsIn, int weeks, Guid? incident) => until switch
    {
        PlacementState.AtRisk => Step(stage, course.Candidate.Consultant, course.Placement, -3, version => new MarkPlacementAtRisk
        {
            PlacementId = course.Placement,
            Version = version,
            Reason = "Fast makker er sygemeldt; ny makker skal findes denne uge.",
        }),
        PlacementState.EndedEarly => Step(stage, course.Candidate.Consultant, course.Placement, startsIn + 16, version => new EndPlacementEarly
        {
            PlacementId = course.Placement,
            Version = version,
            EndedOn = stage.Today.AddDays(startsIn + 16),
            CandidateReason = EndingReason.TasksDidNotFit,
            CandidateWords = "Blev utryg på stigen og stod for længe ad gangen.",
            CompanyReason = EndingReason.TasksDidNotFit,
            CompanyWords = "Opgaverne kunne ikke deles, men vi tager gerne en anden.",
            // Long ago, and thanked long since: a task would stand there as overdue.
            ThankCompany = false,
            IncidentId = incident,
            Avoid = incident is null ? [] : [new AvoidedDemand { DimensionCode = "height", Limit = 0 }],
        }),
        PlacementState.Completed => Step(stage, course.Candidate.Consultant, course.Placement, startsIn + (weeks * 7), version => new CompletePlacement
        {
            PlacementId = course.Placement,
            Version = version,
            EndedOn = stage.Today.AddDays(startsIn + (weeks * 7) - 1),
            CandidateReason = EndingReason.PeriodOver,
            CandidateWords = "Glad for tiden og for kollegerne.",
            CompanyReason = EndingReason.PeriodOver,
            CompanyWords = "Vi tager gerne en ny kandidat efter ferien.",
            ThankCompany = false,
        }),
        _ => Task.CompletedTask,
    };

    private static async Task<Guid> Propose(DemoStage stage, DemoCandidate candidate, DemoOpening opening, Guid suggestion, int startsIn, int weeks, string place)
    {
        // Nobody who is visited to a flexjob gets a wage subsidy; they come for a work trial instead.
        var kind = opening.Kind is PlacementKind.WageSubsidy && candidate.TargetGroup is "LY" ? PlacementKind.WorkTrial : opening.Kind;
        var request = new ProposePlacement
        {
            RequestId = DemoCast.IdOf("placement " + place),
            SuggestionId = suggestion,
            Kind = kind,
            Purpose = kind is PlacementKind.WorkTrial ? PlacementPurpose.TrainSpecificCompetences : null,
            Tasks = opening.Title,
            SupervisorContactId = opening.Company.Contacts[0],
            WeeklyHours = Math.Min(opening.Hours, candidate.Hours),
            PaidHoursGoal = Math.Min(opening.Hours, candidate.Hours) - 5 is var goal and > 0 ? goal : null,
            TargetGroupCode = candidate.TargetGroup,
            FromOn = stage.Today.AddDays(startsIn),
            ToOn = stage.Today.AddDays(startsIn + (weeks * 7) - 1),
            Answers = kind is PlacementKind.WageSubsidy ? new(AddsEmployment: true, ReplacesVacatedJob: false) : new(),
        };
        try
        {
            return await stage.At(startsIn - 26, candidate.Consultant, request);
        }
        catch (RequestInvalid) when (request.WarningReason is null)
        {
            // The site is full by the ratio on paper; the story gives the reason that a consultant would.
            request.WarningReason = "To nye kolleger begynder på fuld tid før startdatoen.";
            return await stage.At(startsIn - 26, candidate.Consultant, request);
        }
    }

    private static Task<Guid> Suggest(DemoStage stage, DemoCandidate candidate, DemoOpening opening, int day, string place) =>
        stage.At(day, candidate.Consultant, new ShortlistCandidate
        {
            RequestId = DemoCast.IdOf("suggestion " + place),
            CandidateId = candidate.Id,
            OpeningId = opening.Id,
            WorkTaskId = opening.TaskId,
            Words = $"Ønsker at arbejde som {candidate.Wish.ToLowerInvariant()}.",
        });

    private static async Task Shortlist(DemoStage stage, List<DemoCandidate> ready, List<DemoOpening> openings)
    {
        for (var number = 0; number < 5; number++)
            await Suggest(stage, ready[20 + number], openings[(number * 7) + 2], -3 - number, $"open {number}");
    }

    private static async Task Take<TAnswer>(DemoStage stage, CurrentUser user, Guid suggestion, int day, Func<uint, ICommand<TAnswer>> step)
    {
        var row = (await stage.At(day, user, new FindSuggestions())).SingleOrDefault(row => row.Id == suggestion)
            ?? throw new InvalidOperationException("The suggestion is not on the list.");
        await stage.At(day, user, step(row.Version));
    }

    private static async Task Step<TAnswer>(DemoStage stage, CurrentUser user, Guid placement, int day, Func<uint, ICommand<TAnswer>> step)
    {
        var page = await stage.At(day, user, new ShowPlacement(placement));
        await stage.At(day, user, step(page.Version));
    }
}
