using MediatR;
using Microsoft.EntityFrameworkCore;
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
            var candidate = await db.Candidates.VisibleTo(user).Get(request.CandidateId, request.Version, cancellationToken);
            Take(request, candidate, await db.Placements.Running().AnyAsync(placement => placement.CandidateId == candidate.Id, cancellationToken));
            await After(db, user, candidate, cancellationToken);
            return Unit.Value;
        }

        /// <param name="step">What was asked for.</param>
        /// <param name="candidate">Whom it is about.</param>
        /// <param name="isAtWork">Whether a placement of the candidate runs.</param>
        protected abstract void Take(TStep step, Candidate candidate, bool isAtWork);

        /// <summary>What the step changes elsewhere, in the same transaction.</summary>
        protected virtual Task After(CrmDbContext db, CurrentUser user, Candidate candidate, CancellationToken cancel) => Task.CompletedTask;
    }
}
