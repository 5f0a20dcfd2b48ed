using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlacementCrm.Application.Imports;
using PlacementCrm.Domain.Organisations;

namespace PlacementCrm.Application.Persistence;

internal sealed class ImportMapping : IEntityTypeConfiguration<ImportRun>, IEntityTypeConfiguration<ImportFile>
{
    public void Configure(EntityTypeBuilder<ImportRun> builder)
    {
        builder.Property(run => run.FileName).HasMaxLength(200);
        builder.PrimitiveCollection(run => run.Mapping).ElementType(field => field.HasConversion<string>().HasMaxLength(40));
        builder.OwnsOne(run => run.Written, written => written.ToJson());
        builder.References<Member>(nameof(ImportRun.MemberId));

        builder.HasIndex(run => new { run.OrganisationId, run.MemberId, run.UploadedAt });
    }

    public void Configure(EntityTypeBuilder<ImportFile> builder)
    {
        builder.References<ImportRun>(nameof(ImportFile.RunId), DeleteBehavior.Cascade);
        builder.IsUniqueInOrganisation(nameof(ImportFile.RunId));
    }
}
