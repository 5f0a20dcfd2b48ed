using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.SafetyMeetings;

/// <summary>Who sits at the table for the company.</summary>
internal static class MeetingPeople
{
    /// <summary>The supervisor of the placement, else whoever has a role at the site or the company today.</summary>
    public static Task<Contact?> ContactOf(this CrmDbContext db, Placement placement, DateOnly today, CancellationToken cancel) => (
        from contact in db.Contacts
        let role = db.ContactRoles.Where(role => role.ContactId == contact.Id && role.CompanyId == placement.CompanyId
            && role.FromOn <= today && (role.ToOn == null || role.ToOn >= today)).OrderByDescending(role => role.SiteId == placement.SiteId).FirstOrDefault()
        where contact.Id == placement.SupervisorContactId || (placement.SupervisorContactId == null && role != null)
        orderby contact.Id == placement.SupervisorContactId descending, role.SiteId == placement.SiteId descending, contact.Name, contact.Id
        select contact).AsNoTracking().FirstOrDefaultAsync(cancel);
}
