using Analytics.Regulations.Rules;

namespace Analytics.Regulations.Clauses;

/// <summary>The regulations that ship with the product, read from their packs (one folder a regulation).</summary>
public static class RegulationLibrary
{
    private static readonly Lazy<IReadOnlyDictionary<string, Regulation>> Shipped = new(Load);

    /// <summary>The regulations held, in order of their ids.</summary>
    public static IEnumerable<Regulation> All => Shipped.Value.Values.OrderBy(regulation => regulation.Id, StringComparer.Ordinal);

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
        var files = PackFiles.Shipped();
        return files.Regulations.Select(folder => PackReader.ReadRegulation(files, folder)).ToDictionary(regulation => regulation.Id, StringComparer.Ordinal);
    }
}
