using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Openings;

namespace PlacementCrm.Application.Openings;

/// <summary>Writes down what is done at a site, whether or not a place is offered there.</summary>
[Requires(Permission.KeepCompanies)]
public sealed record AddSiteTask : ICommand<Guid>, IOnce
{
    public Guid RequestId { get; init; } = Guid.NewGuid();

    public Guid SiteId { get; set; }

    public string Name { get; set; } = "";

    internal sealed class Validator : AbstractValidator<AddSiteTask>
    {
        public Validator()
        {
            RuleFor(request => request.SiteId).NotEmpty().WithMessage(_ => Sentences.Of("Openings.SiteMissing"));
            RuleFor(request => request.Name).Must(name => name?.Trim().Length is > 0 and <= WorkTask.LongestName)
                .WithMessage(_ => Sentences.Of("Openings.TaskNameMissing", WorkTask.LongestName));
        }
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<AddSiteTask, Guid>
    {
        public async Task<Guid> Handle(AddSiteTask request, CancellationToken cancellationToken)
        {
            var site = await db.Sites.Get(request.SiteId, cancellationToken);
            await db.RefuseSecondSiteTask(site.Id, request.Name, exceptId: null, cancellationToken);
            db.Add(new SiteTask(request.RequestId, site.CompanyId, site.Id, request.Name));
            return request.RequestId;
        }
    }
}

internal static class SiteTaskNames
{
    /// <summary>Two tasks of one name at one site could not be told apart.</summary>
    public static async Task RefuseSecondSiteTask(this CrmDbContext db, Guid siteId, string name, Guid? exceptId, CancellationToken cancel)
    {
        var typed = name.Trim();
        if (await db.SiteTasks.AnyAsync(task => task.SiteId == siteId && task.Id != exceptId && task.Name == typed, cancel))
            throw new RequestInvalid([new Failure(nameof(AddSiteTask.Name), Sentences.Of("Openings.SiteTaskTwice", typed))]);
    }
}
