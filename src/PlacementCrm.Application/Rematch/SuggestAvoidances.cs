using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Domain.Considerations;
using PlacementCrm.Domain.SafetyMeetings;

namespace PlacementCrm.Application.Rematch;

/// <summary>What a placement that ends early may have taught: considerations that could not be kept there.</summary>
[Requires(Permission.SeeConsiderations)]
public sealed record SuggestAvoidances(Guid PlacementId) : IQuery<IReadOnlyList<AvoidedDemand>>, IReadsCandidates
{
    internal sealed class Handler(CrmDbContext db, CurrentUser user, AuditTrail audit) : IRequestHandler<SuggestAvoidances, IReadOnlyList<AvoidedDemand>>
    {
        public async Task<IReadOnlyList<AvoidedDemand>> Handle(SuggestAvoidances request, CancellationToken cancellationToken)
        {
            var placement = await db.PlacementsVisibleTo(user).AsNoTracking().Get(request.PlacementId, cancellationToken);
            audit.Shows(placement.CandidateId);

            var notKept = await (
                from meeting in db.SafetyMeetings
                where meeting.PlacementId == placement.Id
                from answer in meeting.Answers
                where answer.Answer == AnswerKind.NotPossible
                join consideration in db.Considerations on answer.ConsiderationId equals consideration.Id
                select new { consideration.DimensionCode, consideration.Limit }).ToListAsync(cancellationToken);
            return [.. notKept.DistinctBy(line => line.DimensionCode).Where(line => Dimensions.Find(line.DimensionCode) is not null)
                .Select(line => new AvoidedDemand { DimensionCode = line.DimensionCode, Limit = line.Limit })];
        }
    }
}
