using FluentValidation;
using MediatR;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Considerations;

namespace PlacementCrm.Application.Considerations;

/// <summary>Writes down what a workplace has to consider. It counts only once the candidate has confirmed it.</summary>
[Requires(Permission.KeepConsiderations)]
public sealed record AddConsideration : ConsiderationWords, ICommand<Guid>, IOnce
{
    public Guid RequestId { get; set; } = Guid.NewGuid();

    public Guid CandidateId { get; init; }

    internal sealed class Validator : AbstractValidator<AddConsideration>
    {
        public Validator() => Include(new ConsiderationWordsValidator());
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, AuditTrail audit) : IRequestHandler<AddConsideration, Guid>
    {
        public async Task<Guid> Handle(AddConsideration request, CancellationToken cancellationToken)
        {
            var candidate = await db.Candidates.VisibleTo(user).Get(request.CandidateId, cancellationToken);
            audit.Shows(candidate.Id);
            db.Add(new Consideration(
                request.RequestId, candidate.Id, request.DimensionCode, request.Limit!.Value, request.Words, request.IsShareable, request.ValidFromOn!.Value, request.ValidToOn));
            return request.RequestId;
        }
    }
}
