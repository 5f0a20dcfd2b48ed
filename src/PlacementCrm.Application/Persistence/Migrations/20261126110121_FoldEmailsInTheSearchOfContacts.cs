using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlacementCrm.Application.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class FoldEmailsInTheSearchOfContacts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "search_text",
                table: "contact",
                type: "text",
                maxLength: -1,
                nullable: true,
                computedColumnSql: "f_search(name) || ' ' || f_search(coalesce(email, '')) || ' ' || coalesce(phone_digits, '')",
                stored: true,
                collation: "C",
                oldClrType: typeof(string),
                oldType: "text",
                oldMaxLength: -1,
                oldNullable: true,
                oldComputedColumnSql: "f_search(name) || ' ' || lower(coalesce(email, '')) || ' ' || coalesce(phone_digits, '')",
                oldStored: true,
                oldCollation: "C");
            // The column is made anew, and with it goes the right to read it.
            migrationBuilder.Sql("GRANT SELECT (search_text) ON contact TO crm_search;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "search_text",
                table: "contact",
                type: "text",
                maxLength: -1,
                nullable: true,
                computedColumnSql: "f_search(name) || ' ' || lower(coalesce(email, '')) || ' ' || coalesce(phone_digits, '')",
                stored: true,
                collation: "C",
                oldClrType: typeof(string),
                oldType: "text",
                oldMaxLength: -1,
                oldNullable: true,
                oldComputedColumnSql: "f_search(name) || ' ' || f_search(coalesce(email, '')) || ' ' || coalesce(phone_digits, '')",
                oldStored: true,
                oldCollation: "C");
            // The column is made anew, and with it goes the right to read it.
            migrationBuilder.Sql("GRANT SELECT (search_text) ON contact TO crm_search;");
        }
    }
}
