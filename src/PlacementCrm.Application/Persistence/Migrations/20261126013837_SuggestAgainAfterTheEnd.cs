using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlacementCrm.Application.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class SuggestAgainAfterTheEnd : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_suggestion_organisation_id_candidate_id_opening_id",
                table: "suggestion");

            migrationBuilder.CreateIndex(
                name: "IX_suggestion_organisation_id_candidate_id_opening_id",
                table: "suggestion",
                columns: new[] { "organisation_id", "candidate_id", "opening_id" },
                unique: true,
                filter: "state not in ('Declined', 'Expired', 'Accepted')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_suggestion_organisation_id_candidate_id_opening_id",
                table: "suggestion");

            migrationBuilder.CreateIndex(
                name: "IX_suggestion_organisation_id_candidate_id_opening_id",
                table: "suggestion",
                columns: new[] { "organisation_id", "candidate_id", "opening_id" },
                unique: true,
                filter: "state not in ('Declined', 'Expired')");
        }
    }
}
