using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Rules;
using PlacementCrm.Domain.Candidates;

namespace PlacementCrm.Application.Candidates;

/// <summary>Takes a new person into the case load; the number is given by the program.</summary>
[Requires(Permission.KeepCandidates)]
public sealed record RegisterCandidate : CandidateCard, ICommand<Guid>, IOnce
{
    /// <summary>How long data is kept when nobody says otherwise.</summary>
    public const int UsualRetentionYears = 5;

    private const int FirstNumber = 1001;

    public Guid RequestId { get; set; } = Guid.NewGuid();

    internal sealed class Validator : AbstractValidator<RegisterCandidate>
    {
        public Validator() => Include(new CandidateCardValidator());
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, TimeProvider clock) : IRequestHandler<RegisterCandidate, Guid>
    {
        public async Task<Guid> Handle(RegisterCandidate request, CancellationToken cancellationToken)
        {
            await db.RefuseUnknownTargetGroup(request.TargetGroupCode, cancellationToken);
            var staff = await CaseStaff.Find(db, user, request, cancellationToken);
            var today = clock.Today();
            var candidate = new Candidate(
                request.RequestId, await NextNumber(cancellationToken), request.GivenName, request.FamilyName, request.MunicipalityCode, request.RetentionEndsOn!.Value, today);
            request.WriteTo(candidate, staff.Team, today);
            db.Add(candidate);
            return candidate.Id;
        }

        /// <summary>Two people who register at the same moment wait for each other instead of colliding.</summary>
        private async Task<int> NextNumber(CancellationToken cancel)
        {
            await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({"candidate number " + user.OrganisationId}, 0))", cancel);
            return (await db.Candidates.MaxAsync(candidate => (int?)candidate.Number, cancel) ?? FirstNumber - 1) + 1;
        }
    }
}
