using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Considerations;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Links;
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
        public required Guid CandidateId { get; init; }
        public required PlacementState PlacementState { get; init; }
        public required DateOnly StartsOn { get; init; }
        public required string Candidate { get; init; }
        public required string Company { get; init; }
        public required string Site { get; init; }
        public required string Consultant { get; init; }
        /// <summary>Who stands for the company.</summary>
        public string? Supervisor { get; init; }

        /// <summary>Not when whoever stands for the company asked us not to write text messages.</summary>
        public bool MayTextCompany { get; init; } = true;
        public required decimal WeeklyHours { get; init; }
        public required string Tasks { get; init; }
        public required SafetyMeetingState State { get; init; }
        public required DateTimeOffset PlannedAt { get; init; }
        public required string Place { get; init; }
        public string? NotHeldReason { get; init; }
        public string? ReopenedReason { get; init; }
        public DateTimeOffset? HeldAt { get; init; }
        public DateTimeOffset? ConfirmedAt { get; init; }
        public DateTimeOffset? InvitedAt { get; init; }

        /// <summary>What is gone through in this meeting; the youth points only for those who may be under 18.</summary>
        public required IReadOnlyList<MeetingPointKind> PointKinds { get; init; }
        public required IReadOnlyList<MeetingPointEntry> Points { get; init; }
        public string? WorkWords { get; init; }
        public required MeetingTalk Talk { get; init; }
        public required PaperLanguage PaperLanguage { get; init; }

        /// <summary>When each version of the minutes was confirmed, the newest first.</summary>
        public required IReadOnlyList<MinutesVersion> Minutes { get; init; }
        public DateOnly? FirstFollowUpOn { get; init; }

        /// <summary>Of the minutes as they stand here.</summary>
        public required string Print { get; init; }
        public required IReadOnlyList<Presence> Presences { get; init; }
        public required IReadOnlyList<Answer> Answers { get; init; }

        /// <summary>What must still be done before it can be confirmed, in the order of the guide.</summary>
        public required IReadOnlyList<ClosedGate> Missing { get; init; }
    }

    /// <param name="WasTakenBack">Had confirmed, but something was changed since.</param>
    /// <param name="Objection">What the party finds wrong, until they confirm.</param>
    public sealed record Presence(
        MeetingParty Party, string Name, DateTimeOffset? ConfirmedAt, bool ByLink = false, bool WasTakenBack = false, string? Objection = null, Link? Link = null);

    /// <summary>The newest link that this party was given.</summary>
    public sealed record Link(Guid Id, LinkState State, DateTimeOffset ExpiresAt, DateTimeOffset? OpenedAt);

    public sealed record Answer(
        Guid ConsiderationId, uint Version, string Words, AnswerKind? Kind, string? What, string? Who, DateOnly? FromOn, string? SaidBy, string? Note);

    public sealed record MinutesVersion(int Number, DateTimeOffset ConfirmedAt);

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
                    candidate.BirthYear,
                    candidate.PaperLanguage,
                }).AsNoTracking().SingleAsync(cancellationToken);
            var words = await db.SharedWords(about.Placement.CandidateId, meeting.Answers.Select(answer => answer.ConsiderationId), cancellationToken);
            var contact = await db.ContactOf(about.Placement, clock.Today(), cancellationToken);
            var links = await Links(meeting, cancellationToken);
            var shareable = await db.ShareableFor(about.Placement, clock.Today(), cancellationToken);
            var (minutes, _) = await db.SharedMinutes(meeting, version: null, cancellationToken);
            var youth = await db.MissingForYouth([about.Placement], cancellationToken);

            audit.Shows(about.Placement.CandidateId);
            return new Page
            {
                Id = meeting.Id,
                Version = meeting.Version,
                PlacementId = meeting.PlacementId,
                CandidateId = about.Placement.CandidateId,
                PlacementState = about.Placement.State,
                StartsOn = about.Placement.StartsOn,
                Candidate = about.Candidate,
                Company = about.Company,
                Site = about.Site,
                Consultant = about.Consultant,
                Supervisor = contact?.Name,
                MayTextCompany = contact?.OptedOutChannels.Contains(ActivityKind.Sms) is not true,
                WeeklyHours = about.Placement.WeeklyHours,
                Tasks = about.Placement.Tasks,
                State = meeting.State,
                PlannedAt = meeting.PlannedAt,
                Place = meeting.Place,
                NotHeldReason = meeting.NotHeldReason,
                ReopenedReason = meeting.ReopenedReason?.InLanguage(),
                HeldAt = meeting.HeldAt,
                ConfirmedAt = meeting.ConfirmedAt,
                InvitedAt = meeting.InvitedAt,
                PointKinds = MeetingPoints.For(about.BirthYear, about.Placement.StartsOn),
                Points = [.. meeting.Points.OrderBy(point => point.Kind).Select(point => point.Entry)],
                WorkWords = meeting.WorkWords,
                Talk = meeting.Talk,
                PaperLanguage = about.PaperLanguage,
                Print = minutes.Print(),
                Minutes = [.. meeting.Minutes.OrderByDescending(row => row.Number).Select(row => new MinutesVersion(row.Number, row.ConfirmedAt))],
                FirstFollowUpOn = meeting.FirstFollowUpOn,
                Presences = [.. meeting.Presences.OrderBy(presence => presence.Party).Select(presence => new Presence(
                    presence.Party, presence.Name, presence.ConfirmedAt, presence.ConfirmedByLink, presence.WasTakenBack,
                    presence.HasOpenObjection ? presence.Objection : null, links.GetValueOrDefault(presence.Id)))],
                Answers = [.. meeting.Answers.Where(answer => words.ContainsKey(answer.ConsiderationId)).OrderBy(answer => answer.ConsiderationId).Select(answer => new Answer(
                    answer.ConsiderationId, answer.Version, words[answer.ConsiderationId], answer.Answer, answer.AdaptedWhat, answer.AdaptedBy, answer.AdaptedFromOn,
                    answer.SaidBy, answer.Note))],
                Missing = [.. meeting.MissingForConfirmation(shareable, [.. youth.Select(found => found.Missing)]).Select(missing => new ClosedGate(missing.Code, missing.Sentence))],
            };
        }

        private async Task<Dictionary<Guid, Link>> Links(SafetyMeeting meeting, CancellationToken cancel)
        {
            var (ids, now) = (meeting.Presences.Select(presence => presence.Id).ToList(), clock.GetUtcNow());
            var links = await db.PublicLinks.AsNoTracking()
                .Where(link => link.Purpose == LinkPurpose.ConfirmMeeting && ids.Contains(link.SubjectId)).OrderBy(link => link.IssuedAt).ToListAsync(cancel);
            return links.GroupBy(link => link.SubjectId).ToDictionary(
                group => group.Key, group => group.Select(link => new Link(link.Id, link.StateAt(now), link.ExpiresAt, link.OpenedAt)).Last());
        }
    }
}
