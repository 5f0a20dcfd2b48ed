using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlacementCrm.Domain;

namespace PlacementCrm.Application.Persistence;

internal static class MappingExtensions
{
    /// <summary>A reference inside the organisation: the foreign key is (organisation, <paramref name="key"/>), never the id alone.</summary>
    public static void BelongsTo<TEntity, TParent>(
        this EntityTypeBuilder<TEntity> entity,
        Expression<Func<TEntity, TParent?>> parent,
        Expression<Func<TEntity, object?>> key,
        DeleteBehavior onDelete = DeleteBehavior.Restrict)
        where TEntity : Entity
        where TParent : Entity =>
        entity.HasOne(parent).WithMany().HasForeignKey(nameof(Entity.OrganisationId), NameOf(key)).OnDelete(onDelete);

    /// <summary>The same for a reference that has no navigation property.</summary>
    public static void References<TParent>(this EntityTypeBuilder entity, string key, DeleteBehavior onDelete = DeleteBehavior.Restrict)
        where TParent : Entity =>
        entity.HasOne(typeof(TParent)).WithMany().HasForeignKey(nameof(Entity.OrganisationId), key).OnDelete(onDelete);

    /// <summary>The parts of an aggregate: they live and die with it.</summary>
    public static void Contains<TEntity, TChild>(
        this EntityTypeBuilder<TEntity> entity,
        Expression<Func<TEntity, IEnumerable<TChild>?>> children,
        Expression<Func<TChild, object?>> key)
        where TEntity : Entity
        where TChild : Entity
    {
        entity.HasMany(children).WithOne().HasForeignKey(nameof(Entity.OrganisationId), NameOf(key)).OnDelete(DeleteBehavior.Cascade);
        entity.Navigation(NameOf(children)).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    /// <summary>Unique inside the organisation; a bare unique key would tell strangers what exists elsewhere.</summary>
    public static IndexBuilder IsUniqueInOrganisation<TEntity>(this EntityTypeBuilder<TEntity> entity, params string[] properties)
        where TEntity : Entity =>
        entity.HasIndex([nameof(Entity.OrganisationId), .. properties]).IsUnique();

    /// <summary>Lists by name: each alphabet that users read in has its index, and pages out of it.</summary>
    /// <param name="before">What the list is sorted by first, in an order that no language changes.</param>
    /// <param name="names">The names, the most important first.</param>
    public static void IsListedByName<TEntity>(this EntityTypeBuilder<TEntity> entity, string[] names, string? before = null, params string[] alphabets)
        where TEntity : Entity
    {
        string[] first = before is null ? [nameof(Entity.OrganisationId)] : [nameof(Entity.OrganisationId), before];
        foreach (var alphabet in alphabets is [] ? [Alphabet.Danish, Alphabet.Common] : alphabets)
        {
            string[] columns = [.. first, .. names, nameof(Entity.Id)];
            entity.HasIndex(columns, SnakeCase($"IX_{typeof(TEntity).Name}_{string.Concat(columns[1..^1])}_{alphabet[..alphabet.IndexOf('-', StringComparison.Ordinal)]}"))
                .UseCollation([.. first.Select(_ => ""), .. names.Select(_ => alphabet), ""]);
        }
    }

    public static void UseSnakeCase(this ModelBuilder builder)
    {
        foreach (var type in builder.Model.GetEntityTypes())
        {
            if (type.IsMappedToJson())
                continue;
            type.SetTableName(SnakeCase(type.ClrType.IsAssignableTo(typeof(Entity)) ? type.ClrType.Name : type.GetTableName()!));
            foreach (var property in type.GetProperties().Where(property => !string.Equals(property.Name, nameof(Entity.Version), StringComparison.Ordinal)))
                property.SetColumnName(SnakeCase(property.GetColumnName()));
        }
    }

    private static string NameOf(LambdaExpression selector)
    {
        var body = selector.Body is UnaryExpression { NodeType: ExpressionType.Convert } convert ? convert.Operand : selector.Body;
        return ((MemberExpression)body).Member.Name;
    }

    private static string SnakeCase(string name) =>
        JsonNamingPolicy.SnakeCaseLower.ConvertName(name.Replace("AspNet", "", StringComparison.Ordinal));
}
