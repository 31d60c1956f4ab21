using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Analytics.Registry.Schema;

/// <summary>
/// Every canonical table, read once from the definitions built into this assembly (<c>Schema/tables/*.yaml</c>). The one place from
/// which the
/// database schema, header matching and the data dictionary follow.
/// </summary>
public static class CanonicalSchema
{
    private const string Prefix = "Analytics.Registry.Schema.tables.";
    private const string NeutralResource = "Analytics.Registry.Schema.neutral-headers.yaml";

    private static readonly Lazy<Dictionary<string, Table>> ByName =
        new(() => LoadTables().ToDictionary(table => table.Name, StringComparer.Ordinal));

    private static readonly Lazy<IReadOnlyList<Table>> All =
        new(() => [.. ByName.Value.Values.OrderBy(table => table.Name, StringComparer.Ordinal)]);

    private static readonly Lazy<IReadOnlyList<string>> Neutral = new(LoadNeutralHeaders);

    /// <summary>Every table, in ordinal order of its name.</summary>
    public static IReadOnlyList<Table> Tables => All.Value;

    /// <summary>Headers that say nothing about the kind of a table and hold nothing to store (序号, 签章 …).</summary>
    public static IReadOnlyList<string> NeutralHeaders => Neutral.Value;

    /// <summary>The table of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public static Table Get(string name) => TryGet(name, out var table)
        ? table
        : throw new KeyNotFoundException($"There is no canonical table '{name}'. Known: {string.Join(", ", Tables.Select(known => known.Name))}.");

    /// <summary>Looks a table up by its canonical name.</summary>
    public static bool TryGet(string name, [NotNullWhen(true)] out Table? table) => ByName.Value.TryGetValue(name, out table);

    private static IEnumerable<Table> LoadTables()
    {
        var names = typeof(CanonicalSchema).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        foreach (var name in names)
        {
            using var text = Open(name);
            var file = name[Prefix.Length..];
            var table = TableDefinition.Parse(file, text);
            if (table.Name + ".yaml" != file) throw new DefinitionException(file, 1, $"defines table '{table.Name}': the file's name must be the table's");
            yield return table;
        }
    }

    private static IReadOnlyList<string> LoadNeutralHeaders()
    {
        using var text = Open(NeutralResource);
        var yaml = StrictYaml.Parse("neutral-headers.yaml", text);
        var headers = yaml.Texts("headers");
        yaml.EnsureAllRead();
        return headers;
    }

    private static StreamReader Open(string resource) =>
        new(Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"Resource '{resource}' is not built in."));
}
