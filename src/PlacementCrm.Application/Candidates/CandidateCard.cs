using FluentValidation;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Places;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Companies;

namespace PlacementCrm.Application.Candidates;

/// <summary>What is written down about a candidate; registering and correcting ask for the same.</summary>
public abstract record CandidateCard
{
    public string GivenName { get; set; } = "";

    public string FamilyName { get; set; } = "";

    public int? BirthYear { get; set; }

    public string MunicipalityCode { get; set; } = "";

    public string TargetGroupCode { get; set; } = "";

    public Guid? ConsultantId { get; set; }

    public Guid? CaseWorkerId { get; set; }

    public DateOnly? RetentionEndsOn { get; set; }

    public string Wishes { get; set; } = "";

    /// <summary>One work function a line, most wanted first.</summary>
    public string WishedFunctions { get; set; } = "";

    public IReadOnlyList<SiteDimension> SiteNeeds { get; set; } = [];

    /// <summary>One skill a line.</summary>
    public string Skills { get; set; } = "";

    public int LanguageLevel { get; set; }

    public PaperLanguage PaperLanguage { get; set; } = PaperLanguage.Danish;

    public decimal? WeeklyHoursMin { get; set; }

    public decimal? WeeklyHoursMax { get; set; }

    public DateOnly? AvailableFromOn { get; set; }

    public Transport Transport { get; set; } = Transport.PublicTransport;

    public int? MaxDistanceKm { get; set; }

    public string? HomePostcode { get; set; }

    /// <summary>Where the candidate last worked; a placement there is pointed out.</summary>
    public string? LastEmployerName { get; set; }

    public string? LastEmployerCvr { get; set; }

    public DateOnly? UnemployedSinceOn { get; set; }

    internal static string[] Lines(string text) => text.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    internal void WriteTo(Candidate candidate, string? team, DateOnly today)
    {
        candidate.Identify(GivenName, FamilyName, BirthYear, MunicipalityCode, TargetGroupCode, today);
        candidate.Assign(ConsultantId, CaseWorkerId, team);
        candidate.Wish(Wishes, Lines(WishedFunctions), SiteNeeds);
        candidate.Know(Lines(Skills), LanguageLevel);
        candidate.WorkedLast(LastEmployerName, string.IsNullOrWhiteSpace(LastEmployerCvr) ? null : Cvr.Parse(LastEmployerCvr), UnemployedSinceOn);
        candidate.ReadPapersIn(PaperLanguage);
        candidate.Work(WeeklyHoursMin, WeeklyHoursMax, AvailableFromOn);
        var home = PostcodeCentres.Find(HomePostcode);
        candidate.Travel(Transport, MaxDistanceKm, HomePostcode, home?.Latitude, home?.Longitude);
    }
}

internal sealed class CandidateCardValidator : AbstractValidator<CandidateCard>
{
    public CandidateCardValidator()
    {
        RuleFor(card => card.GivenName).NotEmpty().WithMessage(_ => Sentences.Of("Candidates.GivenNameMissing")).MaximumLength(100).WithMessage(_ => Sentences.Of("Candidates.GivenNameMissing"));
        RuleFor(card => card.FamilyName).NotEmpty().WithMessage(_ => Sentences.Of("Candidates.FamilyNameMissing")).MaximumLength(100).WithMessage(_ => Sentences.Of("Candidates.FamilyNameMissing"));
        RuleFor(card => card.MunicipalityCode).Must(Municipalities.Exists).WithMessage(_ => Sentences.Of("Candidates.MunicipalityMissing"));
        RuleFor(card => card.LastEmployerCvr).Must(cvr => string.IsNullOrWhiteSpace(cvr) || Cvr.TryParse(cvr, out _))
            .WithMessage(_ => Sentences.Of("Candidates.LastEmployerCvr"));
        RuleFor(card => card.LastEmployerName).MaximumLength(Candidate.LongestEmployer)
            .WithMessage(_ => RuleSentences.Of("Candidates.EmployerTooLong", Candidate.LongestEmployer));
        RuleFor(card => card.ConsultantId).NotNull().WithMessage(_ => Sentences.Of("Candidates.ConsultantMissing"));
        RuleFor(card => card.RetentionEndsOn).NotNull().WithMessage(_ => Sentences.Of("Candidates.RetentionMissing"));
        RuleFor(card => card.Wishes).MaximumLength(Candidate.LongestWishes)
            .WithMessage(_ => Sentences.Of("Candidates.WishesTooLong", Candidate.LongestWishes));
        RuleFor(card => card.WishedFunctions).Must(AreShort).WithMessage(_ => ListTooLong());
        RuleFor(card => card.Skills).Must(AreShort).WithMessage(_ => ListTooLong());
        RuleFor(card => card.LanguageLevel).InclusiveBetween(0, 4);
        RuleFor(card => card.PaperLanguage).IsInEnum();
        RuleFor(card => card.WeeklyHoursMin).InclusiveBetween(0, Candidate.MostWeeklyHours).WithMessage(_ => Sentences.Of("Candidates.HoursAtLeast", Candidate.MostWeeklyHours));
        RuleFor(card => card.WeeklyHoursMax).InclusiveBetween(0.5m, Candidate.MostWeeklyHours).WithMessage(_ => Sentences.Of("Candidates.HoursAtMost", Candidate.MostWeeklyHours));
        RuleFor(card => card.WeeklyHoursMax).GreaterThanOrEqualTo(card => card.WeeklyHoursMin)
            .When(card => card.WeeklyHoursMin is not null && card.WeeklyHoursMax is not null)
            .WithMessage(_ => Sentences.Of("Candidates.HoursReversed"));
        RuleFor(card => card.MaxDistanceKm).InclusiveBetween(1, Candidate.FarthestKm)
            .WithMessage(_ => Sentences.Of("Candidates.Distance", Candidate.FarthestKm));
        RuleFor(card => card.HomePostcode).MaximumLength(10).WithMessage(_ => Sentences.Of("Candidates.PostcodeTooLong"));
    }

    private static string ListTooLong() => Sentences.Of("Candidates.ListTooLong", Candidate.MostListed, Candidate.LongestListed);

    private static bool AreShort(string text) =>
        CandidateCard.Lines(text) is { Length: <= Candidate.MostListed } lines && lines.All(line => line.Length <= Candidate.LongestListed);
}
