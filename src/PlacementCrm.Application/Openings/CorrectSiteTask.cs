using FluentValidation;
using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Openings;

namespace PlacementCrm.Application.Openings;

/// <summary>Another name for a task of a site.</summary>
[Requires(Permission.KeepCompanies)]
public sealed record CorrectSiteTask : ICommand<Unit>
{
    public Guid SiteTaskId { get; init; }

    public uint Version { get; init; }

    public string Name { get; set; } = "";

    internal sealed class Validator : AbstractValidator<CorrectSiteTask>
    {
        public Validator() => RuleFor(request => request.Name).Must(name => name?.Trim().Length is > 0 and <= WorkTask.LongestName)
            .WithMessage(_ => Sentences.Of("Openings.TaskNameMissing", WorkTask.LongestName));
    }

    internal sealed class Handler(CrmDbContext db) : IRequestHandler<CorrectSiteTask, Unit>
    {
        public async Task<Unit> Handle(CorrectSiteTask request, CancellationToken cancellationToken)
        {
            var task = await db.SiteTasks.Get(request.SiteTaskId, request.Version, cancellationToken);
            await db.RefuseSecondSiteTask(task.SiteId, request.Name, task.Id, cancellationToken);
            task.Rename(request.Name);
            return Unit.Value;
        }
    }
}
