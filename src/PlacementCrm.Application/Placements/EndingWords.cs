using FluentValidation;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Placements;

/// <summary>How both sides tell the end; completing and ending early ask for the same.</summary>
public abstract record EndingWords
{
    public Guid PlacementId { get; init; }

    public uint Version { get; init; }

    /// <summary>The last day at the workplace.</summary>
    public DateOnly? EndedOn { get; set; }

    public EndingReason? CandidateReason { get; set; }

    public string CandidateWords { get; set; } = "";

    public EndingReason? CompanyReason { get; set; }

    public string CompanyWords { get; set; } = "";

    /// <summary>A task to thank the company: the relation stays warm, however it ended.</summary>
    public bool ThankCompany { get; set; } = true;

    internal PlacementEnding Ending() => new(EndedOn!.Value, CandidateReason!.Value, CandidateWords, CompanyReason!.Value, CompanyWords);
}

internal sealed class EndingWordsValidator : AbstractValidator<EndingWords>
{
    public EndingWordsValidator()
    {
        RuleFor(ending => ending.EndedOn).NotNull().WithMessage(_ => Sentences.Of("Placements.EndedOnMissing"));
        RuleFor(ending => ending.CandidateReason).NotNull().WithMessage(_ => Sentences.Of("Placements.CandidateReasonMissing"));
        RuleFor(ending => ending.CompanyReason).NotNull().WithMessage(_ => Sentences.Of("Placements.CompanyReasonMissing"));
        RuleFor(ending => ending.CandidateWords).Must(words => words.Trim().Length is > 0 and <= 1000).WithMessage(_ => Sentences.Of("Placements.WordsMissing"));
        RuleFor(ending => ending.CompanyWords).Must(words => words.Trim().Length is > 0 and <= 1000).WithMessage(_ => Sentences.Of("Placements.WordsMissing"));
    }
}
