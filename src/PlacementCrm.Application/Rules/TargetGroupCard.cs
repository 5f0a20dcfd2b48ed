using FluentValidation;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Application.Rules;

/// <summary>What is written down about a target group; adding and correcting ask for the same.</summary>
public abstract record TargetGroupCard
{
    public string NameEn { get; set; } = "";

    public string NameDa { get; set; } = "";

    public string NameDe { get; set; } = "";

    public DateOnly? ValidFromOn { get; set; }

    public DateOnly? ValidToOn { get; set; }

    internal TargetGroupNames Names => new(NameEn, NameDa, NameDe);
}

internal sealed class TargetGroupCardValidator : AbstractValidator<TargetGroupCard>
{
    public TargetGroupCardValidator()
    {
        RuleFor(card => card.NameEn).Must(IsName).WithMessage(_ => Names());
        RuleFor(card => card.NameDa).Must(IsName).WithMessage(_ => Names());
        RuleFor(card => card.NameDe).Must(IsName).WithMessage(_ => Names());
        RuleFor(card => card.ValidFromOn).NotNull().WithMessage(_ => Sentences.Of("Rules.GroupFromMissing"));
    }

    private static bool IsName(string name) => name.Trim().Length is > 0 and <= TargetGroup.LongestName;

    private static string Names() => RuleSentences.Of("Rules.GroupNames", TargetGroup.LongestName);
}
