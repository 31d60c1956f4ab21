using System.Globalization;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Analytics.Regulations.Clauses;

/// <summary>The regulations that ship with the product, read from their packs (one folder a regulation).</summary>
public static class RegulationLibrary
{
    private static readonly Lazy<IReadOnlyDictionary<string, Regulation>> Shipped = new(Load);

    /// <summary>A regulation by id.</summary>
    /// <exception cref="KeyNotFoundException">No such regulation is held; the message names those that are.</exception>
    public static Regulation Get(string id) => Shipped.Value.TryGetValue(id, out var regulation)
        ? regulation
        : throw new KeyNotFoundException($"No regulation '{id}' is held. Held are: {string.Join(", ", Shipped.Value.Keys.Order(StringComparer.Ordinal))}.");

    /// <summary>A clause by id, e.g. <c>liaoning-2026/18</c>.</summary>
    /// <exception cref="KeyNotFoundException">No such clause is held.</exception>
    public static Clause GetClause(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Get(id.Split('/')[0]).Clauses.FirstOrDefault(clause => clause.Id == id)
            ?? throw new KeyNotFoundException($"No clause '{id}' is held.");
    }

    private static Dictionary<string, Regulation> Load()
    {
        var assembly = typeof(RegulationLibrary).Assembly;
        var deserializer = new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).WithDuplicateKeyChecking().Build();
        var library = new Dictionary<string, Regulation>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith("document.yaml", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var regulation = deserializer.Deserialize<DocumentFile>(reader).ToRegulation(name);
            library.Add(regulation.Id, regulation);
        }

        return library;
    }

    /// <summary>The pack's file as written; turned into the immutable record once it is complete.</summary>
    private sealed class DocumentFile
    {
        public string? Id { get; set; }

        public string? Title { get; set; }

        public string? DocumentNo { get; set; }

        public string? Issuer { get; set; }

        public string? Level { get; set; }

        public string? ProvinceCode { get; set; }

        public string? Effective { get; set; }

        public string? Predecessor { get; set; }

        public List<ClauseEntry> Clauses { get; set; } = [];

        public Regulation ToRegulation(string file) => new(
            Required(Id, "id", file),
            Required(Title, "title", file),
            DocumentNo ?? "",
            Required(Issuer, "issuer", file),
            Required(Level, "level", file),
            Required(ProvinceCode, "province_code", file),
            Effective is null ? null : DateOnly.ParseExact(Effective, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Predecessor ?? "",
            [.. Clauses.Select(clause => new Clause(
                Required(clause.Id, "clauses.id", file),
                Required(clause.Article, "clauses.article", file),
                Required(clause.Quote, "clauses.quote", file),
                Required(clause.Strength, "clauses.strength", file)))]);

        private static string Required(string? value, string key, string file) =>
            value ?? throw new InvalidDataException($"The rule pack {file} lacks '{key}'.");
    }

    private sealed class ClauseEntry
    {
        public string? Id { get; set; }

        public string? Article { get; set; }

        public string? Quote { get; set; }

        public string? Strength { get; set; }
    }
}
