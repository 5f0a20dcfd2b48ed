using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain;

namespace PlacementCrm.Application.SafetyMeetings;

/// <summary>The form for planning a meeting, filled in so that most consultants only look and press the button.</summary>
[Requires(Permission.HoldSafetyMeetings)]
public sealed record ShowMeetingPlan(Guid PlacementId) : IQuery<ShowMeetingPlan.Plan>, IReadsCandidates
{
    /// <param name="Contact">Who stands for the company: the supervisor, else somebody of the site; null when nobody is known.</param>
    public sealed record Plan(string Candidate, string Company, string? Contact, string Consultant, DateOnly On, TimeOnly At, string Place);

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<ShowMeetingPlan, Plan>
    {
        public async Task<Plan> Handle(ShowMeetingPlan request, CancellationToken cancellationToken)
        {
            var placement = await db.PlacementsVisibleTo(user).AsNoTracking().Get(request.PlacementId, cancellationToken);
            var about = await (
                from candidate in db.Candidates
                from company in db.Companies.Where(row => row.Id == placement.CompanyId)
                from site in db.Sites.Where(row => row.Id == placement.SiteId)
                from consultant in db.Members.Where(row => row.Id == placement.ConsultantId)
                where candidate.Id == placement.CandidateId
                select new { Candidate = candidate.GivenName + " " + candidate.FamilyName, Company = company.Name, Site = site, Consultant = consultant.Name })
                .AsNoTracking().SingleAsync(cancellationToken);
            var contact = await db.ContactOf(placement, clock.Today(), cancellationToken);

            audit.Shows(placement.CandidateId);
            string?[] place = [about.Site.Name, about.Site.AddressLine, $"{about.Site.Postcode} {about.Site.City}".Trim()];
            var words = string.Join(", ", place.Where(part => !string.IsNullOrEmpty(part)));
            return new Plan(
                about.Candidate, about.Company, contact?.Name, about.Consultant,
                MeetingDay.Suggested(placement.StartsOn, clock.Today(), WorkCalendar.At(about.Site.Postcode)), new TimeOnly(13, 0), words[..Math.Min(words.Length, 200)]);
        }
    }
}

/// <summary>When a meeting is best held.</summary>
internal static class MeetingDay
{
    /// <summary>Three working days before the first day of work, so that what is adapted can be made ready; never today, never on a day off.</summary>
    public static DateOnly Suggested(DateOnly startsOn, DateOnly today, WorkCalendar calendar)
    {
        var day = calendar.Later(startsOn, -3);
        return calendar.OnOrAfter(day <= today ? today.AddDays(1) : day);
    }
}
