using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Organisations;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Comments;

/// <summary>Says something to the colleagues of a placement. Who is named with an @ gets a task; the task says nothing of what was said.</summary>
[Requires(Permission.CommentOnPlacements)]
public sealed record WriteComment : ICommand<Guid>, IOnce
{
    public const int AnswerInDays = 1;

    public Guid RequestId { get; set; } = Guid.NewGuid();

    public Guid PlacementId { get; init; }

    public string Text { get; set; } = "";

    internal sealed class Validator : AbstractValidator<WriteComment>
    {
        public Validator() => RuleFor(request => request.Text).Must(text => text.Trim().Length is > 0 and <= PlacementComment.LongestText)
            .WithMessage(_ => Sentences.Of("Placements.CommentMissing", PlacementComment.LongestText));
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<WriteComment, Guid>
    {
        public async Task<Guid> Handle(WriteComment request, CancellationToken cancellationToken)
        {
            var placement = await db.PlacementsVisibleTo(user).Get(request.PlacementId, cancellationToken);
            audit.Shows(placement.CandidateId);
            var candidate = await db.Candidates.Get(placement.CandidateId, cancellationToken);
            var colleagues = await db.Members.WhoSee(candidate).ToListAsync(cancellationToken);

            var named = Mentions.FindIn(request.Text, colleagues.Select(member => member.Name));
            if (Mentions.Without(request.Text, named).Length == 0)
                throw new RequestInvalid([new Failure(nameof(Text), Sentences.Of("Placements.OnlyMention"))]);

            var mentioned = colleagues.Where(member => member.Id != user.MemberId && named.Contains(member.Name, StringComparer.OrdinalIgnoreCase)).ToList();
            var comment = new PlacementComment(request.RequestId, placement.Id, request.Text, [.. mentioned.Select(member => member.Id)], user.MemberId, clock.GetUtcNow());
            db.Add(comment);
            db.AddRange(mentioned.Select(member => TaskFor(member, comment)));
            await Answered(placement.Id, cancellationToken);
            return comment.Id;
        }

        private FollowUpTask TaskFor(Member member, PlacementComment comment) => new(
            Guid.CreateVersion7(), Wording.OfProgram(() => Sentences.Of("Placements.MentionTitle", user.Name)), WorkCalendar.Denmark.OnOrAfter(clock.Today().AddDays(AnswerInDays)), member.Id,
            new TaskLinks(PlacementId: comment.PlacementId, CommentId: comment.Id));

        /// <summary>Whoever was named has answered by writing.</summary>
        private async Task Answered(Guid placementId, CancellationToken cancel)
        {
            var waiting = await db.FollowUpTasks
                .Where(task => task.OwnerId == user.MemberId && task.PlacementId == placementId && task.CommentId != null && task.DoneAt == null)
                .ToListAsync(cancel);
            waiting.ForEach(task => task.Complete(user.MemberId, clock.GetUtcNow()));
        }
    }
}
