using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Companies;

namespace PlacementCrm.Application.Activities;

/// <summary>What else a told activity leaves in the database, in the same save.</summary>
internal static class AfterTelling
{
    public static ActivityReport ReportWith(this ToldActivity told, IReadOnlyCollection<Contact> present) =>
        new(told.At, told.Outcome, present, told.Note, told.DurationMinutes);

    /// <summary>What came of a plan: held, or nobody was there.</summary>
    public static void Tell(this Activity plan, ToldActivity told, IReadOnlyCollection<Contact> present, CurrentUser user, DateTimeOffset now)
    {
        if (told.Outcome == ActivityOutcome.NotThere)
            plan.MarkNotReached(told.At, told.Note, user.MemberId, now);
        else
            plan.Hold(told.ReportWith(present), user.MemberId, now);
    }

    /// <exception cref="NotFound">A contact does not exist, or has never worked at this company.</exception>
    public static async Task<List<Contact>> ContactsOf(this CrmDbContext db, Guid companyId, IReadOnlyCollection<Guid> contactIds, CancellationToken cancel)
    {
        if (contactIds.Count == 0)
            return [];

        var wanted = contactIds.Distinct().ToList();
        var contacts = await db.Contacts
            .Where(contact => wanted.Contains(contact.Id) && contact.Roles.Any(role => role.CompanyId == companyId))
            .ToListAsync(cancel);
        return contacts.Count == wanted.Count ? contacts : throw new NotFound();
    }

    /// <summary>The site itself, or the only one the company has: what was seen, was seen somewhere.</summary>
    public static async Task KeepFacts(this CrmDbContext db, ToldActivity told, Activity activity, CancellationToken cancel)
    {
        if (told.Facts.Count == 0)
            return;

        var sites = activity.SiteId is { } siteId
            ? [siteId]
            : await db.Sites.Where(site => site.CompanyId == activity.CompanyId).Select(site => site.Id).Take(2).ToListAsync(cancel);
        if (sites is not [var seenAt])
            throw new RequestInvalid([new Failure("SiteId", Sentences.Of("Activities.SiteMissing"))]);

        db.SiteFacts.AddRange(told.Facts.Select(fact =>
            new SiteFact(Guid.CreateVersion7(), seenAt, fact.Dimension, fact.Grade, fact.Words, activity.Id, told.At.DanishDay())));
    }

    /// <exception cref="NotFound">A task is not one of this company.</exception>
    public static async Task KeepDemands(this CrmDbContext db, ToldActivity told, Activity activity, CurrentUser user, CancellationToken cancel)
    {
        if (told.Demands.Count == 0)
            return;

        var ids = told.Demands.Select(demand => demand.SiteTaskId).Distinct().ToList();
        var tasks = await db.SiteTasks.Include(task => task.Observations)
            .Where(task => ids.Contains(task.Id) && task.CompanyId == activity.CompanyId).ToDictionaryAsync(task => task.Id, cancel);
        if (tasks.Count != ids.Count)
            throw new NotFound();

        foreach (var demand in told.Demands)
            tasks[demand.SiteTaskId].Observe(Guid.CreateVersion7(), demand.DimensionCode, demand.Value, activity.Id, told.At.DanishDay(), user.MemberId);
    }

    public static void KeepNextStep(this CrmDbContext db, ToldActivity told, Activity activity, CurrentUser user)
    {
        if (told is { NextStepTitle: { } title, NextStepOn: { } dueOn } && !string.IsNullOrWhiteSpace(title))
            db.FollowUpTasks.Add(new FollowUpTask(Guid.CreateVersion7(), title, dueOn, user.MemberId,
                new TaskLinks(CompanyId: activity.CompanyId, SourceActivityId: activity.Id)));
    }
}
