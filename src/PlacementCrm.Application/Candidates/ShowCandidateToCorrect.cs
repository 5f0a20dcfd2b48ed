using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;

namespace PlacementCrm.Application.Candidates;

/// <summary>The form for correcting a candidate, filled in with what is stored.</summary>
[Requires(Permission.KeepCandidates)]
public sealed record ShowCandidateToCorrect(Guid CandidateId) : IQuery<CorrectCandidate>, IReadsCandidates
{
    internal sealed class Handler(CrmDbContext db, CurrentUser user, AuditTrail audit) : IRequestHandler<ShowCandidateToCorrect, CorrectCandidate>
    {
        public async Task<CorrectCandidate> Handle(ShowCandidateToCorrect request, CancellationToken cancellationToken)
        {
            var candidate = await db.Candidates.VisibleTo(user).Get(request.CandidateId, cancellationToken);
            audit.Shows(candidate.Id);
            return new CorrectCandidate
            {
                CandidateId = candidate.Id,
                Version = candidate.Version,
                GivenName = candidate.GivenName,
                FamilyName = candidate.FamilyName,
                BirthYear = candidate.BirthYear,
                MunicipalityCode = candidate.MunicipalityCode,
                TargetGroupCode = candidate.TargetGroupCode,
                ConsultantId = candidate.ConsultantId,
                CaseWorkerId = candidate.CaseWorkerId,
                RetentionEndsOn = candidate.RetentionEndsOn,
                Wishes = candidate.Wishes,
                WishedFunctions = string.Join('\n', candidate.WishedFunctions),
                SiteNeeds = candidate.SiteNeeds,
                Skills = string.Join('\n', candidate.Skills),
                LanguageLevel = candidate.LanguageLevel,
                PaperLanguage = candidate.PaperLanguage,
                WeeklyHoursMin = candidate.WeeklyHoursMin,
                WeeklyHoursMax = candidate.WeeklyHoursMax,
                AvailableFromOn = candidate.AvailableFromOn,
                Transport = candidate.Transport,
                MaxDistanceKm = candidate.MaxDistanceKm,
                HomePostcode = candidate.HomePostcode,
                LastEmployerName = candidate.LastEmployerName,
                LastEmployerCvr = candidate.LastEmployerCvr?.Digits,
                UnemployedSinceOn = candidate.UnemployedSinceOn,
            };
        }
    }
}
