using Analytics.Registry.Identifiers;
using Analytics.Registry.Schema;
using Analytics.Regulations.Rules;
using Analytics.Store;

namespace Analytics.Regulations.Compliance;

/// <summary>
/// The schema <c>law</c>: the canonical tables as the clauses speak of them. Every row names its center, persons are counted once, a sanction
/// is there for every center whose host, co-builder or staff it concerns, and <c>law.title</c> has one row for a center under a regime.
/// </summary>
internal static class LawSchema
{
    private const string Titles = """
        CREATE TABLE law.title AS
        WITH regime AS (SELECT platform_id AS center_id, regime, count(*) OVER (PARTITION BY platform_id) = 1 AS only_regime FROM registry.platform_regime),
        center AS (SELECT * FROM current.center QUALIFY row_number() OVER (PARTITION BY center_id ORDER BY row_id DESC) = 1),
        platform AS (SELECT * FROM current.platform QUALIFY row_number() OVER (PARTITION BY platform_id ORDER BY row_id DESC) = 1),
        known AS (
            SELECT r.center_id, c.* EXCLUDE (center_id) REPLACE (
                coalesce(c.host_id, p.host_id) AS host_id, coalesce(c.host_name, p.host_name) AS host_name, coalesce(c.lineage_id, p.lineage_id) AS lineage_id,
                coalesce(c.technical_field, p.technical_field) AS technical_field, coalesce(c.technical_field_code, p.technical_field_code) AS technical_field_code,
                coalesce(c.research_direction, p.research_direction) AS research_direction)
            FROM (SELECT DISTINCT center_id FROM regime) r LEFT JOIN center c USING (center_id) LEFT JOIN platform p ON p.platform_id = r.center_id),
        host AS (SELECT * FROM current.host_unit QUALIFY row_number() OVER (PARTITION BY coalesce(host_id, name) ORDER BY row_id DESC) = 1),
        held AS (SELECT * FROM current.center_regime QUALIFY row_number() OVER (PARTITION BY center_id, regime_id ORDER BY row_id DESC) = 1)
        SELECT r.center_id, r.regime, r.only_regime, d.regulation, d.effective, d.draft, k AS center, h AS host_unit, p AS platform,
               struct_pack(
                   center_id := r.center_id, regime_id := r.regime, name_cn := coalesce(g.name_cn, p.name), name_en := coalesce(g.name_en, p.name_en), approval_date := coalesce(g.approval_date, p.approval_date),
                   status := coalesce(g.status, p.status), construction_unit_id := g.construction_unit_id, build_period_start := g.build_period_start,
                   build_period_end := g.build_period_end, acceptance_applied_date := g.acceptance_applied_date, extension_applied_date := g.extension_applied_date,
                   task_book_signed_date := g.task_book_signed_date, relaxation_granted := g.relaxation_granted, relaxation_doc_no := g.relaxation_doc_no,
                   voluntary_withdrawal_date := g.voluntary_withdrawal_date, official_publication_date := g.official_publication_date,
                   name_first_use_date := g.name_first_use_date, plaque_in_use := g.plaque_in_use) AS center_regime
        FROM regime r JOIN law.document d USING (regime) JOIN known k USING (center_id)
        LEFT JOIN host h ON h.host_id = k.host_id OR (k.host_id IS NULL AND h.name = k.host_name)
        LEFT JOIN held g ON g.center_id = r.center_id AND g.regime_id = r.regime
        LEFT JOIN platform p ON p.platform_id = r.center_id
        ORDER BY r.center_id, r.regime
        """;

