using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Domain.Events;
using PlacementCrm.Domain.Openings;
using PlacementCrm.Domain.Organisations;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Persistence;

internal sealed class EventMapping : IEntityTypeConfiguration<DomainEvent>
{
    public void Configure(EntityTypeBuilder<DomainEvent> builder)
    {
        builder.Property(row => row.FromState).HasMaxLength(40);
        builder.Property(row => row.ToState).HasMaxLength(40);
        builder.References<Member>(nameof(DomainEvent.ById));
        builder.References<Candidate>(nameof(DomainEvent.CandidateId));
        builder.References<Company>(nameof(DomainEvent.CompanyId));
        builder.References<Placement>(nameof(DomainEvent.PlacementId));
        builder.References<Opening>(nameof(DomainEvent.OpeningId));

        // One index for each timeline, in its order.
        foreach (var owner in new[] { nameof(DomainEvent.CandidateId), nameof(DomainEvent.CompanyId), nameof(DomainEvent.PlacementId), nameof(DomainEvent.SubjectId) })
            builder.HasIndex(nameof(Entity.OrganisationId), owner, nameof(DomainEvent.At));
    }
}
