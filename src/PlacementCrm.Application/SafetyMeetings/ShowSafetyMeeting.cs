using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Considerations;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.SafetyMeetings;

namespace PlacementCrm.Application.SafetyMeetings;

/// <summary>The guide of one meeting. Considerations that the candidate does not share are not in it, whoever looks.</summary>
[Requires(Permission.SeeConsiderations), ShowsConsiderations]
public sealed record ShowSafetyMeeting(Guid MeetingId) : IQuery<ShowSafetyMeeting.Page>, IReadsCandidates
{
    public sealed record Page
    {
        public required Guid Id { get; init; }
        public required uint Version { get; init; }
        public required Guid PlacementId { get; init; }
        public required PlacementState PlacementState { get; init; }
        public required DateOnly StartsOn { get; init; }
        public required string Candidate { get; init; }
        public required string Company { get; init; }
        public required string Site { get; init; }
        public required string Consultant { get; init; }
        public string? Supervisor { get; init; }
        public required decimal WeeklyHours { get; init; }
        public required string Tasks { get; init; }
        public required SafetyMeetingState State { get; init; }
        public required DateTimeOffset PlannedAt { get; init; }
        public required string Place { get; init; }
        public string? NotHeldReason { get; init; }
        public string? ReopenedReason { get; init; }
        public DateTimeOffset? HeldAt { get; init; }
        public DateTimeOffset? ConfirmedAt { get; init; }
        public string? Expectations { get; init; }
        public string? IfItGetsHard { get; init; }
        public string? Questions { get; init; }
        public DateOnly? FirstFollowUpOn { get; init; }
        public required IReadOnlyList<Presence> Presences { get; init; }
        public required IReadOnlyList<Answer> Answers { get; init; }

        /// <summary>What must still be done before it can be confirmed, in the order of the guide.</summary>
        public required IReadOnlyList<string> Missing { get; init; }
    }

    public sealed record Presence(MeetingParty Party, string Name, DateTimeOffset? ConfirmedAt);

    public sealed record Answer(
        Guid ConsiderationId, uint Version, string Words, AnswerKind? Kind, string? What, string? Who, DateOnly? FromOn, string? Note);

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<ShowSafetyMeeting, Page>
    {
        public async Task<Page> Handle(ShowSafetyMeeting request, CancellationToken cancellationToken)
        {
            var meeting = await db.SafetyMeetingsVisibleTo(user).AsNoTracking().Whole().Get(request.MeetingId, cancellationToken);
            var about = await (
                from placement in db.Placements
                join candidate in db.Candidates on placement.CandidateId equals candidate.Id
                join company in db.Companies on placement.CompanyId equals company.Id
                join site in db.Sites on placement.SiteId equals site.Id
                join consultant in db.Members on placement.ConsultantId equals consultant.Id
                where placement.Id == meeting.PlacementId
                select new
                {
                    Placement = placement,
                    Candidate = candidate.GivenName + " " + candidate.FamilyName,
                    Company = company.Name,
                    Site = site.Name,
                    Consultant = consultant.Name,
                    Supervisor = db.Contacts.Where(contact => contact.Id == placement.SupervisorContactId).Select(contact => contact.Name).FirstOrDefault(),
                }).AsNoTracking().SingleAsync(cancellationToken);
            var withheld = await Withheld(meeting, cancellationToken);
            var shareable = await db.ShareableFor(about.Placement, clock.Today(), cancellationToken);

            audit.Shows(about.Placement.CandidateId);
            return new Page
            {
                Id = meeting.Id,
                Version = meeting.Version,
                PlacementId = meeting.PlacementId,
                PlacementState = about.Placement.State,
                StartsOn = about.Placement.StartsOn,
                Candidate = about.Candidate,
                Company = about.Company,
                Site = about.Site,
                Consultant = about.Consultant,
                Supervisor = about.Supervisor,
                WeeklyHours = about.Placement.WeeklyHours,
                Tasks = about.Placement.Tasks,
                State = meeting.State,
                PlannedAt = meeting.PlannedAt,
                Place = meeting.Place,
                NotHeldReason = meeting.NotHeldReason,
                ReopenedReason = meeting.ReopenedReason,
                HeldAt = meeting.HeldAt,
                ConfirmedAt = meeting.ConfirmedAt,
                Expectations = meeting.Expectations,
                IfItGetsHard = meeting.IfItGetsHard,
                Questions = meeting.Questions,
                FirstFollowUpOn = meeting.FirstFollowUpOn,
                Presences = [.. meeting.Presences.OrderBy(presence => presence.Party).Select(presence => new Presence(presence.Party, presence.Name, presence.ConfirmedAt))],
                Answers = [.. meeting.Answers.Where(answer => !withheld.Contains(answer.ConsiderationId)).OrderBy(answer => answer.ConsiderationId).Select(answer => new Answer(
                    answer.ConsiderationId, answer.Version, answer.Words, answer.Answer, answer.AdaptedWhat, answer.AdaptedBy, answer.AdaptedFromOn, answer.Note))],
                Missing = [.. meeting.MissingForConfirmation(shareable).Select(missing => missing.Sentence)],
            };
        }

        /// <summary>Shared when the meeting was planned, but not any more.</summary>
        private async Task<HashSet<Guid>> Withheld(SafetyMeeting meeting, CancellationToken cancel)
        {
            var ids = meeting.Answers.Select(answer => answer.ConsiderationId).ToList();
            var withheld = await db.Considerations.Where(consideration => ids.Contains(consideration.Id) && !consideration.IsShareable)
                .Select(consideration => consideration.Id).ToListAsync(cancel);
            return [.. withheld];
        }
    }
}
