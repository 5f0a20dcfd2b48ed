using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Tasks;

/// <summary>The earliest open task about a company, and how many more there are; nothing when nobody promised anything.</summary>
[Requires(Permission.SeeCompanies)]
public sealed record ShowNextStep(Guid CompanyId) : IQuery<ShowNextStep.Steps>
{
    public sealed record Steps(Step? Next, int Others);

    public sealed record Step(Guid Id, uint Version, string Title, DateOnly DueOn, Guid OwnerId, string Owner, bool IsMine);

    internal sealed class Handler(CrmDbContext db, CurrentUser user) : IRequestHandler<ShowNextStep, Steps>
    {
        public async Task<Steps> Handle(ShowNextStep request, CancellationToken cancellationToken)
        {
            var me = user.MemberId;
            var open = db.FollowUpTasks.AsNoTracking().VisibleTo(user, db).Where(task => task.CompanyId == request.CompanyId && task.DoneAt == null);
            var next = await open.OrderBy(task => task.DueOn).ThenBy(task => task.Id)
                .Select(task => new Step(task.Id, task.Version, task.Title.InLanguage(), task.DueOn, task.OwnerId,
                    db.Members.Where(member => member.Id == task.OwnerId).Select(member => member.Name).First(), task.OwnerId == me))
                .FirstOrDefaultAsync(cancellationToken);
            return new Steps(next, next is null ? 0 : await open.CountAsync(cancellationToken) - 1);
        }
    }
}
