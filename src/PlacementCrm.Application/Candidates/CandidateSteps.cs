using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Candidates;

namespace PlacementCrm.Application.Candidates;

/// <summary>Moves a candidate from one state to the next; the domain knows which steps there are.</summary>
public abstract record CandidateStep : ICommand<Unit>
{
    public Guid CandidateId { get; init; }

    public uint Version { get; init; }

    internal abstract class Handler<TStep>(CrmDbContext db, CurrentUser user) : IRequestHandler<TStep, Unit> where TStep : CandidateStep
    {
        public async Task<Unit> Handle(TStep request, CancellationToken cancellationToken)
        {
            Take(request, await db.Candidates.VisibleTo(user).Get(request.CandidateId, request.Version, cancellationToken));
            return Unit.Value;
        }

        protected abstract void Take(TStep step, Candidate candidate);
    }
}
