using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Companies;

namespace PlacementCrm.Application.Candidates;

/// <summary>One candidate's page. Considerations are not on it: they are asked for, and logged, on their own.</summary>
[Requires(Permission.SeeCandidates)]
public sealed record ShowCandidate(Guid CandidateId) : IQuery<ShowCandidate.Page>, IReadsCandidates
{
    public sealed record Page
    {
        public required Guid Id { get; init; }
        public required uint Version { get; init; }
        public required int Number { get; init; }
        public required string GivenName { get; init; }
        public required string FamilyName { get; init; }
        public int? BirthYear { get; init; }
        public required CandidateState Kept { get; init; }
        public required bool IsAtWork { get; init; }
        public required string MunicipalityCode { get; init; }
        public required string TargetGroupCode { get; init; }
        public string? Consultant { get; init; }
        public string? CaseWorker { get; init; }
        public string? Team { get; init; }
        public required DateOnly WaitingSinceOn { get; init; }
        public DateOnly? AvailableFromOn { get; init; }
        public required DateOnly RetentionEndsOn { get; init; }
        public required string Wishes { get; init; }
        public required IReadOnlyList<string> WishedFunctions { get; init; }
        public required IReadOnlyList<string> Skills { get; init; }
        public required IReadOnlyList<SiteDimension> SiteNeeds { get; init; }
        public required int LanguageLevel { get; init; }
        public required PaperLanguage PaperLanguage { get; init; }
        public decimal? WeeklyHoursMin { get; init; }
        public decimal? WeeklyHoursMax { get; init; }
        public required Transport Transport { get; init; }
        public int? MaxDistanceKm { get; init; }
        public string? HomePostcode { get; init; }
        public string? LastEmployer { get; init; }
        public DateOnly? UnemployedSinceOn { get; init; }
        public DateOnly? ConsentGivenOn { get; init; }
        public DateOnly? ConsentWithdrawnOn { get; init; }

        public CandidateState State => Kept.With(IsAtWork);
        public string Name => $"{GivenName} {FamilyName}";
        public string Label => $"K-{Number}";
        public bool HasConsent => ConsentGivenOn is not null && ConsentWithdrawnOn is null;
    }

    internal sealed class Handler(CrmDbContext db, CurrentUser user, AuditTrail audit) : IRequestHandler<ShowCandidate, Page>
    {
        public async Task<Page> Handle(ShowCandidate request, CancellationToken cancellationToken)
        {
            var running = db.Placements.Running();
            var page = await db.Candidates.VisibleTo(user).Where(candidate => candidate.Id == request.CandidateId).Select(candidate => new Page
            {
                Id = candidate.Id,
                Version = candidate.Version,
                Number = candidate.Number,
                GivenName = candidate.GivenName,
                FamilyName = candidate.FamilyName,
                BirthYear = candidate.BirthYear,
                Kept = candidate.State,
                IsAtWork = running.Any(placement => placement.CandidateId == candidate.Id),
                MunicipalityCode = candidate.MunicipalityCode,
                TargetGroupCode = candidate.TargetGroupCode,
                Consultant = db.Members.Where(member => member.Id == candidate.ConsultantId).Select(member => member.Name).FirstOrDefault(),
                CaseWorker = db.Members.Where(member => member.Id == candidate.CaseWorkerId).Select(member => member.Name).FirstOrDefault(),
                Team = candidate.Team,
                WaitingSinceOn = candidate.WaitingSinceOn,
                AvailableFromOn = candidate.AvailableFromOn,
                RetentionEndsOn = candidate.RetentionEndsOn,
                Wishes = candidate.Wishes,
                WishedFunctions = candidate.WishedFunctions,
                Skills = candidate.Skills,
                SiteNeeds = candidate.SiteNeeds,
                LanguageLevel = candidate.LanguageLevel,
                PaperLanguage = candidate.PaperLanguage,
                WeeklyHoursMin = candidate.WeeklyHoursMin,
                WeeklyHoursMax = candidate.WeeklyHoursMax,
                Transport = candidate.Transport,
                MaxDistanceKm = candidate.MaxDistanceKm,
                HomePostcode = candidate.HomePostcode,
                LastEmployer = candidate.LastEmployerName,
                UnemployedSinceOn = candidate.UnemployedSinceOn,
                ConsentGivenOn = candidate.ConsentGivenOn,
                ConsentWithdrawnOn = candidate.ConsentWithdrawnOn,
            }).SingleOrDefaultAsync(cancellationToken) ?? throw new NotFound();

            audit.Shows(page.Id);
            return page;
        }
    }
}
