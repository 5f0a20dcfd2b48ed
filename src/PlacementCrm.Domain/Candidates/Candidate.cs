using PlacementCrm.Domain.Companies;
using PlacementCrm.Domain.Events;

namespace PlacementCrm.Domain.Candidates;

/// <summary>A person who looks for a place to work, with wishes, skills and what travel and hours allow.</summary>
public sealed class Candidate : Entity
{
    /// <summary>Directive 2003/88/EC art. 6: 48 hours a week.</summary>
    public const decimal MostWeeklyHours = 48;
    public const int FarthestKm = 300;
    public const int LongestWishes = 2000;
    public const int MostListed = 20;
    public const int LongestListed = 80;
    public const int LongestEmployer = 200;

    private Candidate() { }

    public Candidate(Guid id, int number, string givenName, string familyName, string municipalityCode, DateOnly retentionEndsOn, DateOnly today)
    {
        if (number < 1)
            throw new RuleBroken("Candidates.NumberMissing");

        Id = id;
        Number = number;
        WaitingSinceOn = today;
        Identify(givenName, familyName, null, municipalityCode, "", today);
        KeepUntil(retentionEndsOn, today);
        Happened(EventKind.CandidateMoved, from: null, State, new EventAbout(Id));
    }

    /// <summary>Unique in the organisation; people say it as <see cref="Label"/>.</summary>
    public int Number { get; private set; }

    /// <summary>"K-1042".</summary>
    public string Label => $"K-{Number}";

    public string GivenName { get; private set; } = "";

    public string FamilyName { get; private set; } = "";

    public int? BirthYear { get; private set; }

    /// <summary>Three digits; jobcentre staff see the candidates of their own municipality.</summary>
    public string MunicipalityCode { get; private set; } = "";

    /// <summary>The target group of the rule set, as the municipality writes it.</summary>
    public string TargetGroupCode { get; private set; } = "";

    /// <summary>The jobcentre's case worker.</summary>
    public Guid? CaseWorkerId { get; private set; }

    /// <summary>The member who finds a place for the candidate.</summary>
    public Guid? ConsultantId { get; private set; }

    public string? Team { get; private set; }

    public CandidateState State { get; private set; } = CandidateState.Registered;

    /// <summary>Where the candidate stood before the pause.</summary>
    public CandidateState? StateBeforeHold { get; private set; }

    public DateOnly WaitingSinceOn { get; private set; }

    /// <summary>Not before this day; null means at once.</summary>
    public DateOnly? AvailableFromOn { get; private set; }

    /// <summary>The last day on which the data may be kept; every candidate has one.</summary>
    public DateOnly RetentionEndsOn { get; private set; }

    public string Wishes { get; private set; } = "";

    /// <summary>Work functions that the candidate wishes for, most wanted first.</summary>
    public IReadOnlyList<string> WishedFunctions { get; private set; } = [];

    public IReadOnlyList<string> Skills { get; private set; } = [];

    /// <summary>What this candidate needs a site to be good at.</summary>
    public IReadOnlyList<SiteDimension> SiteNeeds { get; private set; } = [];

    /// <summary>The language of the workplace (Danish or German), 0 none to 4 very much.</summary>
    public int LanguageLevel { get; private set; }

    /// <summary>The language of the papers that the candidate gets to keep.</summary>
    public PaperLanguage PaperLanguage { get; private set; } = PaperLanguage.Danish;

    public decimal? WeeklyHoursMin { get; private set; }

    public decimal? WeeklyHoursMax { get; private set; }

    public Transport Transport { get; private set; } = Transport.PublicTransport;

    public int? MaxDistanceKm { get; private set; }

    public string? HomePostcode { get; private set; }

    public double? HomeLatitude { get; private set; }

    public double? HomeLongitude { get; private set; }

    public DateOnly? ConsentGivenOn { get; private set; }

    public DateOnly? ConsentWithdrawnOn { get; private set; }

