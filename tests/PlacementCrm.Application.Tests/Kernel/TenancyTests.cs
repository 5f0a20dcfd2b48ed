using Microsoft.EntityFrameworkCore;
using Npgsql;
using PlacementCrm.Application.Kernel;
using PlacementCrm.Domain.Companies;
using PlacementCrm.Testing;

namespace PlacementCrm.Application.Tests.Kernel;

public sealed class TenancyTests : DatabaseTest
{
    [Test]
    public async Task Every_table_is_closed_by_row_level_security_or_named_here()
    {
        var open = await Sql("""
            select string_agg(relname, ',' order by relname) from pg_class
            where relnamespace = 'public'::regnamespace and relkind = 'r' and not (relrowsecurity and relforcerowsecurity)
            """);

        Assert.That(open, Is.EqualTo("migration_history,organisation,user_claims,user_logins,user_passkeys,user_tokens,users").Or.EqualTo("migration_history,organisation,user_claims,user_logins,user_tokens,users"));
    }

    [Test]
    public async Task The_program_owns_no_table_and_cannot_pass_the_policies()
    {
        var owned = await Sql("select count(*) from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = 'crm_app'");
        var passes = await Sql("select rolsuper or rolbypassrls from pg_roles where rolname = 'crm_app'");

        Assert.That((owned, passes), Is.EqualTo(((object)0L, (object)false)));
    }

    [Test]
    public async Task Without_an_organisation_nothing_is_visible()
    {
        await using var connection = new NpgsqlConnection(Database.App);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("select count(*) from member", connection);

        Assert.That(await command.ExecuteScalarAsync(), Is.EqualTo(0L));
    }

    [Test]
    public async Task The_organisation_of_one_request_does_not_stay_on_the_connection()
    {
        await InDatabase(Some.Consultant, db => db.Members.CountAsync());

        await using var connection = new NpgsqlConnection(Database.App);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("select nullif(current_setting('app.organisation_id', true), '')", connection);

        Assert.That(await command.ExecuteScalarAsync(), Is.EqualTo(DBNull.Value));
    }

    [Test]
    public async Task A_foreign_key_cannot_point_across_organisations()
    {
        var keys = await Sql("""
            select string_agg(conrelid::regclass || '.' || conname, ', ') from pg_constraint c
            where contype = 'f' and confrelid not in ('organisation'::regclass, 'users'::regclass)
              and not exists (select 1 from unnest(c.conkey) k join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k where a.attname = 'organisation_id')
            """);

        Assert.That(keys, Is.EqualTo(DBNull.Value));
    }
}
