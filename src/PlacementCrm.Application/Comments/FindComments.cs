using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.Organisations;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Comments;

/// <summary>What colleagues said about a placement, the newest first, and whom one may name.</summary>
[Requires(Permission.SeePlacements)]
public sealed record FindComments(Guid PlacementId) : IQuery<FindComments.Page>, IReadsCandidates
{
    public const int PageSize = 20;
    private const int MostNames = 100;

    /// <summary>Only what is older: the last comment of the page before.</summary>
    public Guid? Before { get; init; }

    /// <param name="Ask">Who is asked first: the other side of the sender.</param>
    public sealed record Page(IReadOnlyList<Row> Rows, Guid? Older, IReadOnlyList<string> Names, string? Ask);

    public sealed record Row(Guid Id, string Author, bool IsMine, DateTimeOffset WrittenAt, string Text, bool IsTakenBack);

    internal sealed class Handler(CrmDbContext db, CurrentUser user, AuditTrail audit) : IRequestHandler<FindComments, Page>
    {
        public async Task<Page> Handle(FindComments request, CancellationToken cancellationToken)
        {
            var placement = await db.PlacementsVisibleTo(user).AsNoTracking().Get(request.PlacementId, cancellationToken);
            audit.Shows(placement.CandidateId);
            var candidate = await db.Candidates.AsNoTracking().Get(placement.CandidateId, cancellationToken);
            var me = user.MemberId;
            var colleagues = await db.Members.AsNoTracking().WhoSee(candidate).Where(member => member.Id != me)
                .OrderBy(member => member.Name).Take(MostNames).ToListAsync(cancellationToken);

            var rows = await (await Older(request, cancellationToken)).OrderByDescending(comment => comment.WrittenAt).ThenByDescending(comment => comment.Id).Take(PageSize + 1)
                .Select(comment => new Row(
                    comment.Id, db.Members.Where(member => member.Id == comment.AuthorId).Select(member => member.Name).First(), comment.AuthorId == me,
                    comment.WrittenAt, comment.Text, comment.TakenBackAt != null))
                .ToListAsync(cancellationToken);
            var first = user.Role is Role.JobcentreStaff ? placement.ConsultantId : candidate.CaseWorkerId ?? placement.ConsultantId;
            return new Page(
                rows.Take(PageSize).ToList(), rows.Count > PageSize ? rows[PageSize - 1].Id : null,
                colleagues.ConvertAll(member => member.Name), colleagues.Find(member => member.Id == first)?.Name);
        }

        private async Task<IQueryable<PlacementComment>> Older(FindComments request, CancellationToken cancel)
        {
            var found = db.PlacementComments.AsNoTracking().Where(comment => comment.PlacementId == request.PlacementId);
            if (request.Before is not { } before)
                return found;

            var last = await found.Where(comment => comment.Id == before).Select(comment => new { comment.WrittenAt, comment.Id }).SingleOrDefaultAsync(cancel) ?? throw new NotFound();
            return found.Where(comment => comment.WrittenAt < last.WrittenAt || (comment.WrittenAt == last.WrittenAt && comment.Id < last.Id));
        }
    }
}

internal static class CommentVisibility
{
    /// <summary>Who sees a placement reads what is said about it.</summary>
    public static IQueryable<PlacementComment> CommentsVisibleTo(this CrmDbContext db, CurrentUser user)
    {
        var placements = db.PlacementsVisibleTo(user);
        return db.PlacementComments.Where(comment => placements.Any(placement => placement.Id == comment.PlacementId));
    }
}
