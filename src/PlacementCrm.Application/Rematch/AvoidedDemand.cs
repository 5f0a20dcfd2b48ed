using FluentValidation;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Domain.Considerations;

namespace PlacementCrm.Application.Rematch;

/// <summary>What the next place must not ask for: more than the limit in a dimension (less, where a site gives something).</summary>
public sealed record AvoidedDemand
{
    public string DimensionCode { get; set; } = "";

    public decimal? Limit { get; set; }
}

internal sealed class AvoidedDemandValidator : AbstractValidator<AvoidedDemand>
{
    public AvoidedDemandValidator()
    {
        RuleFor(demand => demand.DimensionCode).Must(code => Dimensions.Find(code) is not null).WithMessage(_ => Sentences.Of("Rematch.DimensionMissing"));
        RuleFor(demand => demand.Limit).NotNull().WithMessage(_ => Sentences.Of("Rematch.LimitMissing"));
    }
}
