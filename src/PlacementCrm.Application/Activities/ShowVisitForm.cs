using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Activities;

namespace PlacementCrm.Application.Activities;

/// <summary>What a form needs to know about one company before something is logged there.</summary>
[Requires(Permission.LogActivities)]
public sealed record ShowVisitForm(Guid CompanyId) : IQuery<ShowVisitForm.Form>
{
    public sealed record Form(
        Guid CompanyId, string Company, string? Town, string? DoNotContactReason,
        IReadOnlyList<Place> Sites, IReadOnlyList<Person> People, IReadOnlyList<Plan> Planned,
        IReadOnlyList<Work> Tasks);

    public sealed record Place(Guid Id, string Name);

    /// <summary>What is done at one of the sites: something of its demands may have been seen.</summary>
    public sealed record Work(Guid Id, string Name, string Site);

    public sealed record Person(Guid Id, string Name, string Role);

    /// <summary>Still planned: telling it keeps it from standing on the day for ever.</summary>
    public sealed record Plan(Guid Id, uint Version, ActivityKind Kind, DateTimeOffset At, string Purpose, Guid? SiteId, IReadOnlyList<Guid> Expected);

    internal sealed class Handler(CrmDbContext db, TimeProvider clock) : IRequestHandler<ShowVisitForm, Form>
    {
        public async Task<Form> Handle(ShowVisitForm request, CancellationToken cancellationToken)
        {
            var today = clock.Today();
            return await db.Companies.AsNoTracking().Where(company => company.Id == request.CompanyId)
                .Select(company => new Form(
                    company.Id, company.Name,
                    db.Sites.Where(site => site.CompanyId == company.Id).OrderBy(site => site.Name).Select(site => site.City).FirstOrDefault(),
                    company.DoNotContactReason,
                    db.Sites.Where(site => site.CompanyId == company.Id).OrderBy(site => site.Name).Take(50)
                        .Select(site => new Place(site.Id, site.Name)).ToList(),
                    (from role in db.ContactRoles
                     join contact in db.Contacts on role.ContactId equals contact.Id
                     where role.CompanyId == company.Id && role.FromOn <= today && (role.ToOn == null || role.ToOn >= today)
                     orderby contact.Name, role.Role
                     select new Person(contact.Id, contact.Name, role.Role)).Take(50).ToList(),
                    db.Activities.Where(activity => activity.CompanyId == company.Id && activity.State == ActivityState.Planned)
                        .OrderBy(activity => activity.At).Take(10)
                        .Select(activity => new Plan(activity.Id, activity.Version, activity.Kind, activity.At, activity.Purpose, activity.SiteId,
                            activity.Participants.Select(participant => participant.ContactId).ToList())).ToList(),
                    (from task in db.SiteTasks
                     join site in db.Sites on task.SiteId equals site.Id
                     where task.CompanyId == company.Id && task.RetiredOn == null
                     orderby task.Name, site.Name
                     select new Work(task.Id, task.Name, site.Name)).Take(50).ToList()))
                .SingleOrDefaultAsync(cancellationToken) ?? throw new NotFound();
        }
    }
}
