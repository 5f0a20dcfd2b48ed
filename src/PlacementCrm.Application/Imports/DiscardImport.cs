using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Imports;

/// <summary>Gives a file up before anything of it was written; its content is deleted at once.</summary>
[Requires(Permission.ImportData)]
public sealed record DiscardImport(Guid Id) : ICommand<Unit>
{
    internal sealed class Handler(CrmDbContext db, CurrentUser user) : IRequestHandler<DiscardImport, Unit>
    {
        public async Task<Unit> Handle(DiscardImport request, CancellationToken cancellationToken)
        {
            var run = await db.ImportRuns.VisibleTo(user).Get(request.Id, cancellationToken);
            run.Discard();
            await db.DropFile(run.Id, cancellationToken);
            return Unit.Value;
        }
    }
}
