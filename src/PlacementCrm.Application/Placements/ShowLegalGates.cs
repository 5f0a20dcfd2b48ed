using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Placements;

/// <summary>What the law asks before the start of a placement, and what is on file: approval, hearing, papers.</summary>
[Requires(Permission.SeePlacements)]
public sealed record ShowLegalGates(Guid PlacementId) : IQuery<ShowLegalGates.Page>, IReadsCandidates
{
    public sealed record Page
    {
        public required uint Version { get; init; }
        public required bool IsOver { get; init; }
        public required bool NeedsApproval { get; init; }
        public required bool NeedsHearing { get; init; }
        public required bool NeedsStatement { get; init; }
        public required bool NeedsPermit { get; init; }
        public Approval? Approved { get; init; }

        /// <summary>Why the authority said no, while it has not said yes since.</summary>
        public string? RefusedReason { get; init; }
        public required IReadOnlyList<Hearing> Hearings { get; init; }
        public required IReadOnlyList<Paper> Papers { get; init; }

        /// <summary>Who speaks for the employees at the site, to begin the form with.</summary>
        public string? Representative { get; init; }
    }

    /// <param name="By">None on approvals from before it was asked for.</param>
    public sealed record Approval(DateOnly On, string? By, string RecordedBy);

    public sealed record Hearing(Guid Id, string Name, RepresentativeRole Role, DateOnly HeardOn, bool Agrees, string? Comment, string RecordedBy);

    public sealed record Paper(Guid Id, PaperKind Kind, DateOnly DatedOn, DateOnly? ValidToOn, string Reference, string RecordedBy);

    internal sealed class Handler(CrmDbContext db, CurrentUser user, AuditTrail audit) : IRequestHandler<ShowLegalGates, Page>
    {
        public async Task<Page> Handle(ShowLegalGates request, CancellationToken cancellationToken)
        {
            var placement = await db.PlacementsVisibleTo(user).AsNoTracking().Whole().Get(request.PlacementId, cancellationToken);
            var names = await Names(placement, cancellationToken);
            var period = placement.Period;

            audit.Shows(placement.CandidateId);
            return new Page
            {
                Version = placement.Version,
                IsOver = placement.State.IsOver(),
                NeedsApproval = placement.NeedsApproval,
                NeedsHearing = placement.NeedsHearing,
                NeedsStatement = placement.NeedsStatement,
                NeedsPermit = placement.NeedsPermit,
                Approved = period is { ApprovedAt: { } at, ApprovedById: { } by }
                    ? new(period.ApprovedOn ?? at.DanishDay(), period.ApprovedBy, names[by])
                    : null,
                RefusedReason = period.IsRefused ? period.RefusedReason : null,
                Hearings = [.. placement.Hearings.OrderByDescending(hearing => hearing.RecordedAt).Select(hearing => new Hearing(
                    hearing.Id, hearing.Name, hearing.Role, hearing.HeardOn, hearing.Agrees, hearing.Comment, names[hearing.RecordedById]))],
                Papers = [.. placement.Papers.OrderByDescending(paper => paper.RecordedAt).Select(paper => new Paper(
                    paper.Id, paper.Kind, paper.DatedOn, paper.ValidToOn, paper.Reference, names[paper.RecordedById]))],
                Representative = await db.Sites.Where(site => site.Id == placement.SiteId).Select(site => site.EmployeeRepresentative).SingleAsync(cancellationToken),
            };
        }

        private Task<Dictionary<Guid, string>> Names(Placement placement, CancellationToken cancel)
        {
            Guid[] ids =
            [
                .. placement.Hearings.Select(hearing => hearing.RecordedById), .. placement.Papers.Select(paper => paper.RecordedById),
                placement.Period.ApprovedById ?? placement.ConsultantId,
            ];
            return db.Members.Where(member => ids.Contains(member.Id)).ToDictionaryAsync(member => member.Id, member => member.Name, cancel);
        }
    }
}
