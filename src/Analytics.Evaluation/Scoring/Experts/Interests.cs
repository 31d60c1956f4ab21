using Analytics.Kernels.Chinese.Organisations;
using Analytics.Store;

namespace Analytics.Evaluation.Scoring.Experts;

/// <summary>
/// Who has an interest in a center: its host, its co-builders, and the center itself, under any of its titles, as the organisations that the run's
/// register knows.
/// </summary>
internal sealed class Interests
{
    /// <summary>An organisation's interest, strongest first. One center may hold several titles, a city's and a province's: who has an interest in one has it in all.</summary>
    private const string Query = """
        WITH stated AS (
            SELECT platform_id, entity_id, 1 AS nth, 'host' AS relation FROM result.platform_host
            UNION ALL
            SELECT c.center_id, e.entity_id, 2, 'co_builder'
            FROM current.co_builder c JOIN result.entity e ON e.kind = 'organisation' AND e.table_name = 'co_builder' AND e.row_id = c.row_id
            WHERE c.center_id IS NOT NULL AND (c.left_date IS NULL OR year(c.left_date) >= ?)
            UNION ALL
            SELECT p.platform_id, n.entity_id, 2, 'co_builder'
            FROM (SELECT platform_id, unnest(co_builders) AS wording FROM current.platform) p JOIN result.organisation_name n ON n.wording = p.wording
            UNION ALL
            SELECT p.platform_id, n.entity_id, 3, 'center' FROM registry.platform p JOIN result.organisation_name n ON n.wording = p.name),
        interest AS (
            SELECT * FROM stated
            UNION ALL
            SELECT p.platform_id, s.entity_id, s.nth, s.relation
            FROM registry.platform p JOIN registry.platform title ON title.lineage_id = p.lineage_id AND title.platform_id <> p.platform_id JOIN stated s ON s.platform_id = title.platform_id)
        SELECT platform_id, entity_id, first(relation ORDER BY nth) FROM interest WHERE platform_id IS NOT NULL GROUP BY platform_id, entity_id ORDER BY platform_id, min(nth), entity_id
        """;

    private readonly Dictionary<(string Center, string Organisation), string> _relations = [];
    private readonly Dictionary<string, string> _entityOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _entityOfKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    private Interests()
    {
    }

    /// <summary>The organisations of each center.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> ByCenter { get; private set; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Reads them.</summary>
    /// <param name="database">The run's database, with organisations.</param>
    /// <param name="year">Who left before this year has no interest any more.</param>
    public static Interests Read(DuckDbConnection database, int year)
    {
        var interests = new Interests();
        foreach (var row in Rows(database, "SELECT wording, entity_id FROM result.organisation_name", 2))
        {
            interests._entityOf[row[0]] = row[1];
            // A name of two organisations means neither.
            var key = Key(OrganisationName.Parse(row[0]));
            interests._entityOfKey[key] = interests._entityOfKey.TryGetValue(key, out var other) && other != row[1] ? null : row[1];
        }

        foreach (var row in Rows(database, "SELECT entity_id, name FROM result.organisation", 2)) interests._names[row[0]] = row[1];
        foreach (var row in Rows(database, Query, 3, year)) interests._relations[(row[0], row[1])] = row[2];
        interests.ByCenter = interests._relations.Keys.GroupBy(key => key.Center, key => key.Organisation, StringComparer.Ordinal)
            .ToDictionary(center => center.Key, center => (IReadOnlyList<string>)[.. center], StringComparer.Ordinal);
        return interests;
    }

    /// <summary>
    /// The organisations of a wording: the register's, and, of a department, the organisation that it is a department of, which the register itself
    /// joins only where that one is registered.
    /// </summary>
    public IEnumerable<string> EntitiesOf(string wording)
    {
        if (_entityOf.TryGetValue(wording, out var own)) yield return own;
        var name = OrganisationName.Parse(wording);
        if (name.Department.Length > 0 && _entityOfKey.GetValueOrDefault(ParentKey(name)) is { } parent && parent != own) yield return parent;
    }

    /// <summary>host, co_builder or center.</summary>
    public string RelationOf(string center, string organisation) => _relations[(center, organisation)];

    /// <summary>An organisation's name.</summary>
    public string NameOf(string organisation) => _names.GetValueOrDefault(organisation, organisation);

    private static string Key(OrganisationName name) => Key(name, IsPartOfCompany(name) ? name.Department : "");

    private static string Key(OrganisationName name, string part) => $"{string.Join('/', name.Regions)}|{name.Core}|{name.LegalForm}|{part}";

    private static string ParentKey(OrganisationName name) =>
        IsPartOfCompany(name) ? Key(name, "") : Key(OrganisationName.Parse(string.Concat(name.Regions) + name.Parent));

    /// <summary>Behind a legal form a branch or department is no part of the core: 甲有限公司技术中心.</summary>
    private static bool IsPartOfCompany(OrganisationName name) => name.Department.Length > 0 && name.Parent == name.Core;

    private static IEnumerable<string[]> Rows(DuckDbConnection database, string sql, int columns, params IReadOnlyList<object> values)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        foreach (var value in values)
        {
            var parameter = command.CreateParameter();
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }

        using var reader = command.ExecuteReader();
        while (reader.Read()) yield return [.. Enumerable.Range(0, columns).Select(reader.GetString)];
    }
}
