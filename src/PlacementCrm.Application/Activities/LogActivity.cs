using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Activities;

namespace PlacementCrm.Application.Activities;

/// <summary>Tells a contact with a company that nobody had planned, with the next step in the same save.</summary>
[Requires(Permission.LogActivities)]
public sealed record LogActivity : ToldActivity, ICommand<Guid>, IOnce
{
    public Guid RequestId { get; init; } = Guid.NewGuid();

    public ActivityKind Kind { get; set; }

    public Guid CompanyId { get; set; }

    public Guid? SiteId { get; set; }

    public Initiator Initiator { get; set; }

    public string Purpose { get; set; } = "";

    /// <summary>
    /// Tells the user's own plan of that day and kind, if there is one, instead of adding a second activity: a telephone
    /// without connection cannot look it up.
    /// </summary>
    public bool HoldsPlan { get; set; }

    /// <summary>With <see cref="HoldsPlan"/>: the plan that is meant, of whatever day and kind. It may be told or called off by now.</summary>
    public Guid? PlanId { get; set; }

    internal sealed class Validator : ToldActivityValidator<LogActivity>
    {
        public Validator()
        {
            RuleFor(request => request.CompanyId).NotEmpty().WithMessage(_ => Sentences.Of("Activities.CompanyMissing"));
            RuleFor(request => request.Kind).IsInEnum().WithMessage(_ => Sentences.Of("Activities.KindMissing"));
            RuleFor(request => request.Initiator).IsInEnum();
            RuleFor(request => request.Outcome).NotEqual(ActivityOutcome.None).WithMessage(_ => Sentences.Of("Activities.OutcomeMissing"));
            RuleFor(request => request.Purpose).NotNull().WithMessage(_ => Sentences.Of("Activities.PurposeTooLong")).MaximumLength(500).WithMessage(_ => Sentences.Of("Activities.PurposeTooLong"));
        }
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock) : IRequestHandler<LogActivity, Guid>
    {
        public async Task<Guid> Handle(LogActivity request, CancellationToken cancellationToken)
        {
            var present = await db.ContactsOf(request.CompanyId, request.ContactIds, cancellationToken);
            var activity = request.HoldsPlan ? await Plan(request, cancellationToken) : null;
            if (activity is null)
                db.Activities.Add(activity = Activity.Log(
                    request.RequestId,
                    await db.OccasionOf(request.Kind, request.CompanyId, request.SiteId, request.Initiator, request.Purpose, cancellationToken),
                    request.ReportWith(present), user.MemberId, clock.GetUtcNow()));
            else
                activity.Tell(request, present, user, clock.GetUtcNow());

            await db.KeepFacts(request, activity, cancellationToken);
            await db.KeepDemands(request, activity, user, cancellationToken);
            db.KeepNextStep(request, activity, user);
            return activity.Id;
        }

        private async Task<Activity?> Plan(LogActivity request, CancellationToken cancel)
        {
            if (request.PlanId is { } planId)
                return await db.Activities.Include(row => row.Participants)
                    .SingleOrDefaultAsync(row => row.Id == planId && row.CompanyId == request.CompanyId && row.State == ActivityState.Planned, cancel);

            var (me, day) = (user.MemberId, request.At.DanishDay());
            var (from, to) = (day.BeginsAt(), day.AddDays(1).BeginsAt());
            return await db.Activities.Include(row => row.Participants)
                .Where(row => row.CompanyId == request.CompanyId && row.AuthorId == me && row.Kind == request.Kind
                    && row.State == ActivityState.Planned && row.At >= from && row.At < to)
                .OrderBy(row => row.At).ThenBy(row => row.Id)
                .FirstOrDefaultAsync(cancel);
        }
    }
}

internal static class Occasions
{
    public static async Task<Occasion> OccasionOf(
        this CrmDbContext db, ActivityKind kind, Guid companyId, Guid? siteId, Initiator initiator, string purpose, CancellationToken cancel)
    {
        var company = await db.Companies.Get(companyId, cancel);
        var site = siteId is { } id ? await db.Sites.Get(id, cancel) : null;
        return new Occasion(kind, company, site, initiator, purpose);
    }
}
