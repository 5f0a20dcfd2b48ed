using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlacementCrm.Application.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class DaysOfWorkOrders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "agreed_on",
                table: "work_order",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "due_task_id",
                table: "work_order",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_work_order_organisation_id_due_task_id",
                table: "work_order",
                columns: new[] { "organisation_id", "due_task_id" });

            migrationBuilder.AddForeignKey(
                name: "FK_work_order_follow_up_task_organisation_id_due_task_id",
                table: "work_order",
                columns: new[] { "organisation_id", "due_task_id" },
                principalTable: "follow_up_task",
                principalColumns: new[] { "organisation_id", "id" },
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_work_order_follow_up_task_organisation_id_due_task_id",
                table: "work_order");

            migrationBuilder.DropIndex(
                name: "IX_work_order_organisation_id_due_task_id",
                table: "work_order");

            migrationBuilder.DropColumn(
                name: "agreed_on",
                table: "work_order");

            migrationBuilder.DropColumn(
                name: "due_task_id",
                table: "work_order");
        }
    }
}
