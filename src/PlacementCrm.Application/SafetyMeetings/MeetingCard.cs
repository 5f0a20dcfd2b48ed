using FluentValidation;
using PlacementCrm.Application.Kernel;

namespace PlacementCrm.Application.SafetyMeetings;

/// <summary>When and where; planning and moving ask for the same.</summary>
public abstract record MeetingCard
{
    public DateOnly? On { get; set; }

    /// <summary>By the clock in Denmark.</summary>
    public TimeOnly? At { get; set; }

    public string Place { get; set; } = "";
}

internal sealed class MeetingCardValidator : AbstractValidator<MeetingCard>
{
    public MeetingCardValidator()
    {
        RuleFor(card => card.On).NotNull().WithMessage(_ => Sentences.Of("SafetyMeetings.DayMissing"));
        RuleFor(card => card.At).NotNull().WithMessage(_ => Sentences.Of("SafetyMeetings.TimeMissing"));
        RuleFor(card => card.Place).Must(place => place.Trim().Length is > 0 and <= 200).WithMessage(_ => Sentences.Of("SafetyMeetings.PlaceMissing"));
    }
}
