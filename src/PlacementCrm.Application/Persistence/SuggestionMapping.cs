using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlacementCrm.Domain;
using PlacementCrm.Domain.Candidates;
using PlacementCrm.Domain.Openings;
using PlacementCrm.Domain.Placements;

namespace PlacementCrm.Application.Persistence;

internal sealed class SuggestionMapping : IEntityTypeConfiguration<Suggestion>
{
    public void Configure(EntityTypeBuilder<Suggestion> builder)
    {
        builder.Property(suggestion => suggestion.DeclineWords).HasMaxLength(1000);
        builder.OwnsMany(suggestion => suggestion.Reasons, reasons =>
        {
            reasons.ToJson("reasons");
            reasons.Property(reason => reason.Code).HasMaxLength(80);
            reasons.Property(reason => reason.Sentence).HasMaxLength(1000);
        });
        builder.Navigation(suggestion => suggestion.Reasons).UsePropertyAccessMode(PropertyAccessMode.Field);

        builder.References<Candidate>(nameof(Suggestion.CandidateId));
        builder.References<Opening>(nameof(Suggestion.OpeningId));

        // Two consultants may shortlist at the same moment: the database decides who was first.
        builder.IsUniqueInOrganisation(nameof(Suggestion.CandidateId), nameof(Suggestion.OpeningId))
            // An accepted one became a placement; once that is over, the pair may be suggested again.
            .HasFilter("state not in ('Declined', 'Expired', 'Accepted')");
        builder.HasIndex(nameof(Entity.OrganisationId), nameof(Suggestion.OpeningId), nameof(Suggestion.State));
        // What is open, for the board.
        builder.HasIndex(nameof(Entity.OrganisationId), nameof(Suggestion.State), nameof(Suggestion.ChangedAt))
            .HasFilter("state not in ('Declined', 'Expired')");
    }
}
