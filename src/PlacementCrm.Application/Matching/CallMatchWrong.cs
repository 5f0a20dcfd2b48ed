using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Matching;
using PlacementCrm.Matching;

namespace PlacementCrm.Application.Matching;

/// <summary>
/// Says that one reason of a line is wrong. A fact that is not so becomes a question for the next visit and is marked as doubted
/// until somebody has looked again; a factor that counts wrongly is counted in the report on other points.
/// </summary>
[Requires(Permission.ShortlistCandidates)]
public sealed record CallMatchWrong : ICommand<Guid>, IOnce
{
    /// <summary>When the question is asked at the latest.</summary>
    public const int AskedWithinDays = 7;

    public Guid RequestId { get; set; } = Guid.NewGuid();

    public Guid RunId { get; init; }

    public Guid CandidateId { get; init; }

    public Guid OpeningId { get; init; }

    public WrongAbout? About { get; set; }

    public Factor? Factor { get; set; }

    /// <summary>Which of the things seen there: a dimension, or a side of the site.</summary>
    public string? Topic { get; init; }

    /// <summary>The visit or call in which the doubted fact was learnt.</summary>
    public Guid? FactId { get; init; }

    /// <summary>How the question stands on a task list; none when it may not be asked at the company.</summary>
    public string? TaskTitle { get; init; }

    public string Words { get; set; } = "";

    internal sealed class Validator : AbstractValidator<CallMatchWrong>
    {
        public Validator()
        {
            RuleFor(request => request.Factor).NotNull().WithMessage(_ => Sentences.Of("Matching.WrongReasonMissing"));
            RuleFor(request => request.About).NotNull().WithMessage(_ => Sentences.Of("Matching.WrongAboutMissing"));
            RuleFor(request => request.Words).Must(words => words.Trim().Length is > 0 and <= 1000).WithMessage(_ => RuleSentences.Of("Matching.WrongNeedsWords"));
            RuleFor(request => request.TaskTitle).MaximumLength(200);
        }
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<CallMatchWrong, Guid>
    {
        public async Task<Guid> Handle(CallMatchWrong request, CancellationToken cancellationToken)
        {
            var run = await db.RunSeenBy(request.RunId, (request.CandidateId, request.OpeningId), user, cancellationToken);
            var candidate = await db.Candidates.VisibleTo(user).Get(request.CandidateId, cancellationToken);
            var opening = await db.Openings.AsNoTracking().Get(request.OpeningId, cancellationToken);
            audit.Shows(candidate.Id);

            var seen = new MatchChoice(run.Id, candidate.Id, opening.Id, MatchChoiceKind.Wrong, suggestionId: null, user.MemberId, clock.GetUtcNow());
            db.Add(MatchChoice.Wrong(request.RequestId, seen, request.About!.Value, request.Factor!.Value.ToString(), request.Topic, request.FactId, request.Words));
            if (request is { About: WrongAbout.Fact, TaskTitle: { Length: > 0 } title } && !await IsAsked(opening.CompanyId, title, cancellationToken))
                db.Add(Question(opening.CompanyId, title));
            return request.RequestId;
        }

        private Task<bool> IsAsked(Guid companyId, string title, CancellationToken cancel) =>
            db.FollowUpTasks.AnyAsync(task => task.CompanyId == companyId && task.DoneAt == null && task.Title == Wording.Typed(title), cancel);

        private FollowUpTask Question(Guid companyId, string title) =>
            new(Guid.CreateVersion7(), title, clock.Today().AddDays(AskedWithinDays), user.MemberId, new TaskLinks(CompanyId: companyId));
    }
}
