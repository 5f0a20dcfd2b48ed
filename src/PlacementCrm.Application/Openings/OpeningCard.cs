using FluentValidation;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Domain.Considerations;
using PlacementCrm.Domain.Openings;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Openings;

/// <summary>What a company offers at one site; offering and correcting ask for the same.</summary>
public abstract record OpeningCard
{
    public const int MostTasks = 12;

    public string Title { get; set; } = "";

    public string WorkFunction { get; set; } = "";

    public PlacementKind Kind { get; set; }

    public decimal? WeeklyHours { get; set; }

    public DateOnly? FromOn { get; set; }

    public DateOnly? ToOn { get; set; }

    public int? Places { get; set; } = 1;

    public List<OpeningTask> Tasks { get; init; } = [];
}

/// <summary>One thing to be done. The id is made by whoever writes it first and stays.</summary>
public sealed record OpeningTask
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public string Name { get; set; } = "";

    public List<TaskDemand> Demands { get; init; } = [];
}

/// <summary>What a task demands in one dimension. What is not listed is not known, which is not zero.</summary>
public sealed record TaskDemand
{
    public string DimensionCode { get; set; } = "";

    public decimal? Value { get; set; }

    /// <summary>The visit or call where it was learnt; null when the company wrote it itself.</summary>
    public Guid? SourceActivityId { get; set; }
}

internal sealed class OpeningCardValidator : AbstractValidator<OpeningCard>
{
    public OpeningCardValidator()
    {
        RuleFor(card => card.Title).NotEmpty().WithMessage(_ => Sentences.Of("Openings.TitleMissing", Opening.LongestTitle)).MaximumLength(Opening.LongestTitle).WithMessage(_ => Sentences.Of("Openings.TitleMissing", Opening.LongestTitle));
        RuleFor(card => card.WorkFunction).MaximumLength(120).WithMessage(_ => Sentences.Of("Openings.WorkFunctionTooLong"));
        RuleFor(card => card.Kind).IsInEnum();
        RuleFor(card => card.WeeklyHours).InclusiveBetween(0.5m, Opening.MostWeeklyHours).WithMessage(_ => Sentences.Of("Openings.Hours", Opening.MostWeeklyHours));
        RuleFor(card => card.Places).NotNull().WithMessage(_ => Sentences.Of("Openings.PlacesMissing", Opening.MostPlaces)).InclusiveBetween(1, Opening.MostPlaces).WithMessage(_ => Sentences.Of("Openings.PlacesMissing", Opening.MostPlaces));
        RuleFor(card => card.ToOn).GreaterThanOrEqualTo(card => card.FromOn).When(card => card.FromOn is not null && card.ToOn is not null)
            .WithMessage(_ => Sentences.Of("Openings.ToBeforeFrom"));
        RuleFor(card => card.Tasks.Count).LessThanOrEqualTo(OpeningCard.MostTasks)
            .OverridePropertyName(nameof(OpeningCard.Tasks)).WithMessage(_ => Sentences.Of("Openings.TooManyTasks", OpeningCard.MostTasks));
        RuleForEach(card => card.Tasks).SetValidator(new OpeningTaskValidator());
    }
}

internal sealed class OpeningTaskValidator : AbstractValidator<OpeningTask>
{
    public OpeningTaskValidator()
    {
        RuleFor(task => task.Name).NotEmpty().WithMessage(_ => Sentences.Of("Openings.TaskNameMissing", WorkTask.LongestName)).MaximumLength(WorkTask.LongestName).WithMessage(_ => Sentences.Of("Openings.TaskNameMissing", WorkTask.LongestName));
        RuleForEach(task => task.Demands).ChildRules(demand =>
        {
            demand.RuleFor(row => row.DimensionCode).Must(code => Dimensions.Find(code) is not null).WithMessage(_ => Sentences.Of("Openings.DimensionMissing"));
            demand.RuleFor(row => row.Value).Must((row, value) => value is { } number && Dimensions.Get(row.DimensionCode).Takes(number))
                .When(row => Dimensions.Find(row.DimensionCode) is not null)
                .WithMessage(row => Sentences.Of(
                    "Openings.DemandOutOfRange", DimensionText.Name(Dimensions.Get(row.DimensionCode)), Dimension.Least, Dimensions.Get(row.DimensionCode).Most));
        });
        RuleFor(task => task.Demands).Must(demands => demands.Select(demand => demand.DimensionCode).Distinct(StringComparer.Ordinal).Count() == demands.Count)
            .WithMessage(_ => Sentences.Of("Openings.DemandTwice"));
    }
}
