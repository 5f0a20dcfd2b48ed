using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.FollowUps;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.FollowUps;

/// <summary>Asks the consultants of some placements in one act what comes after the end; each gets a task. Asked twice is asked once.</summary>
[Requires(Permission.CommentOnPlacements)]
public sealed record AskConsultants : ICommand<int>, IOnce
{
    public const int AnswerInDays = 2;
    private const int LongestWords = 120;

    public Guid RequestId { get; init; } = Guid.NewGuid();

    public IReadOnlyList<Guid> PlacementIds { get; init; } = [];

    /// <summary>Something to add to the question; nothing about health.</summary>
    public string? Words { get; set; }

    internal sealed class Validator : AbstractValidator<AskConsultants>
    {
        public Validator()
        {
            RuleFor(request => request.PlacementIds).Must(ids => ids.Count is > 0 and <= FindEndingPlacements.AtMost)
                .WithMessage(_ => Sentences.Of("FollowUps.ChoosePlacements", FindEndingPlacements.AtMost));
            RuleFor(request => request.Words).MaximumLength(LongestWords).WithMessage(_ => Sentences.Of("FollowUps.QuestionTooLong", LongestWords));
        }
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<AskConsultants, int>
    {
        public async Task<int> Handle(AskConsultants request, CancellationToken cancellationToken)
        {
            var ids = request.PlacementIds.Distinct().ToList();
            var placements = await db.PlacementsVisibleTo(user).Where(placement => ids.Contains(placement.Id)).ToListAsync(cancellationToken);
            if (placements.Count != ids.Count)
                throw new NotFound();

            audit.Shows(placements.Select(placement => placement.CandidateId));
            var asked = await db.FollowUpTasks
                .Where(task => task.PlacementId != null && ids.Contains(task.PlacementId.Value) && task.Kind == FollowUpKind.Question && task.DoneAt == null)
                .Select(task => task.PlacementId!.Value).ToListAsync(cancellationToken);
            var open = placements.Where(placement => placement.State.IsRunning() && !asked.Contains(placement.Id)).ToList();
            foreach (var placement in open)
                db.Add(Question(placement, request.Words, await db.WorkCalendarOf(placement.Id, cancellationToken)));
            return open.Count;
        }

        private FollowUpTask Question(Placement placement, string? words, WorkCalendar calendar)
        {
            var title = Wording.OfProgram(() => $"{Sentences.Of("FollowUps.AskTitle", user.Name, placement.EndsOn)} {words?.Trim()}".Trim());
            return new FollowUpTask(
                Guid.CreateVersion7(), title,
                calendar.OnOrAfter(clock.Today().AddDays(AnswerInDays)), placement.ConsultantId,
                new TaskLinks(CandidateId: placement.CandidateId, PlacementId: placement.Id), FollowUpKind.Question);
        }
    }
}