    // Who is concerned by a record of a unit or a person: the center itself, its host, a present co-builder, a person of its lists.
    // own: of the center, or of its host and naming the center; unknown where the record does not say whether it is of a unit or of a person.
    private const string Sanctions = """
        CREATE TABLE law.sanction AS
        WITH party AS (
            SELECT center_id, center_id AS party, 'center' AS relation FROM law.title
            UNION SELECT center_id, center.host_id, 'host' FROM law.title WHERE center.host_id IS NOT NULL
            UNION SELECT center_id, co_builder_id, 'co_builder' FROM current.co_builder WHERE co_builder_id IS NOT NULL AND left_date IS NULL
            UNION SELECT center_id, person, 'person' FROM law.personnel
            UNION SELECT center_id, id_number, 'person' FROM law.personnel WHERE id_number IS NOT NULL),
        record AS (
            SELECT p.center_id, p.relation, x.* RENAME (center_id AS named_center_id) FROM current.sanction x JOIN party p ON p.party = x.subject_id
            UNION ALL BY NAME
            SELECT x.center_id, 'named' AS relation, x.* RENAME (center_id AS named_center_id) FROM current.sanction x
            WHERE x.center_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM party p WHERE p.center_id = x.center_id AND p.party = x.subject_id))
        SELECT r.*, (r.relation = 'center' OR (r.relation = 'host' AND r.named_center_id IS NOT DISTINCT FROM r.center_id)) AND r.subject_kind IN ('unit', 'center') AS own FROM record r
        """;

    private const string Incidents = """
        CREATE TABLE law.incident AS
        SELECT t.center_id, 'center' AS relation, x.* RENAME (center_id AS named_center_id) FROM (SELECT DISTINCT center_id FROM law.title) t JOIN current.incident x ON x.center_id = t.center_id
        UNION ALL BY NAME
        SELECT DISTINCT t.center_id, 'host' AS relation, x.* RENAME (center_id AS named_center_id) FROM law.title t JOIN current.incident x ON x.unit_id = t.center.host_id AND x.center_id IS NULL
        UNION ALL BY NAME
        SELECT DISTINCT b.center_id, 'co_builder' AS relation, x.* RENAME (center_id AS named_center_id)
        FROM current.co_builder b JOIN current.incident x ON x.unit_id = b.co_builder_id AND x.center_id IS DISTINCT FROM b.center_id WHERE b.left_date IS NULL
        """;

    /// <summary>Tables of schema <c>law</c> that are not simply the canonical ones.</summary>
    private static readonly Dictionary<string, string> Special = new(StringComparer.Ordinal)
    {
        ["personnel"] = """
            CREATE VIEW law.personnel AS SELECT t.* RENAME (platform_id AS center_id), e.entity_id AS person
            FROM current.personnel t JOIN result.entity e ON e.table_name = 'personnel' AND e.row_id = t.row_id
            """,
        ["committee_member"] = CommitteeTables.Members,
        ["meeting"] = CommitteeTables.Meetings,
        ["sanction"] = Sanctions,
        ["incident"] = Incidents,
        ["undated_equipment"] = """
            CREATE VIEW law.undated_equipment AS
            SELECT t.center_id, t.year, e.entity_id, max(t.original_value_yuan) FILTER (t.is_rd_equipment AND (t.status IN ('scrapped', 'transferred')) IS NOT TRUE) AS value
            FROM law.equipment t JOIN result.entity e ON e.table_name = 'equipment' AND e.row_id = t.row_id
            GROUP BY t.center_id, t.year, e.entity_id HAVING bool_and(t.acquired_date IS NULL AND t.disposed_date IS NULL)
            """,
        ["host_finance"] = "CREATE VIEW law.host_finance AS SELECT DISTINCT t.center_id, x.* EXCLUDE (center_id) FROM law.title t JOIN current.finance_year x ON x.unit_id = t.center.host_id AND x.center_id IS NULL",
    };

    /// <summary>Tables of which a roster of one year counts on a day, not the rows of all years.</summary>
    private static readonly string[] Rosters = ["personnel", "equipment"];

