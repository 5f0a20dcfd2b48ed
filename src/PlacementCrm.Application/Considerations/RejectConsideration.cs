using FluentValidation;
using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Considerations;

namespace PlacementCrm.Application.Considerations;

/// <summary>The candidate says no to what an incident seemed to teach. It stays readable, with the words.</summary>
[Requires(Permission.KeepConsiderations)]
public sealed record RejectConsideration : ICommand<Unit>
{
    public Guid ConsiderationId { get; init; }

    public uint Version { get; init; }

    public string Words { get; set; } = "";

    internal sealed class Validator : AbstractValidator<RejectConsideration>
    {
        public Validator() => RuleFor(request => request.Words).Must(words => words?.Trim().Length is > 0 and <= Consideration.LongestWords)
            .WithMessage(_ => Sentences.Of("Considerations.RejectionMissing", Consideration.LongestWords));
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, AuditTrail audit) : IRequestHandler<RejectConsideration, Unit>
    {
        public async Task<Unit> Handle(RejectConsideration request, CancellationToken cancellationToken)
        {
            var consideration = await db.ConsiderationsVisibleTo(user).Get(request.ConsiderationId, request.Version, cancellationToken);
            audit.Shows(consideration.CandidateId);

            consideration.Reject(request.Words);
            return Unit.Value;
        }
    }
}
