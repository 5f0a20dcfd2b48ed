using FluentValidation;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Domain.Rules;

namespace PlacementCrm.Application.Rules;

/// <summary>The numbers that a shape needs are there and make sense; the others are ignored.</summary>
internal sealed class RuleNumbersValidator : AbstractValidator<RuleNumbers>
{
    private const int MostWeeks = 520;
    private const int MostMonths = 120;
    private const int MostYears = 20;

    public RuleNumbersValidator(RuleShape shape)
    {
        switch (shape)
        {
            case RuleShape.Hours:
                RuleFor(numbers => numbers.Hours).NotNull().GreaterThan(0).LessThanOrEqualTo(168).WithMessage(_ => Between(1, 168));
                break;
            case RuleShape.Weeks:
                Weeks();
                break;
            case RuleShape.Months:
                RuleFor(numbers => numbers.PrivateMonths).InclusiveBetween(1, MostMonths).WithMessage(_ => Between(1, MostMonths));
                RuleFor(numbers => numbers.PublicMonths).InclusiveBetween(1, MostMonths).WithMessage(_ => Between(1, MostMonths));
                break;
            case RuleShape.Ratio:
                Ratio();
                break;
            case RuleShape.AddedEmployment:
                RuleFor(numbers => numbers.Months).NotNull().InclusiveBetween(1, MostMonths).WithMessage(_ => Between(1, MostMonths));
                RuleFor(numbers => numbers.VacatedMonths).NotNull().InclusiveBetween(0, MostMonths).WithMessage(_ => Between(0, MostMonths));
                break;
            case RuleShape.AccidentReport:
                RuleFor(numbers => numbers.FromAbsenceDays).NotNull().InclusiveBetween(1, 365).WithMessage(_ => Between(1, 365));
                RuleFor(numbers => numbers.WithinWorkingDays).NotNull().InclusiveBetween(0, 30).WithMessage(_ => Between(0, 30));
                RuleFor(numbers => numbers.DeathWithinHours).NotNull().InclusiveBetween(1, 720).WithMessage(_ => Between(1, 720));
                break;
            case RuleShape.Unemployed:
                RuleFor(numbers => numbers.Months).NotNull().InclusiveBetween(0, MostMonths).WithMessage(_ => Between(0, MostMonths));
                RuleFor(numbers => numbers.ExceptOverAge).NotNull().InclusiveBetween(18, 100).WithMessage(_ => Between(18, 100));
                break;
            case RuleShape.Flexjob:
                RuleFor(numbers => numbers.Years).NotNull().InclusiveBetween(1, MostYears).WithMessage(_ => Between(1, MostYears));
                RuleFor(numbers => numbers.ExceptOverAge).NotNull().InclusiveBetween(18, 100).WithMessage(_ => Between(18, 100));
                RuleFor(numbers => numbers.Months).NotNull().InclusiveBetween(0, MostMonths).WithMessage(_ => Between(0, MostMonths));
                break;
            case RuleShape.Mentor:
                RuleFor(numbers => numbers.Months).NotNull().InclusiveBetween(1, MostMonths).WithMessage(_ => Between(1, MostMonths));
                break;
            case RuleShape.Youth:
                Youth();
                break;
            case RuleShape.Insurance:
                RuleFor(numbers => numbers.Injury).NotNull().WithMessage(_ => Sentences.Of("Rules.InsurerMissing"));
                RuleFor(numbers => numbers.Damage).NotNull().WithMessage(_ => Sentences.Of("Rules.InsurerMissing"));
                break;
        }
    }

    private void Weeks()
    {
        RuleFor(numbers => numbers.FirstWeeks).NotNull().InclusiveBetween(1, MostWeeks).WithMessage(_ => Between(1, MostWeeks));
        RuleFor(numbers => numbers.ExtensionToWeeks).GreaterThan(numbers => numbers.FirstWeeks).When(numbers => numbers.ExtensionToWeeks is not null)
            .WithMessage(_ => Sentences.Of("Rules.ExtensionMustBeLonger"));
        RuleFor(numbers => numbers.ExtensionToWeeks).NotNull().When(numbers => numbers.FurtherStepWeeks is not null)
            .WithMessage(_ => Sentences.Of("Rules.ExtensionMustBeLonger"));
        RuleFor(numbers => numbers.FurtherStepWeeks).InclusiveBetween(1, MostWeeks).WithMessage(_ => Between(1, MostWeeks));
    }

    private void Ratio()
    {
        RuleFor(numbers => numbers.AtLeast).NotNull().InclusiveBetween(0, 100).WithMessage(_ => Between(0, 100));
        RuleFor(numbers => numbers.PerEmployees).NotNull().InclusiveBetween(1, 1000).WithMessage(_ => Between(1, 1000));
        RuleFor(numbers => numbers.Border).NotNull().InclusiveBetween(0, 100_000).WithMessage(_ => Between(0, 100_000));
        RuleFor(numbers => numbers.PerEmployeesAbove).NotNull().InclusiveBetween(1, 1000).WithMessage(_ => Between(1, 1000));
        RuleFor(numbers => numbers.Measure).NotNull().WithMessage(_ => Sentences.Of("Rules.MeasureMissing"));
        RuleFor(numbers => numbers.StaffMonths).NotNull().InclusiveBetween(1, 24).WithMessage(_ => Between(1, 24));
    }

    private void Youth()
    {
        RuleFor(numbers => numbers.HoursADay).NotNull().InclusiveBetween(1, 24).WithMessage(_ => Between(1, 24));
        RuleFor(numbers => numbers.Hours).NotNull().InclusiveBetween(1, 168).WithMessage(_ => Between(1, 168));
        RuleFor(numbers => numbers.NotBeforeHour).NotNull().InclusiveBetween(0, 23).WithMessage(_ => Between(0, 23));
        RuleFor(numbers => numbers.NotAfterHour).NotNull().InclusiveBetween(0, 23).WithMessage(_ => Between(0, 23));
        RuleFor(numbers => numbers.MostLiftKg).NotNull().InclusiveBetween(1, 100).WithMessage(_ => Between(1, 100));
        RuleFor(numbers => numbers.LeastAge).NotNull().InclusiveBetween(10, 18).WithMessage(_ => Between(10, 18));
        RuleFor(numbers => numbers.LightWorkBelowAge).NotNull().InclusiveBetween(10, 18).WithMessage(_ => Between(10, 18));
    }

    private static string Between(int least, int most) => Sentences.Of("Rules.NumberBetween", least, most);
}
