using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Activities;

namespace PlacementCrm.Application.Companies;

/// <summary>The people of one company with their roles there; who is there now comes first.</summary>
[Requires(Permission.SeeCompanies)]
public sealed record FindCompanyPeople : IQuery<IReadOnlyList<FindCompanyPeople.Row>>
{
    private const int Most = 500;

    public Guid CompanyId { get; init; }

    public sealed record Row(
        Guid ContactId,
        uint Version,
        string Name,
        string? Title,
        string? Phone,
        string? PhoneDigits,
        string? Email,
        string? Note,
        ActivityKind? PreferredChannel,
        IReadOnlyList<ActivityKind> OptedOutChannels,
        IReadOnlyList<HeldRole> Roles)
    {
        public bool IsThereNow => Roles.Any(role => role.IsHeldNow);

        public bool MayBeReachedBy(ActivityKind channel) => !OptedOutChannels.Contains(channel);
    }

    public sealed record HeldRole(Guid RoleId, string Role, Guid? SiteId, string? SiteName, DateOnly FromOn, DateOnly? ToOn, bool IsHeldNow);

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<FindCompanyPeople, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(FindCompanyPeople request, CancellationToken cancellationToken)
        {
            var today = Days.Today(clock);
            var roles = await (
                from role in db.ContactRoles.AsNoTracking()
                where role.CompanyId == request.CompanyId
                join contact in db.Contacts.AsNoTracking() on role.ContactId equals contact.Id
                join place in db.Sites.AsNoTracking() on role.SiteId equals place.Id into places
                from site in places.DefaultIfEmpty()
                orderby EF.Functions.Collate(contact.Name, Alphabet.OfUser), contact.Id, role.FromOn descending
                select new { Contact = contact, Role = role, Site = site == null ? null : site.Name })
                .Take(Most).ToListAsync(cancellationToken);
            return
            [
                .. roles.GroupBy(row => row.Contact.Id)
                    .Select(group => (group.First().Contact, Roles: group.Select(row => new HeldRole(
                        row.Role.Id, row.Role.Role, row.Role.SiteId, row.Site, row.Role.FromOn, row.Role.ToOn, row.Role.ToOn is null || row.Role.ToOn >= today)).ToList()))
                    .Select(person => new Row(
                        person.Contact.Id, person.Contact.Version, person.Contact.Name, person.Contact.Title, person.Contact.Phone, person.Contact.PhoneDigits,
                        person.Contact.Email, person.Contact.Note, person.Contact.PreferredChannel, person.Contact.OptedOutChannels, person.Roles))
                    .OrderByDescending(row => row.IsThereNow),
            ];
        }
    }
}
