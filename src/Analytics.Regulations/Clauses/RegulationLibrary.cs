using Analytics.Registry.Schema;
using Analytics.Regulations.Rules;

namespace Analytics.Regulations.Clauses;

/// <summary>The regulations of rule packs (one folder a regulation): what is cited, quoted and held to be in force comes from here.</summary>
public sealed class RegulationLibrary
{
    private static readonly Lazy<RegulationLibrary> Own = new(() => new RegulationLibrary(PackFiles.Shipped()));

    private readonly Dictionary<string, Regulation> _regulations;

    /// <summary>Reads the documents and clauses of packs.</summary>
    /// <exception cref="DefinitionException">A pack cannot be read.</exception>
    public RegulationLibrary(PackFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        _regulations = files.Regulations.Select(folder => PackReader.ReadRegulation(files, folder)).ToDictionary(regulation => regulation.Id, StringComparer.Ordinal);
    }

    /// <summary>The regulations that ship with the product.</summary>
    public static RegulationLibrary Shipped => Own.Value;

    /// <summary>The product's regulations and those of a folder, which take the place of the product's of the same name.</summary>
    /// <param name="folder">The folder; null: the product's alone.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="DefinitionException">A pack cannot be read.</exception>
    public static RegulationLibrary ShippedAnd(string? folder) => folder is null ? Shipped : new RegulationLibrary(PackFiles.ShippedAnd(folder));

    /// <summary>The regulations held, in order of their ids.</summary>
    public IEnumerable<Regulation> All => _regulations.Values.OrderBy(regulation => regulation.Id, StringComparer.Ordinal);

    /// <summary>A regulation by id.</summary>
    /// <exception cref="KeyNotFoundException">No such regulation is held; the message names those that are.</exception>
    public Regulation Get(string id) => _regulations.TryGetValue(id, out var regulation)
        ? regulation
        : throw new KeyNotFoundException($"No regulation '{id}' is held. Held are: {string.Join(", ", _regulations.Keys.Order(StringComparer.Ordinal))}.");

    /// <summary>The regulation of a clause, e.g. of <c>liaoning-2026/18</c>.</summary>
    /// <exception cref="KeyNotFoundException">No such regulation is held.</exception>
    public Regulation OfClause(string clause)
    {
        ArgumentNullException.ThrowIfNull(clause);
        return Get(clause.Split('/')[0]);
    }

    /// <summary>A clause by id, e.g. <c>liaoning-2026/18</c>.</summary>
    /// <exception cref="KeyNotFoundException">No such clause is held.</exception>
    public Clause GetClause(string id) =>
        OfClause(id).Clauses.FirstOrDefault(clause => clause.Id == id) ?? throw new KeyNotFoundException($"No clause '{id}' is held.");
}
