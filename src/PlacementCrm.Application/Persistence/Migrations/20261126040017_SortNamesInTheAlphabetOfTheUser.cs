using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlacementCrm.Application.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class SortNamesInTheAlphabetOfTheUser : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_contact_organisation_id_name_id",
                table: "contact");

            migrationBuilder.DropIndex(
                name: "IX_candidate_organisation_id_family_name_given_name_id",
                table: "candidate");

            migrationBuilder.CreateIndex(
                name: "ix_opening_title_da",
                table: "opening",
                columns: new[] { "organisation_id", "title", "id" })
                .Annotation("Relational:Collation", new[] { "", "da-x-icu", "" });

            migrationBuilder.CreateIndex(
                name: "ix_opening_title_und",
                table: "opening",
                columns: new[] { "organisation_id", "title", "id" })
                .Annotation("Relational:Collation", new[] { "", "und-x-icu", "" });

            migrationBuilder.CreateIndex(
                name: "ix_contact_name_da",
                table: "contact",
                columns: new[] { "organisation_id", "name", "id" })
                .Annotation("Relational:Collation", new[] { "", "da-x-icu", "" });

            migrationBuilder.CreateIndex(
                name: "ix_contact_name_und",
                table: "contact",
                columns: new[] { "organisation_id", "name", "id" })
                .Annotation("Relational:Collation", new[] { "", "und-x-icu", "" });

            migrationBuilder.CreateIndex(
                name: "ix_company_overview_last_contact_on_name_und",
                table: "company_overview",
                columns: new[] { "organisation_id", "last_contact_on", "name", "id" })
                .Annotation("Relational:Collation", new[] { "", "", "und-x-icu", "" });

            migrationBuilder.CreateIndex(
                name: "ix_company_overview_name_und",
                table: "company_overview",
                columns: new[] { "organisation_id", "name", "id" })
                .Annotation("Relational:Collation", new[] { "", "und-x-icu", "" });

            migrationBuilder.CreateIndex(
                name: "ix_company_overview_next_step_on_name_und",
                table: "company_overview",
                columns: new[] { "organisation_id", "next_step_on", "name", "id" })
                .Annotation("Relational:Collation", new[] { "", "", "und-x-icu", "" });

            migrationBuilder.CreateIndex(
                name: "ix_company_overview_segment_name_und",
                table: "company_overview",
                columns: new[] { "organisation_id", "segment", "name", "id" })
                .Annotation("Relational:Collation", new[] { "", "", "und-x-icu", "" });

            migrationBuilder.CreateIndex(
                name: "ix_company_overview_town_name_und",
                table: "company_overview",
                columns: new[] { "organisation_id", "town", "name", "id" })
                .Annotation("Relational:Collation", new[] { "", "und-x-icu", "und-x-icu", "" });

            migrationBuilder.CreateIndex(
                name: "ix_candidate_family_name_given_name_da",
                table: "candidate",
                columns: new[] { "organisation_id", "family_name", "given_name", "id" })
                .Annotation("Relational:Collation", new[] { "", "da-x-icu", "da-x-icu", "" });

            migrationBuilder.CreateIndex(
                name: "ix_candidate_family_name_given_name_und",
                table: "candidate",
                columns: new[] { "organisation_id", "family_name", "given_name", "id" })
                .Annotation("Relational:Collation", new[] { "", "und-x-icu", "und-x-icu", "" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_opening_title_da",
                table: "opening");

            migrationBuilder.DropIndex(
                name: "ix_opening_title_und",
                table: "opening");

            migrationBuilder.DropIndex(
                name: "ix_contact_name_da",
                table: "contact");

            migrationBuilder.DropIndex(
                name: "ix_contact_name_und",
                table: "contact");

            migrationBuilder.DropIndex(
                name: "ix_company_overview_last_contact_on_name_und",
                table: "company_overview");

            migrationBuilder.DropIndex(
                name: "ix_company_overview_name_und",
                table: "company_overview");

            migrationBuilder.DropIndex(
                name: "ix_company_overview_next_step_on_name_und",
                table: "company_overview");

            migrationBuilder.DropIndex(
                name: "ix_company_overview_segment_name_und",
                table: "company_overview");

            migrationBuilder.DropIndex(
                name: "ix_company_overview_town_name_und",
                table: "company_overview");

            migrationBuilder.DropIndex(
                name: "ix_candidate_family_name_given_name_da",
                table: "candidate");

            migrationBuilder.DropIndex(
                name: "ix_candidate_family_name_given_name_und",
                table: "candidate");

            migrationBuilder.CreateIndex(
                name: "IX_contact_organisation_id_name_id",
                table: "contact",
                columns: new[] { "organisation_id", "name", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_candidate_organisation_id_family_name_given_name_id",
                table: "candidate",
                columns: new[] { "organisation_id", "family_name", "given_name", "id" });
        }
    }
}