    /// <summary>Makes the schema anew.</summary>
    /// <param name="database">The run's database, its entities resolved.</param>
    /// <param name="book">The regulations to judge by, and the working days.</param>
    /// <param name="asOf">The day of judgement.</param>
    /// <param name="city">Only centers of this city are judged (name or GB/T 2260 code); null: all.</param>
    public static void Create(DuckDbConnection database, RuleBook book, DateOnly asOf, string? city = null)
    {
        database.Execute("DROP SCHEMA IF EXISTS law CASCADE; CREATE SCHEMA law; CREATE SCHEMA IF NOT EXISTS work");
        database.Execute($"CREATE TABLE law.scope AS SELECT DATE '{asOf:yyyy-MM-dd}' AS as_of");
        database.Execute("CREATE TABLE law.document (regime VARCHAR NOT NULL, regulation VARCHAR PRIMARY KEY, effective DATE, until DATE, draft BOOLEAN NOT NULL, earlier_held BOOLEAN NOT NULL)");
        foreach (var regulation in book.Packs.Select(pack => pack.Regulation))
        {
            static string Day(DateOnly? day) => day is { } known ? $"DATE '{known:yyyy-MM-dd}'" : "NULL";
            database.Execute($"INSERT INTO law.document VALUES ({Sql.Text(regulation.Regime)}, {Sql.Text(regulation.Id)}, {Day(regulation.Effective)}, {Day(regulation.Until)}, {regulation.Draft}, {book.Packs.Any(pack => pack.Regulation.Regime == regulation.Regime && pack.Regulation.Effective < regulation.Effective)})");
        }

        CalendarTable.Create(database, book.Calendar);
        database.Execute(Titles);
        KeepCity(database, city);
        foreach (var table in CanonicalSchema.Tables.Where(table => !Special.ContainsKey(table.Name)))
        {
            var rename = table.PlatformColumn == "platform_id" && table.Name != "platform" ? " RENAME (platform_id AS center_id)" : "";
            database.Execute($"CREATE VIEW law.\"{table.Name}\" AS SELECT t.*{rename} FROM current.\"{table.Name}\" t");
        }

        foreach (var (_, sql) in Special.OrderBy(item => item.Key, StringComparer.Ordinal))
        {
            database.Execute(sql);
        }

        database.Execute(RegisterChanges.Table);
        database.Execute(RosterYearsTable());
        foreach (var macro in LawMacros.All)
        {
            database.Execute(macro);
        }
    }

    /// <summary>Titles of other cities are not judged; their lists stay, for what clauses ask of other platforms.</summary>
    private static void KeepCity(DuckDbConnection database, string? city)
    {
        if (city is null)
        {
            return;
        }

        var meant = database.Texts("SELECT DISTINCT city FROM registry.platform WHERE city IS NOT NULL ORDER BY city").Where(own => CityName.IsIn(own, city)).Select(Sql.Text);
        database.Execute($"DELETE FROM law.title WHERE center_id NOT IN (SELECT platform_id FROM registry.platform WHERE list_contains(CAST([{string.Join(", ", meant)}] AS VARCHAR[]), city))");
    }

    /// <summary>The condition that joins rows <c>t</c> of a table to a subject <c>s</c>.</summary>
    public static string Join(string table)
    {
        var known = CanonicalSchema.TryGet(table, out var canonical);
        var regime = known && canonical!.TryGet("regime_id", out _) ? " AND (t.regime_id = s.regime OR (t.regime_id IS NULL AND s.only_regime))" : "";
        var year = Rosters.Contains(table) ? $" AND t.year IS NOT DISTINCT FROM s.{table}_year"
            : table == "committee_member" ? " AND holds_year(t.list_from, t.list_until, s.at)" : "";
        return "t.center_id = s.center_id" + regime + year;
    }

    /// <summary>The roster years of a subject: of each roster the latest not after the day, else the earliest there is.</summary>
    public static string RosterYears() => string.Join(",\n", Rosters.Select(table =>
        $"coalesce(list_max(list_filter(y.{table}, year -> year <= year(q.at))), list_min(y.{table})) AS {table}_year"));

    // Of which years a center's rosters are, looked up once for all subjects.
    private static string RosterYearsTable() => $"""
        CREATE TABLE law.roster_years AS
        SELECT center_id, {string.Join(", ", Rosters.Select(table => $"list(DISTINCT year ORDER BY year) FILTER (roster = '{table}') AS {table}"))}
        FROM ({string.Join(" UNION ALL ", Rosters.Select(table => $"SELECT DISTINCT center_id, year, '{table}' AS roster FROM law.\"{table}\" WHERE year IS NOT NULL"))}) GROUP BY center_id
        """;
}
