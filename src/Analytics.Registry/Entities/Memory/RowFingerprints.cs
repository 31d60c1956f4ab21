using Analytics.Registry.Schema;
using Analytics.Store;

namespace Analytics.Registry.Entities.Memory;

/// <summary>
/// What a row is known by in the next run, when it stands elsewhere in another file: 64 bits of MD5 over its cells, written to
/// <c>remembered.row_key</c>. They are made from names and numbers of people and stay in the workspace's database like these; no report has them.
/// </summary>
internal static class RowFingerprints
{
    /// <summary>A number that names the thing wherever it stands: a person's identifier, an asset number with its owner, a patent number.</summary>
    public const string Key = "key";

    /// <summary>Every cell of the row.</summary>
    public const string Row = "row";

    /// <summary>Who or what the row is about, on which platform: the same in next year's roster, when titles and dates have changed.</summary>
    public const string Subject = "subject";

    private const string Ddl = """
        CREATE SCHEMA IF NOT EXISTS remembered;
        CREATE OR REPLACE TABLE remembered.row_key (table_name VARCHAR NOT NULL, row_id BIGINT NOT NULL, class VARCHAR NOT NULL, fingerprint UBIGINT NOT NULL);
        """;

    // Beside the columns that the schema calls the table's key: what tells two rows apart where the key is not filled in.
    private static readonly string[] Telling = ["name", "latin_name", "title", "id_number", "birth_date", "serial_no", "model"];

    /// <summary>Numbers that name a thing by themselves, as SQL over a row <c>t</c>.</summary>
    private static readonly Dictionary<string, string[]> Numbers = new(StringComparer.Ordinal)
    {
        ["personnel"] = ["(SELECT any_value(i.id_key) FROM registry.person_identity i WHERE i.row_id = t.row_id)"],
        ["equipment"] = ["t.asset_no || '@' || coalesce(t.owner_unit_id, t.owner_name)"],
        ["host_unit"] = ["upper(t.uscc)", "t.name"],
        ["achievement"] = ["upper(t.achievement_no)", "upper(t.application_no)"],
        ["project"] = ["upper(t.project_no)"],
        ["contract"] = ["upper(t.registration_no)"],
    };

    /// <summary>Makes the table anew, empty.</summary>
    public static void Create(DuckDbConnection database) => database.Execute(Ddl);

    /// <summary>Adds the fingerprints of a table's rows.</summary>
    /// <param name="database">The run's database, with the registry loaded.</param>
    /// <param name="table">A canonical table.</param>
    public static void Add(DuckDbConnection database, string table)
    {
        var schema = CanonicalSchema.Get(table);
        var all = schema.InputColumns.Select(column => column.Name).ToList();
        var subject = schema.Key.Concat(Telling).Append(schema.PlatformColumn).Where(name => name is not null && name != schema.YearColumn && all.Contains(name)).Distinct();
        Insert(database, table, Row, Of(all));
        Insert(database, table, Subject, Of(subject!));
        foreach (var number in Numbers.GetValueOrDefault(table, []))
        {
            Insert(database, table, Key, Hash($"'{table}' || {number}"));
        }
    }

    private static void Insert(DuckDbConnection database, string table, string kind, string fingerprint) => database.Execute($"INSERT INTO remembered.row_key SELECT '{table}', row_id, '{kind}', fingerprint FROM (SELECT t.row_id, {fingerprint} AS fingerprint FROM main.\"{table}\" t) WHERE fingerprint IS NOT NULL");

    // A missing cell has no part of the text, so a column that the schema gains and nobody fills in changes no fingerprint.
    private static string Of(IEnumerable<string> columns) =>
        Hash("concat_ws(chr(31), " + string.Join(", ", columns.Select(column => $"'{column}=' || CAST(t.\"{column}\" AS VARCHAR)")) + ")");

    private static string Hash(string text) => $"md5_number_lower({text})";
}
