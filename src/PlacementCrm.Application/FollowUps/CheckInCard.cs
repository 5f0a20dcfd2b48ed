using FluentValidation;
using PlacementCrm.Application.HoursWorked;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Domain;
using PlacementCrm.Domain.FollowUps;

namespace PlacementCrm.Application.FollowUps;

/// <summary>What the form of a check-in asks for, the first time and when it is corrected.</summary>
public abstract record CheckInCard
{
    public DateOnly? HeldOn { get; set; }

    public CheckInWith? With { get; set; }

    public int? DaysPlanned { get; set; }

    public int? DaysAttended { get; set; }

    /// <summary>Of the week of the check-in and the one before it.</summary>
    public IReadOnlyList<HoursLine> Hours { get; init; } = [];

    public int? WellBeing { get; set; }

    public string? Note { get; set; }

    public DateOnly? NextOn { get; set; }

    /// <summary>Per goal, 0 to 4.</summary>
    public Dictionary<Guid, int> Grades { get; init; } = [];

    /// <summary>Per shared consideration of the safety meeting.</summary>
    public Dictionary<Guid, StillRespected> Considerations { get; init; } = [];

    internal CheckInAnswers Answers() => new()
    {
        HeldOn = HeldOn!.Value,
        With = With!.Value,
        DaysPlanned = DaysPlanned,
        DaysAttended = DaysAttended,
        WellBeing = WellBeing,
        Note = Note,
        NextOn = NextOn,
        Grades = Grades,
        Considerations = Considerations,
    };
}

internal sealed class CheckInCardValidator : AbstractValidator<CheckInCard>
{
    public CheckInCardValidator()
    {
        RuleFor(card => card.HeldOn).NotNull().WithMessage(_ => Sentences.Of("FollowUps.DayMissing"));
        RuleFor(card => card.With).NotNull().WithMessage(_ => Sentences.Of("FollowUps.WithMissing"));
        RuleFor(card => card.DaysAttended).LessThanOrEqualTo(card => card.DaysPlanned).When(card => card.DaysPlanned is not null)
            .WithMessage(card => RuleSentences.Of("FollowUps.MoreThanPlanned", card.DaysPlanned));
        RuleFor(card => card.NextOn).GreaterThan(card => card.HeldOn).WithMessage(_ => RuleSentences.Of("FollowUps.NextNotLater"));
        RuleFor(card => card.Note).MaximumLength(CheckInAnswers.LongestNote).WithMessage(_ => RuleSentences.Of("FollowUps.NoteTooLong", CheckInAnswers.LongestNote));
        RuleForEach(card => card.Hours).SetValidator(new HoursLineValidator());
    }
}
