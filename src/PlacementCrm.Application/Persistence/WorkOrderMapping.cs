using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Activities;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Domain.Organisations;
using PlacementCrm.Domain.WorkOrders;

namespace PlacementCrm.Application.Persistence;

internal sealed class WorkOrderMapping : IEntityTypeConfiguration<WorkOrder>
{
    public void Configure(EntityTypeBuilder<WorkOrder> builder)
    {
        builder.Property(order => order.Title).HasMaxLength(WorkOrder.LongestTitle);
        builder.Property(order => order.Unit).HasMaxLength(WorkOrder.LongestUnit);
        builder.Property(order => order.Currency).HasMaxLength(3).IsFixedLength();
        builder.Property(order => order.DoneBy).HasMaxLength(WorkOrder.LongestTitle);
        builder.Property(order => order.CancelledReason).HasMaxLength(WorkOrder.LongestWords);
        builder.Property(order => order.Volume).HasPrecision(12, 2);
        builder.Property(order => order.DeliveredVolume).HasPrecision(12, 2);
        builder.Property(order => order.Price).HasPrecision(12, 2);
        builder.References<Company>(nameof(WorkOrder.CompanyId));
        builder.References<Member>(nameof(WorkOrder.ConsultantId));
        builder.References<Site>(nameof(WorkOrder.SiteId));
        builder.References<FollowUpTask>(nameof(WorkOrder.DueTaskId));
        builder.References<Activity>(nameof(WorkOrder.SourceActivityId));
        builder.HasIndex(nameof(Entity.OrganisationId), nameof(WorkOrder.CompanyId), nameof(WorkOrder.State));
    }
}
