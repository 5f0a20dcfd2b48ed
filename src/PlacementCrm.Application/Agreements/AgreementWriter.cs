using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Candidates;
using PlacementCrm.Application.FollowUps;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Application.Placements;
using PlacementCrm.Application.Rules;
using PlacementCrm.Application.SafetyMeetings;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Domain.Placements;
using PlacementCrm.Domain.Rules;
using PlacementCrm.Domain.SafetyMeetings;

namespace PlacementCrm.Application.Agreements;

/// <summary>Puts the agreement together from what is stored now.</summary>
internal sealed class AgreementWriter(CrmDbContext db, CurrentUser user, TimeProvider clock, AuditTrail audit)
{
    /// <exception cref="NotFound">The placement is not theirs to see.</exception>
    public async Task<AgreementContent> Write(Guid placementId, CancellationToken cancel)
    {
        var placement = await db.PlacementsVisibleTo(user).AsNoTracking().Whole().Get(placementId, cancel);
        audit.Shows(placement.CandidateId);
        var names = await Names(placement, cancel);
        var meeting = await db.SafetyMeetings.AsNoTracking().Whole().SingleOrDefaultAsync(
            row => row.PlacementId == placement.Id && row.State != SafetyMeetingState.NotHeld, cancel);
        var talked = meeting is null ? null : TalkedOver(meeting);
        return new AgreementContent
        {
            PlacementId = placement.Id,
            Organisation = user.OrganisationName,
            Consultant = names.Consultant,
            Candidate = names.Candidate,
            Language = names.Language.Code(),
            Municipality = Municipalities.NameOf(names.MunicipalityCode),
            Workplace = Workplace.Of(names.Company, names.Site),
            Supervisor = names.Supervisor,
            Representative = placement.Hearings.MaxBy(hearing => hearing.RecordedAt) is { } hearing ? new(hearing.Name, hearing.HeardOn) : null,
            Kind = placement.Kind,
            Purpose = placement.Purpose,
            Tasks = placement.Tasks,
            StartsOn = placement.StartsOn,
            EndsOn = placement.EndsOn,
            WeeklyHours = placement.WeeklyHours,
            Days = await db.WorkingWeeks.AsNoTracking().Where(week => week.PlacementId == placement.Id).Select(week => week.Days).SingleOrDefaultAsync(cancel) ?? [],
            Considerations = talked is null ? [] : await Agreed(placement, talked, cancel),
            Meeting = meeting?.State,
            MeetingOn = talked?.At.DanishDay(),
            FollowUps = await db.FollowUpDays(placement, meeting?.FirstFollowUpOn, cancel),
            Insurance = await Insurance(placement, cancel),
        };
    }

    /// <summary>What is said in a meeting that is opened again is on its way; what the three confirmed last still holds.</summary>
    private static MinutesContent? TalkedOver(SafetyMeeting meeting) => meeting.State switch
    {
        SafetyMeetingState.Held or SafetyMeetingState.Confirmed => MinutesContent.Of(meeting),
        SafetyMeetingState.Reopened => meeting.Minutes.MaxBy(minutes => minutes.Number)?.Content,
        _ => null,
    };

    /// <summary>Answered in the meeting, and still shareable this minute. What is not possible here blocks the start and is not agreed.</summary>
    private async Task<IReadOnlyList<AgreedConsideration>> Agreed(Placement placement, MinutesContent talked, CancellationToken cancel)
    {
        var shareable = (await db.ShareableFor(placement, clock.Today(), cancel)).Select(consideration => consideration.Id).ToHashSet();
        var answers = talked.Answers
            .Where(answer => shareable.Contains(answer.ConsiderationId) && answer.Answer is AnswerKind.Agreed or AnswerKind.Adapted)
            .ToDictionary(answer => answer.ConsiderationId);
        var considerations = await db.Considerations.AsNoTracking().Where(row => answers.Keys.Contains(row.Id)).OrderBy(row => row.Id).ToListAsync(cancel);
        return [.. from consideration in considerations
                   let answer = answers[consideration.Id]
                   select new AgreedConsideration(
                       consideration.Id, consideration.DimensionCode, consideration.Limit, consideration.Words,
                       answer.Answer!.Value, answer.AdaptedWhat, answer.AdaptedBy, answer.AdaptedFromOn)];
    }

    private async Task<InsuranceNote?> Insurance(Placement placement, CancellationToken cancel)
    {
        var rules = await db.RuleSet(cancel);
        if (rules.Find(RuleCodes.Insurance(placement.Kind), placement.StartsOn) is not { } rule)
            return null;

        var insurers = rule.Read<InsuranceParameters>();
        return new(insurers.Injury, insurers.Damage, !rule.IsUnverified);
    }

    private sealed record Named(string Candidate, PaperLanguage Language, string MunicipalityCode, string Consultant, Company Company, Site Site, Person? Supervisor);

    private Task<Named> Names(Placement placement, CancellationToken cancel)
    {
        var (candidateId, companyId, siteId) = (placement.CandidateId, placement.CompanyId, placement.SiteId);
        var (consultantId, supervisorId) = (placement.ConsultantId, placement.SupervisorContactId);
        return (
            from candidate in db.Candidates
            from company in db.Companies.Where(row => row.Id == companyId)
            from site in db.Sites.Where(row => row.Id == siteId)
            from consultant in db.Members.Where(row => row.Id == consultantId)
            where candidate.Id == candidateId
            select new Named(
                candidate.GivenName + " " + candidate.FamilyName, candidate.PaperLanguage, candidate.MunicipalityCode, consultant.Name, company, site,
                db.Contacts.Where(contact => contact.Id == supervisorId)
                    .Select(contact => new Person(contact.Name, contact.Title, contact.Phone, contact.Email)).FirstOrDefault()))
            .AsNoTracking().SingleAsync(cancel);
    }
}
