using Npgsql;

namespace PlacementCrm.Web.Adapters;

/// <summary>Roles and rights of the cluster. Every statement can run again, so a start that was cut short is completed by the next.</summary>
internal static class ClusterRoles
{
    private const string Roles = """
        do $$
        begin
            if not exists (select from pg_roles where rolname = 'crm_owner') then create role crm_owner; end if;
            if not exists (select from pg_roles where rolname = 'crm_app') then create role crm_app; end if;
            if not exists (select from pg_roles where rolname = 'crm_search') then create role crm_search; end if;
        end $$;
        alter role crm_owner login nosuperuser nocreatedb nocreaterole nobypassrls noreplication;
        alter role crm_app login nosuperuser nocreatedb nocreaterole nobypassrls noreplication;
        alter role crm_search nologin nosuperuser nocreatedb nocreaterole bypassrls noreplication;
        -- The owner hands the search functions over to crm_search in its migrations.
        grant crm_search to crm_owner;
        """;

    private const string Rights = """
        create extension if not exists pg_trgm schema public;
        create extension if not exists unaccent schema public;
        create extension if not exists btree_gist schema public;
        revoke create on schema public from public;
        grant usage on schema public to crm_app, crm_search;
        -- PostgreSQL asks this of the new owner of a function; nobody can log in as crm_search.
        grant create on schema public to crm_search;
        grant create on schema public to crm_owner;
        alter default privileges for role crm_owner in schema public grant select, insert, update, delete on tables to crm_app;
        alter default privileges for role crm_owner in schema public grant usage, select, update on sequences to crm_app;
        """;

    public static Task GrantAsync(string connectionString, CancellationToken cancel) => ExecuteAsync(connectionString, Roles, cancel);

    /// <summary>Makes a database that crm_owner owns and crm_app works in.</summary>
    public static async Task AddDatabaseAsync(Func<string, string> connectAsSuperuser, string database, CancellationToken cancel)
    {
        var name = new NpgsqlCommandBuilder().QuoteIdentifier(database);
        try
        {
            await ExecuteAsync(connectAsSuperuser("postgres"), $"create database {name} owner crm_owner template template0", cancel);
        }
        catch (PostgresException exists) when (exists.SqlState == PostgresErrorCodes.DuplicateDatabase)
        {
            // Made by an earlier start.
        }

        await ExecuteAsync(connectAsSuperuser("postgres"), $"revoke all on database {name} from public; grant connect on database {name} to crm_app", cancel);
        try
        {
            await ExecuteAsync(connectAsSuperuser(database), Rights, cancel);
        }
        catch (PostgresException missing) when (missing.SqlState is PostgresErrorCodes.UndefinedFile or PostgresErrorCodes.FeatureNotSupported)
        {
            throw new DatabaseUnavailable(
                $"An extension of PostgreSQL is missing ({missing.MessageText}). Install the package postgresql-contrib of the same version.", missing);
        }
    }

    private static async Task ExecuteAsync(string connectionString, string sql, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancel);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
