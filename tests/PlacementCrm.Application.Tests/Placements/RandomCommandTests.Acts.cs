using PlacementCrm.Application.Approvals;
using PlacementCrm.Application.Board;
using PlacementCrm.Application.Incidents;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Placements;
using PlacementCrm.Application.SafetyMeetings;
using PlacementCrm.Domain.Incidents;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Placements;

/// <summary>What may be sent, and with what in it.</summary>
public sealed partial class RandomCommandTests
{
    private static readonly CurrentUser[] s_others =
        [Some.OtherConsultant, Some.ConsultantOfOtherTeam, Some.JobcentreStaff, Some.JobcentreStaffOfOtherMunicipality, Some.Manager, Some.Booker, Some.Stranger];

    private sealed record Act(string Name, Func<Random, Sent> Build);

    private sealed record Sent(string Name, CurrentUser? User, bool IsOnce, bool MustBeRefused, string Told, Func<Task<object?>> Send)
    {
        public override string ToString() => Told;
    }

    private bool _mustBeRefused;

    private Act[] Acts => field ??= [.. Suggesting(), .. BeforeTheStart(), .. WhileRunning(), .. Meeting(), .. AroundTheMeeting(), .. OfTheCandidate()];

    private IEnumerable<Act> Suggesting() =>
    [
        Send("shortlist", Some.Consultant, r => Shortlist() with { CandidateId = Of(r, [Candidate.Id]), OpeningId = Any(r, _openings).Id, WorkTaskId = null, RequestId = New(r) }),
        Send("present", Some.Consultant, r => On(r, _suggestions, id => new PresentSuggestion(id, V(r, _suggestions, id)))),
        Send("accept", Some.Consultant, r => On(r, _suggestions, id => new AcceptSuggestion(id, V(r, _suggestions, id)))),
        Send("decline", Some.Consultant, r => On(r, _suggestions, id => new DeclineSuggestion { SuggestionId = id, Version = V(r, _suggestions, id), By = DeclinedBy.Company, Reason = r.Next(3) > 0 ? null : DeclineReason.NoAnswer, Words = Words(r) })),
        Send("undo the step of a suggestion", Some.Consultant, r => On(r, _suggestions, id => new UndoSuggestionStep(id, V(r, _suggestions, id)))),
        Send("propose", Some.Consultant, r => Propose(Of(r, _suggestions.Keys)) with
        {
            RequestId = New(r), Tasks = Words(r, "Packing"), FromOn = Day(r, 0, 2), ToOn = Day(r, 20, 50), WeeklyHours = r.Next(6) == 0 ? 38 : 20, WarningReason = "Somebody leaves on Friday.",
        }),
    ];

    private IEnumerable<Act> BeforeTheStart() =>
    [
        Send("agree", Some.Consultant, r => On(r, _placements, id => new AgreePlacement(id, V(r, _placements, id)))),
        Send("approve", Some.Consultant, r => On(r, _placements, id => new ApprovePeriod(id, V(r, _placements, id)) { On = r.Next(6) == 0 ? Today.AddDays(90) : null })),
        Send("decide the period", Some.JobcentreStaff, r => On(r, _placements, id => new DecidePeriod { PlacementId = id, Version = V(r, _placements, id), IsApproved = r.Next(3) > 0, Reason = Words(r) })),
        Send("hear", Some.Consultant, r => Hear(Of(r, _placements.Keys)) with { RequestId = New(r), Name = Words(r, "Dorte") }),
        Send("file", Some.Consultant, r => Statement(Of(r, _placements.Keys)) with { RequestId = New(r), Reference = Words(r, "VITAS 4711") }),
        Send("plan the week", Some.Consultant, r => new PlanWorkingWeek { RequestId = New(r), PlacementId = Of(r, _placements.Keys), Days = [.. Enumerable.Range(1, r.Next(3, 6)).Select(day => new WorkingDay((DayOfWeek)day, new(8, 0), new(12, 0)))] }),
        Send("explain the warning", Some.Consultant, r => On(r, _placements, id => new ExplainWarning { PlacementId = id, Version = V(r, _placements, id), About = r.Next(4) == 0 ? null : RuleSubject.Ratio, Reason = Words(r) })),
        Send("a mentor", Some.Consultant, r => new RecordMentorSupport
        {
            RequestId = New(r), PlacementId = Of(r, _placements.Keys), Goal = Words(r), Name = "Bo", Contact = "20304050", Origin = (MentorOrigin)r.Next(2), Tasks = "Shows the way", WeeklyHours = 2, FromOn = Day(r, 0, 10), ToOn = Day(r, 10, 60), Assessment = r.Next(2) == 0 ? null : "It helps.",
        }),
        Send("change the period", Some.Consultant, r => On(r, _placements, id => new ChangePeriod { PlacementId = id, Version = V(r, _placements, id), FromOn = Day(r, -3, 4), ToOn = Day(r, 20, 100), Reason = Words(r), WarningReason = "Somebody leaves on Friday." })),
        Send("make ready", Some.Consultant, r => On(r, _placements, id => new MakeReady(id, V(r, _placements, id)))),
        Send("override", Some.Manager, r => On(r, _placements, id => new OverrideMeetingGate { PlacementId = id, Version = V(r, _placements, id), Reason = r.Next(3) > 0 ? " " : "They met last week." })),
        Send("start", Some.Consultant, r => On(r, _placements, id => new StartPlacement(id, V(r, _placements, id)))),
        Send("withdraw", Some.Consultant, r => On(r, _placements, id => new WithdrawPlacement { PlacementId = id, Version = V(r, _placements, id), By = (WithdrawnBy)r.Next(2), Reason = Seldom(r) })),
        Send("cancel", Some.Consultant, r => On(r, _placements, id => new CancelPlacement { PlacementId = id, Version = V(r, _placements, id), Reason = Seldom(r) })),
        Send("undo the step of a placement", Some.Consultant, r => On(r, _placements, id => new UndoPlacementStep(id, V(r, _placements, id)))),
    ];

