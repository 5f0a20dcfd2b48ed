using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;

namespace PlacementCrm.Application.Comments;

/// <summary>The author takes a comment back: its words are erased and nobody has to answer any more.</summary>
[Requires(Permission.CommentOnPlacements)]
public sealed record TakeBackComment(Guid CommentId) : ICommand<Unit>
{
    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<TakeBackComment, Unit>
    {
        public async Task<Unit> Handle(TakeBackComment request, CancellationToken cancellationToken)
        {
            var comment = await db.CommentsVisibleTo(user).Get(request.CommentId, cancellationToken);
            audit.Shows(await db.Placements.Where(row => row.Id == comment.PlacementId).Select(row => row.CandidateId).SingleAsync(cancellationToken));

            comment.TakeBack(user.MemberId, clock.GetUtcNow());
            var waiting = await db.FollowUpTasks.Where(task => task.CommentId == comment.Id && task.DoneAt == null).ToListAsync(cancellationToken);
            waiting.ForEach(task => task.Cancel(user.MemberId, clock.GetUtcNow()));
            return Unit.Value;
        }
    }
}
