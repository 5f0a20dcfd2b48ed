using FluentValidation;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Domain.Considerations;

namespace PlacementCrm.Application.Activities;

/// <summary>What is told about an activity that took place or was tried in vain, planned before or not.</summary>
public abstract record ToldActivity
{
    /// <summary>When it began, as the teller's clock says.</summary>
    public DateTimeOffset At { get; set; }

    public ActivityOutcome Outcome { get; set; }

    /// <summary>The company's people who took part.</summary>
    public IReadOnlyList<Guid> ContactIds { get; set; } = [];

    public int? DurationMinutes { get; set; }

    public string Note { get; set; } = "";

    /// <summary>What was seen of the site's soft sides.</summary>
    public IReadOnlyList<ObservedFact> Facts { get; set; } = [];

    /// <summary>What was seen of the demands of the site's tasks.</summary>
    public IReadOnlyList<ObservedDemand> Demands { get; set; } = [];

    /// <summary>What has to be done next; goes with <see cref="NextStepOn"/>.</summary>
    public string? NextStepTitle { get; set; }

    public DateOnly? NextStepOn { get; set; }
}

/// <param name="Dimension">Which soft side.</param>
/// <param name="Grade">0 = not at all, 4 = very much.</param>
/// <param name="Words">What was seen, in own words; may be empty.</param>
public sealed record ObservedFact(SiteDimension Dimension, int Grade, string Words = "");

/// <param name="SiteTaskId">At which task of the site.</param>
/// <param name="DimensionCode">Which demand.</param>
/// <param name="Value">In the unit of the dimension.</param>
public sealed record ObservedDemand(Guid SiteTaskId, string DimensionCode, decimal Value);

internal abstract class ToldActivityValidator<TRequest> : AbstractValidator<TRequest> where TRequest : ToldActivity
{
    protected ToldActivityValidator()
    {
        RuleFor(request => request.At).NotEmpty().WithMessage(_ => Sentences.Of("Activities.TimeMissing"));
        RuleFor(request => request.At).Must(at => at.Year >= 1900).When(request => request.At != default).WithMessage(_ => Sentences.Of("Activities.TimeTooEarly"));
        RuleFor(request => request.At).Must(at => at.Year <= 2200).WithMessage(_ => Sentences.Of("Activities.TimeTooLate"));
        RuleFor(request => request.NextStepOn).Must(day => day is null or { Year: >= 1900 and <= 2200 }).WithMessage(_ => Sentences.Of("Activities.NextStepDayWrong"));
        RuleFor(request => request.Outcome).IsInEnum().WithMessage(_ => Sentences.Of("Activities.OutcomeMissing"));
        RuleFor(request => request.DurationMinutes).InclusiveBetween(1, 1440).WithMessage(_ => Sentences.Of("Activities.MinutesInvalid"));
        RuleFor(request => request.Note).NotNull().WithMessage(_ => Sentences.Of("Activities.NoteTooLong", 10_000)).MaximumLength(10_000).WithMessage(_ => Sentences.Of("Activities.NoteTooLong", 10_000));
        RuleFor(request => request.Facts).NotNull()
            .Must(facts => facts.All(fact => Enum.IsDefined(fact.Dimension) && fact is { Grade: >= 0 and <= 4, Words: { Length: <= 1000 } }))
            .WithMessage(_ => Sentences.Of("Activities.FactInvalid"));
        RuleFor(request => request.Facts).Empty().When(request => request.Outcome == ActivityOutcome.NotThere)
            .WithMessage(_ => Sentences.Of("Activities.NothingSeen"));
        RuleFor(request => request.NextStepTitle).MaximumLength(200).WithMessage(_ => Sentences.Of("Activities.NextStepTooLong"));
        RuleForEach(request => request.Demands).Must(demand => Dimensions.Find(demand.DimensionCode) is { } dimension && dimension.Takes(demand.Value))
            .WithMessage(_ => Sentences.Of("Activities.DemandInvalid"));
        RuleFor(request => request.NextStepTitle).NotEmpty().When(request => request.NextStepOn is not null)
            .WithMessage(_ => Sentences.Of("Activities.NextStepTitleMissing"));
        RuleFor(request => request.NextStepOn).NotNull().When(request => !string.IsNullOrWhiteSpace(request.NextStepTitle))
            .WithMessage(_ => Sentences.Of("Activities.NextStepDayMissing"));
    }
}
