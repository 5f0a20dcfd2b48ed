using MediatR;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.Candidates;

namespace PlacementCrm.Application.Candidates;

/// <summary>The form for correcting a candidate, filled in with what is stored.</summary>
/// <param name="Since">When the form was opened before, to be told who changed what in between.</param>
[Requires(Permission.KeepCandidates)]
public sealed record ShowCandidateToCorrect(Guid CandidateId, DateTimeOffset? Since = null) : IQuery<ToCorrect<CorrectCandidate>>, IReadsCandidates
{
    internal sealed class Handler(CrmDbContext db, CurrentUser user, AuditTrail audit, RecentChanges changes)
        : IRequestHandler<ShowCandidateToCorrect, ToCorrect<CorrectCandidate>>
    {
        public async Task<ToCorrect<CorrectCandidate>> Handle(ShowCandidateToCorrect request, CancellationToken cancellationToken)
        {
            var candidate = await db.Candidates.VisibleTo(user).Get(request.CandidateId, cancellationToken);
            audit.Shows(candidate.Id);
            return await changes.With<CorrectCandidate, Candidate>(FormOf(candidate), candidate.Id, request.Since, cancellationToken);
        }

        private static CorrectCandidate FormOf(Candidate candidate) => new()
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
