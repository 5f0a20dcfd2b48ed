using System.Collections;
using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PlacementCrm.Domain;

namespace PlacementCrm.Application.Persistence.Seed;

/// <summary>The columns of one table, read from the model, so that a new column can never be forgotten here.</summary>
internal sealed class BulkColumns
{
    private static readonly ConcurrentDictionary<IEntityType, BulkColumns> s_known = new();

    private readonly Column[] _columns;

    private BulkColumns(IEntityType type)
    {
        _columns =
        [
            .. type.GetProperties()
                .Where(property => property.Name is not (nameof(Entity.OrganisationId) or nameof(Entity.Version)) && property.GetComputedColumnSql() is null)
                .Select(property => new Column(property)),
        ];
        var selected = string.Join(", ", _columns.Select(column => column.Selected));
        Insert = $"""
            INSERT INTO {type.GetTableName()} (organisation_id, {string.Join(", ", _columns.Select(column => column.Name))})
            SELECT $1, {selected} FROM unnest({string.Join(", ", _columns.Select((_, index) => $"${index + 2}"))})
            AS row ({string.Join(", ", _columns.Select(column => column.Name))})
            """;
    }

    /// <summary>Takes the organisation and then one array for each column.</summary>
    public string Insert { get; }

    /// <summary>Types with parts that are stored as JSON in their own row are few, and left to EF.</summary>
    public static bool Fit(IEntityType type) => type.GetNavigations().All(navigation => !navigation.TargetEntityType.IsMappedToJson());

    public static BulkColumns Of(IEntityType type) => s_known.GetOrAdd(type, static type => new BulkColumns(type));

    public IEnumerable<Array> ValuesOf(IReadOnlyList<Entity> rows) => _columns.Select(column => column.ValuesOf(rows));

    private sealed class Column
    {
        private readonly IProperty _property;
        private readonly Func<object, object?> _stored;
        private readonly Type _element;

        public Column(IProperty property)
        {
            _property = property;
            // Quoted: limit is a word of SQL.
            Name = $"\"{property.GetColumnName()}\"";
            var listed = property.GetElementType();
            // unnest takes an array of arrays apart completely, so a list travels as text in PostgreSQL's own notation; JSON is text on its way too.
            Selected = listed is null && property.GetColumnType() != "jsonb" ? Name : $"{Name}::{property.GetColumnType()}";
            var converter = (listed?.GetTypeMapping() ?? property.GetTypeMapping()).Converter;
            Func<object?, object?> convert = converter is null ? value => value : converter.ConvertToProvider;
            _stored = listed is null ? value => convert(value) : value => Listed(((IEnumerable)value).Cast<object>().Select(convert));
            var type = listed is null ? converter?.ProviderClrType ?? property.ClrType : typeof(string);
            _element = type.IsValueType && Nullable.GetUnderlyingType(type) is null ? typeof(Nullable<>).MakeGenericType(type) : type;
        }

        public string Name { get; }

        public string Selected { get; }

        public Array ValuesOf(IReadOnlyList<Entity> rows)
        {
            var getter = _property.GetGetter();
            var values = Array.CreateInstance(_element, rows.Count);
            for (var i = 0; i < rows.Count; i++)
            {
                if (getter.GetClrValueUsingContainingEntity(rows[i]) is { } value)
                    values.SetValue(_stored(value), i);
            }

            return values;
        }

        private static string Listed(IEnumerable<object?> elements) =>
            "{" + string.Join(',', elements.Select(element =>
                $"\"{element!.ToString()!.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"")) + "}";
    }
}
