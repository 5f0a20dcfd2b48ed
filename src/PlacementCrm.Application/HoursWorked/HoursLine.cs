using FluentValidation;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Domain.HoursWorked;

namespace PlacementCrm.Application.HoursWorked;

/// <summary>One row of the grid: a week and what somebody typed for it. An empty row says nothing and changes nothing, so it cannot take back what was told.</summary>
public sealed record HoursLine
{
    /// <summary>Any day of the week.</summary>
    public DateOnly WeekOf { get; set; }

    public decimal? Paid { get; set; }

    public decimal? Unpaid { get; set; }

    /// <summary>Somebody asked, nobody knew.</summary>
    public bool IsUnknown { get; set; }

    /// <summary>Of the entry that the user saw; none when there was none.</summary>
    public uint? Version { get; set; }

    public bool IsEmpty => Paid is null && Unpaid is null && !IsUnknown;

    internal WorkedHours Hours => IsUnknown ? WorkedHours.Unknown : WorkedHours.Of(Paid ?? 0, Unpaid ?? 0);
}

internal sealed class HoursLineValidator : AbstractValidator<HoursLine>
{
    public HoursLineValidator()
    {
        RuleFor(line => line.Paid).Must(HasTwoDecimals).WithMessage(_ => Sentences.Of("HoursWorked.TwoDecimals"));
        RuleFor(line => line.Unpaid).Must(HasTwoDecimals).WithMessage(_ => Sentences.Of("HoursWorked.TwoDecimals"));
        RuleFor(line => line).Must(line => !line.IsUnknown || (line.Paid is null && line.Unpaid is null))
            .WithMessage(line => Sentences.Of("HoursWorked.UnknownOrHours", new IsoWeek(line.WeekOf).Number));
        RuleFor(line => line).Must(line => !line.IsEmpty || line.Version is null)
            .WithMessage(line => Sentences.Of("HoursWorked.Emptied", new IsoWeek(line.WeekOf).Number));
    }

    private static bool HasTwoDecimals(decimal? hours) => hours is null || decimal.Round(hours.Value, 2) == hours;
}