    /// <summary>Where the candidate last worked, ordinary or with subsidy; a placement there is pointed out.</summary>
    public string? LastEmployerName { get; private set; }

    public Cvr? LastEmployerCvr { get; private set; }

    /// <summary>The first day without a job; a wage subsidy asks for some months.</summary>
    public DateOnly? UnemployedSinceOn { get; private set; }

    /// <summary>Whether the candidate may be presented to companies.</summary>
    public bool HasConsent => ConsentGivenOn is not null && ConsentWithdrawnOn is null;

    public void Identify(string givenName, string familyName, int? birthYear, string municipalityCode, string targetGroupCode, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(givenName) || string.IsNullOrWhiteSpace(familyName))
            throw new RuleBroken("Candidates.NameMissing");
        if (municipalityCode.Length != 3 || !municipalityCode.All(char.IsAsciiDigit))
            throw new RuleBroken("Candidates.MunicipalityCode");
        if (birthYear < today.Year - 100 || birthYear > today.Year - 13)
            throw new RuleBroken("Candidates.BirthYear", birthYear);

        GivenName = givenName.Trim();
        FamilyName = familyName.Trim();
        BirthYear = birthYear;
        MunicipalityCode = municipalityCode;
        TargetGroupCode = targetGroupCode.Trim();
    }

    public void Assign(Guid? consultantId, Guid? caseWorkerId, string? team)
    {
        ConsultantId = consultantId;
        CaseWorkerId = caseWorkerId;
        Team = string.IsNullOrWhiteSpace(team) ? null : team.Trim();
    }

    public void KeepUntil(DateOnly retentionEndsOn, DateOnly today)
    {
        if (retentionEndsOn <= today)
            throw new RuleBroken("Candidates.RetentionEndsTooEarly", today);

        RetentionEndsOn = retentionEndsOn;
    }

    public void Wish(string wishes, IEnumerable<string> workFunctions, IEnumerable<SiteDimension> siteNeeds)
    {
        if (wishes.Trim().Length > LongestWishes)
            throw new RuleBroken("Candidates.WishesTooLong", LongestWishes);

        Wishes = wishes.Trim();
        WishedFunctions = Listed(workFunctions);
        SiteNeeds = [.. siteNeeds.Distinct().Order()];
    }

    /// <summary>One more kind of work, wanted less than those that stand there.</summary>
    public void AlsoWish(string workFunction) => WishedFunctions = Listed([.. WishedFunctions, workFunction]);

    public void Know(IEnumerable<string> skills, int languageLevel)
    {
        if (languageLevel is < 0 or > 4)
            throw new RuleBroken("Candidates.LanguageLevel");

        Skills = Listed(skills);
        LanguageLevel = languageLevel;
    }

    public void ReadPapersIn(PaperLanguage language) => PaperLanguage = language;

    public void Work(decimal? weeklyHoursMin, decimal? weeklyHoursMax, DateOnly? availableFromOn)
    {
        if (weeklyHoursMin is < 0 or > MostWeeklyHours || weeklyHoursMax is <= 0 or > MostWeeklyHours || weeklyHoursMin > weeklyHoursMax)
            throw new RuleBroken("Candidates.WeeklyHours", MostWeeklyHours);

        WeeklyHoursMin = weeklyHoursMin;
        WeeklyHoursMax = weeklyHoursMax;
        AvailableFromOn = availableFromOn;
    }

    public void WorkedLast(string? employerName, Cvr? employerCvr, DateOnly? unemployedSinceOn)
    {
        if (employerName?.Trim().Length > LongestEmployer)
            throw new RuleBroken("Candidates.EmployerTooLong", LongestEmployer);

        LastEmployerName = string.IsNullOrWhiteSpace(employerName) ? null : employerName.Trim();
        LastEmployerCvr = employerCvr;
        UnemployedSinceOn = unemployedSinceOn;
    }

    /// <summary>By number where both are known, else by name; blanks and capitals do not matter.</summary>
    public bool LastWorkedAt(string company, Cvr? cvr) =>
        LastEmployerCvr is not null && cvr is not null
            ? LastEmployerCvr.Equals(cvr)
            : LastEmployerName is { } name && string.Equals(Plain(name), Plain(company), StringComparison.OrdinalIgnoreCase);

    public void Travel(Transport transport, int? maxDistanceKm, string? homePostcode, double? homeLatitude, double? homeLongitude)
    {
        if (maxDistanceKm is < 1 or > FarthestKm)
            throw new RuleBroken("Candidates.Distance", FarthestKm);
        if (homeLatitude is null != homeLongitude is null || homeLatitude is < -90 or > 90 || homeLongitude is < -180 or > 180)
            throw new RuleBroken("Candidates.HomePoint");

        Transport = transport;
        MaxDistanceKm = maxDistanceKm;
        HomePostcode = string.IsNullOrWhiteSpace(homePostcode) ? null : homePostcode.Trim();
        HomeLatitude = homeLatitude;
        HomeLongitude = homeLongitude;
    }

    public void GiveConsent(DateOnly on)
    {
        ConsentGivenOn = on;
        ConsentWithdrawnOn = null;
    }

    public void WithdrawConsent(DateOnly on)
    {
        if (!HasConsent)
            throw new RuleBroken("Candidates.ConsentMissing", GivenName);
        if (on < ConsentGivenOn)
            throw new RuleBroken("Candidates.ConsentDate", ConsentGivenOn);

        ConsentWithdrawnOn = on;
    }

    /// <param name="isAtWork">Whether a placement runs: from there the way goes on to a job, not back to being clarified.</param>
    public void BeginClarifying(bool isAtWork = false) => Step(isAtWork, CandidateState.Clarifying, CandidateState.Registered);

    public void BecomeReady(bool isAtWork = false) => Step(isAtWork, CandidateState.Ready, CandidateState.Clarifying);

    public void BecomeEmployed(bool isAtWork = false) => Step(isAtWork, CandidateState.Employed, CandidateState.Ready, CandidateState.InPlacement);

    public void Exit(bool isAtWork = false) =>
        Step(isAtWork, CandidateState.Exited, CandidateState.InPlacement, CandidateState.Registered, CandidateState.Clarifying, CandidateState.Ready, CandidateState.OnHold);

    /// <summary>Somebody on hold, with a job or gone is not proposed to anybody.</summary>
    public void RefuseUnlessOnTheWay()
    {
        if (!CandidateStates.OnTheWay.Contains(State))
            throw new RuleBroken("Candidates.NotOnTheWay", $"{GivenName} {FamilyName}", State.Words());
    }

    public void PutOnHold()
    {
        var before = State;
        Step(isAtWork: false, CandidateState.OnHold, CandidateState.Registered, CandidateState.Clarifying, CandidateState.Ready, CandidateState.Employed, CandidateState.Exited);
        StateBeforeHold = before;
    }

    public void Resume()
    {
        Step(isAtWork: false, StateBeforeHold ?? CandidateState.Registered, CandidateState.OnHold);
        StateBeforeHold = null;
    }

    private void Step(bool isAtWork, CandidateState to, params ReadOnlySpan<CandidateState> from)
    {
        var now = State.With(isAtWork);
        if (!from.Contains(now))
            throw new RuleBroken("Candidates.StateStep", $"{GivenName} {FamilyName}", now.Words());

        Happened(EventKind.CandidateMoved, now, to, new EventAbout(Id));
        State = to;
    }

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit));

    private static string[] Listed(IEnumerable<string> entries)
    {
        string[] listed = [.. entries.Select(entry => entry.Trim()).Where(entry => entry.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
        return listed.Length <= MostListed && listed.All(entry => entry.Length <= LongestListed)
            ? listed
            : throw new RuleBroken("Candidates.TooManyWords", MostListed, LongestListed);
    }
}