    private IEnumerable<Act> WhileRunning() =>
    [
        Send("at risk", Some.Consultant, r => On(r, _placements, id => new MarkPlacementAtRisk { PlacementId = id, Version = V(r, _placements, id), Reason = Words(r) })),
        Send("back on track", Some.Consultant, r => On(r, _placements, id => new BringPlacementBackOnTrack { PlacementId = id, Version = V(r, _placements, id), Reason = Words(r) })),
        Send("extend", Some.Consultant, r => On(r, _placements, id => new ExtendPlacement { PlacementId = id, Version = V(r, _placements, id), ToOn = Day(r, 20, 140), Ground = Ground(r), Reason = Words(r), WarningReason = "Somebody leaves on Friday.", ApprovedBy = "Jonna Dam" })),
        Send("ask for an extension", Some.Consultant, r => new AskForExtension { RequestId = New(r), PlacementId = Of(r, _placements.Keys), ToOn = Day(r, 20, 140), Ground = Ground(r), Reason = Words(r), WarningReason = "Somebody leaves on Friday." }),
        Send("decide the extension", Some.JobcentreStaff, r => On(r, _extensions, id => new DecideExtension { ExtensionId = id, Version = V(r, _extensions, id), IsApproved = r.Next(2) > 0, Reason = Words(r) })),
        Send("withdraw the extension", Some.Consultant, r => On(r, _extensions, id => new WithdrawExtension(id, V(r, _extensions, id)))),
        Send("complete", Some.Consultant, r => On(r, _placements, id => new CompletePlacement { PlacementId = id, Version = V(r, _placements, id), EndedOn = SoonAfter(r), CandidateReason = r.Next(3) == 0 ? EndingReason.PeriodOver : EndingReason.JobElsewhere, CandidateWords = Words(r), CompanyReason = r.Next(3) > 0 ? null : EndingReason.PeriodOver, CompanyWords = Words(r) })),
        Send("end early", Some.Consultant, r => On(r, _placements, id => new EndPlacementEarly { PlacementId = id, Version = V(r, _placements, id), EndedOn = SoonAfter(r), CandidateReason = EndingReason.TravelTooHard, CandidateWords = Words(r), CompanyReason = r.Next(3) > 0 ? null : EndingReason.NoWorkLeft, CompanyWords = Words(r), Avoid = r.Next(2) == 0 ? [] : [new() { DimensionCode = "lift", Limit = r.Next(0, 9) }] })),
        Send("report an incident", Some.Consultant, r => new ReportIncident { RequestId = New(r), PlacementId = Of(r, _placements.Keys), At = Clock.Now, Kind = IncidentKind.CouldNotGoOn, WhatHappened = Words(r), Harm = Harm.Unknown, ProposedDimensionCode = "height", ProposedLimit = 0, NotifyCaseWorker = r.Next(2) == 0 }),
    ];

    private Act Send<TAnswer>(string name, CurrentUser usual, Func<Random, ICommand<TAnswer>> build) => new(name, random =>
    {
        var user = random.Next(12) == 0 ? s_others[random.Next(s_others.Length)] : usual;
        _mustBeRefused = user == Some.Stranger || user == Some.ConsultantOfOtherTeam || user == Some.JobcentreStaffOfOtherMunicipality || user == Some.Booker;
        var request = build(random);
        var told = $"by {user.Name}{(_mustBeRefused ? ", must be refused" : "")}: {request}";
        return new(request.GetType().Name, user, request is IOnce, _mustBeRefused, told, async () => await SendAs(user, request));
    });

    private TCommand On<TRow, TCommand>(Random random, Dictionary<Guid, TRow> rows, Func<Guid, TCommand> build) where TRow : Domain.Entity =>
        build(Of(random, rows.Keys));

    /// <summary>One of them; now and then an id that nobody has.</summary>
    private Guid Of(Random random, IReadOnlyCollection<Guid> ids)
    {
        var wrong = New(random);
        if (ids.Count > 0 && random.Next(30) > 0)
            return ids.ElementAt(random.Next(ids.Count));
        _mustBeRefused = true;
        return wrong;
    }

    /// <summary>As it was read last; now and then an older one.</summary>
    private uint V<TRow>(Random random, Dictionary<Guid, TRow> rows, Guid id) where TRow : Domain.Entity
    {
        var version = rows.GetValueOrDefault(id)?.Version ?? 0;
        if (random.Next(15) > 0)
            return version;
        _mustBeRefused = true;
        return version - 1;
    }

    private static T Any<T>(Random random, IReadOnlyList<T> among) => among[random.Next(among.Count)];

    private static Guid New(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }

    private static string Words(Random random, string words = "We talked about it.") => random.Next(12) == 0 ? " " : words;

    // Otherwise most sequences would be over before they begin.
    private static string Seldom(Random random) => random.Next(2) == 0 ? "Moves away." : " ";

    private static DateOnly Day(Random random, int from, int to) => Monday.AddDays(random.Next(from, to));

    private DateOnly SoonAfter(Random random) => DateOnly.FromDateTime(Clock.Now.UtcDateTime).AddDays(random.Next(3) > 0 ? 0 : random.Next(-2, 2));

    private static ExtensionGround? Ground(Random random) => random.Next(3) == 0 ? null : (ExtensionGround)random.Next(2);
}
