using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Considerations;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.SafetyMeetings;

namespace PlacementCrm.Application.Placements;

/// <summary>One placement: terms, the gates before its start and its safety meeting in a line. Its steps are on its timeline.</summary>
[Requires(Permission.SeePlacements), ShowsConsiderations]
public sealed record ShowPlacement(Guid PlacementId) : IQuery<ShowPlacement.Page>, IReadsCandidates
{
    public sealed record Page
    {
        public required Guid Id { get; init; }
        public required uint Version { get; init; }
        public required Guid CandidateId { get; init; }
        public required string Candidate { get; init; }
        public required Guid CompanyId { get; init; }
        public required string Company { get; init; }
        public required string Site { get; init; }
        public required Guid OpeningId { get; init; }
        public required string Opening { get; init; }
        public required string Consultant { get; init; }
        public string? Supervisor { get; init; }
        public required PlacementKind Kind { get; init; }
        public PlacementPurpose? Purpose { get; init; }
        public required string Tasks { get; init; }
        public required decimal WeeklyHours { get; init; }
        public string? TargetGroupCode { get; init; }
        public required DateOnly StartsOn { get; init; }
        public required DateOnly EndsOn { get; init; }
        public required PlacementState State { get; init; }
        public PlacementWeek? Week { get; init; }
        public required bool NeedsApproval { get; init; }
        public required bool NeedsHearing { get; init; }
        public required bool NeedsStatement { get; init; }
        public required bool NeedsPermit { get; init; }
        public required bool IsApproved { get; init; }
        public string? WarningReason { get; init; }
        public string? OverrideBy { get; init; }
        public string? OverrideReason { get; init; }

        /// <summary>Who let a subsidised job begin that is not shown to be in addition to the staff, and why.</summary>
        public string? AddedEmploymentBy { get; init; }
        public string? AddedEmploymentReason { get; init; }
        public DateOnly? EndedOn { get; init; }
        public EndingSide? CandidateSide { get; init; }
        public EndingSide? CompanySide { get; init; }
        public MeetingLine? Meeting { get; init; }
        public required IReadOnlyList<ClosedGate> Gates { get; init; }

        public DateOnly? NextFollowUpOn { get; init; }

        public int Comments { get; init; }
    }

    /// <summary>Was it held, with whom, and what came out, in one line. Counts only: the words stand in the meeting.</summary>
    public sealed record MeetingLine(
        Guid Id, SafetyMeetingState State, DateTimeOffset PlannedAt, DateTimeOffset? HeldAt, string Place, IReadOnlyList<string> Names,
        int Agreed, int Adapted, int NotPossible, int Open);

