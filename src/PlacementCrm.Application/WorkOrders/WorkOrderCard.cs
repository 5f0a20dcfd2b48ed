using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Application.Persistence;
using PlacementCrm.Domain.WorkOrders;

namespace PlacementCrm.Application.WorkOrders;

/// <summary>What is ordered; taking and correcting an order ask for the same.</summary>
public abstract record WorkOrderCard
{
    /// <summary>The currencies of the countries that we work in.</summary>
    public static IReadOnlyList<string> Currencies { get; } = ["DKK", "EUR"];

    public string Title { get; set; } = "";

    public decimal? Volume { get; set; }

    public string Unit { get; set; } = "";

    public DateOnly? DueOn { get; set; }

    /// <summary>For the whole order; empty when nothing is paid.</summary>
    public decimal? Price { get; set; }

    public string Currency { get; set; } = "DKK";

    public string DoneBy { get; set; } = "";

    public Guid? SiteId { get; set; }

    public Guid? SourceActivityId { get; set; }

    internal WorkOrderTerms Terms() =>
        new(Title, Volume!.Value, Unit, DueOn!.Value, Price, Price is null ? null : Currency, DoneBy, SiteId, SourceActivityId);
}

internal sealed class WorkOrderCardValidator : AbstractValidator<WorkOrderCard>
{
    public WorkOrderCardValidator()
    {
        RuleFor(card => card.Title).Must(title => title.Trim().Length is > 0 and <= WorkOrder.LongestTitle).WithMessage(_ => Sentences.Of("WorkOrders.TitleMissing", WorkOrder.LongestTitle));
        RuleFor(card => card.Volume).NotNull().WithMessage(_ => Sentences.Of("WorkOrders.VolumeMissing")).InclusiveBetween(0.01m, WorkOrder.MostVolume).WithMessage(_ => Sentences.Of("WorkOrders.VolumeMissing"));
        RuleFor(card => card.Unit).Must(unit => unit.Trim().Length is > 0 and <= WorkOrder.LongestUnit).WithMessage(_ => Sentences.Of("WorkOrders.UnitMissing", WorkOrder.LongestUnit));
        RuleFor(card => card.DueOn).NotNull().WithMessage(_ => Sentences.Of("WorkOrders.DueMissing"));
        RuleFor(card => card.Price).InclusiveBetween(0, WorkOrder.HighestPrice).WithMessage(_ => Sentences.Of("WorkOrders.PriceWrong"));
        RuleFor(card => card.Currency).Must(currency => WorkOrderCard.Currencies.Contains(currency)).When(card => card.Price is not null).WithMessage(_ => Sentences.Of("WorkOrders.CurrencyMissing"));
        RuleFor(card => card.DoneBy).MaximumLength(WorkOrder.LongestTitle).WithMessage(_ => Sentences.Of("WorkOrders.DoneByTooLong", WorkOrder.LongestTitle));
    }
}

internal static class WorkOrderPlaces
{
    /// <summary>Site and source belong to the company of the order, or they do not exist for it.</summary>
    public static async Task RefuseStrangePlaces(this CrmDbContext db, Guid companyId, WorkOrderCard card, CancellationToken cancel)
    {
        if (card.SiteId is { } siteId && !await db.Sites.AnyAsync(site => site.Id == siteId && site.CompanyId == companyId, cancel))
            throw new NotFound();
        if (card.SourceActivityId is { } sourceId && !await db.Activities.AnyAsync(activity => activity.Id == sourceId && activity.CompanyId == companyId, cancel))
            throw new NotFound();
    }
}
