using FluentValidation;
using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Considerations;

/// <summary>Writes a draft anew. What the candidate has confirmed is replaced and not rewritten.</summary>
[Requires(Permission.KeepConsiderations)]
public sealed record CorrectConsideration : ConsiderationWords, ICommand<Unit>
{
    public Guid ConsiderationId { get; init; }

    public uint Version { get; init; }

    internal sealed class Validator : AbstractValidator<CorrectConsideration>
    {
        public Validator() => Include(new ConsiderationWordsValidator());
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, AuditTrail audit) : IRequestHandler<CorrectConsideration, Unit>
    {
        public async Task<Unit> Handle(CorrectConsideration request, CancellationToken cancellationToken)
        {
            var draft = await db.ConsiderationsVisibleTo(user).Get(request.ConsiderationId, request.Version, cancellationToken);
            audit.Shows(draft.CandidateId);

            draft.Rewrite(request.DimensionCode, request.Limit!.Value, request.Words, request.IsShareable, request.ValidFromOn!.Value, request.ValidToOn);
            return Unit.Value;
        }
    }
}
