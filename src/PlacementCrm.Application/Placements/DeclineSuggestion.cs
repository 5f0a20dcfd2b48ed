using FluentValidation;
using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Placements;

/// <summary>It will not be this candidate at this opening; who said no and why helps the next suggestion.</summary>
[Requires(Permission.ShortlistCandidates)]
public sealed record DeclineSuggestion : ICommand<Unit>
{
    public Guid SuggestionId { get; init; }

    public uint Version { get; init; }

    public DeclinedBy? By { get; set; }

    public DeclineReason? Reason { get; set; }

    public string Words { get; set; } = "";

    internal sealed class Validator : AbstractValidator<DeclineSuggestion>
    {
        public Validator()
        {
            RuleFor(request => request.By).NotNull().WithMessage(_ => Sentences.Of("Placements.DeclinedByMissing"));
            RuleFor(request => request.Reason).NotNull().WithMessage(_ => Sentences.Of("Placements.DeclineReasonMissing"));
            RuleFor(request => request.Words).Must(words => words.Trim().Length is > 0 and <= 1000).WithMessage(_ => Sentences.Of("Placements.WordsMissing"));
        }
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit) : IRequestHandler<DeclineSuggestion, Unit>
    {
        public async Task<Unit> Handle(DeclineSuggestion request, CancellationToken cancellationToken)
        {
            var suggestion = await db.SuggestionsVisibleTo(user).Get(request.SuggestionId, request.Version, cancellationToken);
            audit.Shows(suggestion.CandidateId);

            suggestion.Decline(request.By!.Value, request.Reason!.Value, request.Words, user.MemberId, clock.GetUtcNow());
            return Unit.Value;
        }
    }
}
