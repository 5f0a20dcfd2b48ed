using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Organisations;

namespace PlacementCrm.Application.Persistence;

internal sealed class KernelMapping : IEntityTypeConfiguration<CommandReceipt>, IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<CommandReceipt> builder)
    {
        builder.Property(receipt => receipt.Request).HasMaxLength(100);
        builder.Property(receipt => receipt.Answer).HasColumnType("jsonb").HasMaxLength(-1);
        builder.Property(receipt => receipt.Fingerprint).HasMaxLength(32);
        builder.References<Member>(nameof(CommandReceipt.MemberId));
        builder.HasIndex(nameof(Entity.OrganisationId), nameof(CommandReceipt.At));
    }

    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.Property(entry => entry.Request).HasMaxLength(100);
        builder.References<Member>(nameof(AuditEntry.MemberId));
        builder.HasIndex(nameof(Entity.OrganisationId), nameof(AuditEntry.At));
        builder.HasIndex(entry => entry.Subjects).HasMethod("gin");
        builder.PrimitiveCollection(entry => entry.Fields).HasDefaultValueSql("'{}'").ElementType().HasMaxLength(100);
    }
}