    public sealed record EndingSide(EndingReason Reason, string Words);

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<ShowPlacement, Page>
    {
        public async Task<Page> Handle(ShowPlacement request, CancellationToken cancellationToken)
        {
            var placement = await db.PlacementsVisibleTo(user).AsNoTracking().Whole().Get(request.PlacementId, cancellationToken);
            var meeting = await db.SafetyMeetings.AsNoTracking().Whole()
                .SingleOrDefaultAsync(row => row.PlacementId == placement.Id && row.State != SafetyMeetingState.NotHeld, cancellationToken);
            var names = await NamesOf(placement, cancellationToken);

            audit.Shows(placement.CandidateId);
            return Facts(placement, names) with
            {
                Meeting = meeting is null ? null : Line(meeting),
                Gates = await db.ClosedGatesOf(placement, meeting, clock.Today(), user.May(Permission.SeeConsiderations), cancellationToken),
                Week = PlacementWeek.On(clock.Today(), placement.State, placement.StartsOn, placement.EndsOn),
                OverrideBy = await NameOf(placement.MeetingOverrideById, cancellationToken),
                AddedEmploymentBy = await NameOf(placement.AddedEmploymentOverrideById, cancellationToken),
            };
        }

        private Task<string?> NameOf(Guid? memberId, CancellationToken cancel) =>
            db.Members.Where(member => member.Id == memberId).Select(member => (string?)member.Name).SingleOrDefaultAsync(cancel);

        private static MeetingLine Line(SafetyMeeting meeting) => new(
            meeting.Id, meeting.State, meeting.PlannedAt, meeting.HeldAt, meeting.Place,
            [.. meeting.Presences.OrderBy(presence => presence.Party).Select(presence => presence.Name)],
            meeting.Answers.Count(answer => answer.Answer is AnswerKind.Agreed),
            meeting.Answers.Count(answer => answer.Answer is AnswerKind.Adapted),
            meeting.Answers.Count(answer => answer.Answer is AnswerKind.NotPossible),
            meeting.Answers.Count(answer => answer.Answer is null));

        private static Page Facts(Placement placement, Names names) => new()
        {
            Id = placement.Id,
            Version = placement.Version,
            CandidateId = placement.CandidateId,
            Candidate = names.Candidate,
            CompanyId = placement.CompanyId,
            Company = names.Company,
            Site = names.Site,
            OpeningId = placement.OpeningId,
            Opening = names.Opening,
            Consultant = names.Consultant,
            Supervisor = names.Supervisor,
            Kind = placement.Kind,
            Purpose = placement.Purpose,
            Tasks = placement.Tasks,
            WeeklyHours = placement.WeeklyHours,
            TargetGroupCode = placement.TargetGroupCode,
            StartsOn = placement.StartsOn,
            EndsOn = placement.EndsOn,
            State = placement.State,
            NeedsApproval = placement.NeedsApproval,
            NeedsHearing = placement.NeedsHearing,
            NeedsStatement = placement.NeedsStatement,
            NeedsPermit = placement.NeedsPermit,
            IsApproved = placement.Period.IsApproved,
            OverrideReason = placement.MeetingOverrideReason,
            AddedEmploymentReason = placement.AddedEmploymentOverrideReason,
            WarningReason = placement.WarningReason,
            EndedOn = placement.EndedOn,
            CandidateSide = placement.CandidateEndingReason is { } candidate ? new(candidate, placement.CandidateEndingWords!) : null,
            CompanySide = placement.CompanyEndingReason is { } company ? new(company, placement.CompanyEndingWords!) : null,
            NextFollowUpOn = names.NextFollowUpOn,
            Comments = names.Comments,
            Gates = [],
        };

        private sealed record Names(
            string Candidate, string Company, string Site, string Opening, string Consultant, string? Supervisor, DateOnly? NextFollowUpOn, int Comments);

        private Task<Names> NamesOf(Placement placement, CancellationToken cancel)
        {
            var (id, candidateId, companyId, siteId) = (placement.Id, placement.CandidateId, placement.CompanyId, placement.SiteId);
            var (openingId, consultantId, supervisorId) = (placement.OpeningId, placement.ConsultantId, placement.SupervisorContactId);
            return (
                from candidate in db.Candidates
                from company in db.Companies.Where(row => row.Id == companyId)
                from site in db.Sites.Where(row => row.Id == siteId)
                from opening in db.Openings.Where(row => row.Id == openingId)
                from consultant in db.Members.Where(row => row.Id == consultantId)
                where candidate.Id == candidateId
                select new Names(
                    candidate.GivenName + " " + candidate.FamilyName, company.Name, site.Name, opening.Title, consultant.Name,
                    db.Contacts.Where(contact => contact.Id == supervisorId).Select(contact => contact.Name).FirstOrDefault(),
                    db.FollowUpTasks.Where(task => task.PlacementId == id && task.Kind != null && task.DoneAt == null).Min(task => (DateOnly?)task.DueOn),
                    db.PlacementComments.Count(comment => comment.PlacementId == id && comment.TakenBackAt == null)))
                .SingleAsync(cancel);
        }
    }
}
