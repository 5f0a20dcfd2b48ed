using FluentValidation;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Domain.Considerations;

namespace PlacementCrm.Application.Considerations;

/// <summary>What is said about one consideration; writing it first and replacing it ask for the same.</summary>
public abstract record ConsiderationWords
{
    public string DimensionCode { get; set; } = "";

    /// <summary>In the unit of the dimension.</summary>
    public decimal? Limit { get; set; }

    /// <summary>The candidate's own functional words, never a diagnosis.</summary>
    public string Words { get; set; } = "";

    public bool IsShareable { get; set; }

    public DateOnly? ValidFromOn { get; set; }

    public DateOnly? ValidToOn { get; set; }
}

internal sealed class ConsiderationWordsValidator : AbstractValidator<ConsiderationWords>
{
    public ConsiderationWordsValidator()
    {
        RuleFor(words => words.DimensionCode).Must(code => Dimensions.Find(code) is not null).WithMessage(_ => Sentences.Of("Considerations.DimensionMissing"));
        RuleFor(words => words.Limit).NotNull().WithMessage(_ => Sentences.Of("Considerations.LimitMissing"));
        RuleFor(words => words.Limit).Must((words, limit) => Dimensions.Get(words.DimensionCode).Takes(limit!.Value))
            .When(words => words.Limit is not null && Dimensions.Find(words.DimensionCode) is not null)
            .WithMessage(words => Sentences.Of("Considerations.LimitOutOfRange", Dimension.Least, Dimensions.Get(words.DimensionCode).Most));
        RuleFor(words => words.Words).MaximumLength(Consideration.LongestWords)
            .WithMessage(_ => Sentences.Of("Considerations.WordsTooLong", Consideration.LongestWords));
        RuleFor(words => words.ValidFromOn).NotNull().WithMessage(_ => Sentences.Of("Considerations.FromMissing"));
        RuleFor(words => words.ValidToOn).GreaterThanOrEqualTo(words => words.ValidFromOn)
            .When(words => words.ValidToOn is not null && words.ValidFromOn is not null)
            .WithMessage(_ => Sentences.Of("Considerations.ToBeforeFrom"));
    }
}
