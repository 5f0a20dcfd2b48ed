using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Matching;
using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Application.Matching;

/// <summary>Drafts other points for the match from a day on. Nothing changes until a second person has seen the difference and approves.</summary>
[Requires(Permission.KeepMatchRules)]
public sealed record DraftMatchRules : ICommand<Guid>, IOnce
{
    public Guid RequestId { get; set; } = Guid.NewGuid();

    public DateOnly? ValidFromOn { get; set; }

    public MatchPoints Points { get; set; } = new();

    public string Note { get; set; } = "";

    internal sealed class Validator : AbstractValidator<DraftMatchRules>
    {
        public Validator()
        {
            RuleFor(request => request.ValidFromOn).NotNull().WithMessage(_ => Sentences.Of("Rules.FirstDayMissing"));
            RuleFor(request => request.Note).Must(note => note.Trim().Length is > 0 and <= 1000).WithMessage(_ => RuleSentences.Of("Rules.NoteNeeded"));
            RuleFor(request => request).Custom((request, context) =>
            {
                foreach (var failure in new MatchPointsValidator().Validate(request.Points).Errors.DistinctBy(error => error.PropertyName))
                    context.AddFailure(failure.PropertyName, failure.ErrorMessage);
            });
        }
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock) : IRequestHandler<DraftMatchRules, Guid>
    {
        public async Task<Guid> Handle(DraftMatchRules request, CancellationToken cancellationToken)
        {
            if (await db.MatchRuleVersions.AnyAsync(version => version.State == RuleState.Draft, cancellationToken))
                throw new RequestInvalid([new Failure("", Sentences.Of("Rules.DraftWaits"))]);

            var draft = new MatchRuleVersion(
                request.RequestId, request.ValidFromOn!.Value, MatchNumbers.Write(request.Points.ToWeights()), request.Note, user.MemberId, clock.GetUtcNow(), clock.Today());
            db.Add(draft);
            return draft.Id;
        }
    }
}
