using System.Globalization;
using Analytics.Kernels.Chinese.Organisations;
using Analytics.Store;

namespace Analytics.Registry.Entities.Organisations;

/// <summary>
/// The register of organisations: every wording of a unit that any table uses, and the organisation that it means. Wordings that no
/// registered organisation explains stand for organisations of their own, those of one name together.
/// </summary>
internal static class OrganisationRegister
{
    private const string Ddl = """
        CREATE OR REPLACE TABLE result.organisation (
            entity_id VARCHAR PRIMARY KEY, name VARCHAR NOT NULL, uscc VARCHAR, city_code VARCHAR, registered BOOLEAN NOT NULL, wordings INTEGER NOT NULL);
        CREATE OR REPLACE TABLE result.organisation_name (
            wording VARCHAR PRIMARY KEY, entity_id VARCHAR NOT NULL, basis VARCHAR NOT NULL, rows BIGINT NOT NULL);
        """;

    private const string Wordings = """
        SELECT wording, sum(rows)::BIGINT FROM (
            SELECT name AS wording, count(*) AS rows FROM main.host_unit GROUP BY 1
            UNION ALL SELECT unnest(former_names), 1 FROM main.host_unit
            UNION ALL SELECT name, 1 FROM main.co_builder
            UNION ALL SELECT unnest(former_names), 1 FROM main.co_builder
            UNION ALL SELECT host_name, count(*) FROM main.platform GROUP BY 1
            UNION ALL SELECT unnest(co_builders), 1 FROM main.platform
            UNION ALL SELECT host_name, 1 FROM main.center
            UNION ALL SELECT employer, count(*) FROM main.personnel GROUP BY 1
            UNION ALL SELECT owner_name, count(*) FROM main.equipment GROUP BY 1
            UNION ALL SELECT unnest(owner_unit_name), 1 FROM main.achievement
            UNION ALL SELECT lead_unit_name, count(*) FROM main.project GROUP BY 1
            UNION ALL SELECT unit_name, count(*) FROM main.contract GROUP BY 1
            UNION ALL SELECT counterparty, count(*) FROM main.contract GROUP BY 1
            UNION ALL SELECT transferor, count(*) FROM main.tech_transfer GROUP BY 1
            UNION ALL SELECT transferee, count(*) FROM main.tech_transfer GROUP BY 1
            UNION ALL SELECT primary_employer, count(*) FROM main.committee_member GROUP BY 1
            UNION ALL SELECT unnest(employer_unit_names), 1 FROM main.committee_member
            UNION ALL SELECT unnest(employers), 1 FROM main.expert_score)
        WHERE wording IS NOT NULL AND trim(wording) <> '' GROUP BY wording ORDER BY wording
        """;

    // A register's own name of the host says more than a number that may be of another list.
    private const string Hosts = """
        CREATE OR REPLACE TABLE result.platform_host AS
        WITH named AS (
            SELECT p.platform_id, n.entity_id, 1 AS rank, p.row_id FROM current.platform p JOIN result.organisation_name n ON n.wording = p.host_name
            UNION ALL SELECT c.center_id, n.entity_id, 2, c.row_id FROM current.center c JOIN result.organisation_name n ON n.wording = c.host_name
            UNION ALL SELECT p.platform_id, e.entity_id, 3, p.row_id FROM current.platform p JOIN main.host_unit h USING (host_id) JOIN result.entity e ON e.row_id = h.row_id AND e.kind = 'organisation'
            UNION ALL SELECT c.center_id, e.entity_id, 4, c.row_id FROM current.center c JOIN main.host_unit h USING (host_id) JOIN result.entity e ON e.row_id = h.row_id AND e.kind = 'organisation')
        SELECT platform_id, first(entity_id ORDER BY rank, row_id DESC, entity_id) AS entity_id FROM named WHERE platform_id IS NOT NULL GROUP BY platform_id ORDER BY platform_id
        """;

    private const string Registered = """
        SELECT e.entity_id, e.row_id FROM result.entity e WHERE e.kind = 'organisation' ORDER BY e.row_id
        """;

    /// <summary>Writes <c>result.organisation</c>, <c>result.organisation_name</c> and <c>result.platform_host</c>; the registered organisations are numbered already.</summary>
    public static void Write(DuckDbConnection database, CancellationToken cancellation)
    {
        database.Execute(Ddl);
        var organisations = ReadRegistered(database);
        var index = new OrganisationIndex();
        for (var i = 0; i < organisations.Count; i++)
        {
            foreach (var name in organisations[i].Names)
            {
                index.Add(i, OrganisationName.Parse(name));
            }
        }

        var own = new Dictionary<string, int>(StringComparer.Ordinal);
        var wordings = new List<(string Wording, long Rows, int Entity, WordingBasis Basis)>();
        foreach (var (wording, rows) in ReadWordings(database))
        {
            cancellation.ThrowIfCancellationRequested();
            var name = OrganisationName.Parse(wording);
            var (entity, basis) = index.Find(name) ?? (Own(own, organisations, name, wording), WordingBasis.Own);
            organisations[entity].Wordings++;
            wordings.Add((wording, rows, entity, basis));
        }

        WriteOrganisations(database, organisations);
        WriteNames(database, organisations, wordings);
        database.Execute(Hosts);
    }

    private static int Own(Dictionary<string, int> own, List<Organisation> organisations, OrganisationName name, string wording)
    {
        var key = $"{string.Join('/', name.Regions)}|{name.Core}|{name.LegalForm}";
        if (!own.TryGetValue(key, out var entity))
        {
            own.Add(key, entity = organisations.Count);
            var id = string.Create(CultureInfo.InvariantCulture, $"E-O-{organisations.Count + 1:D8}");
            organisations.Add(new Organisation(id, Registered: false) { Name = wording });
        }

        return entity;
    }

    private static List<Organisation> ReadRegistered(DuckDbConnection database)
    {
        var rows = OrganisationRow.Read(database).ToDictionary(row => row.RowId);
        var organisations = new List<Organisation>();
        var byId = new Dictionary<string, Organisation>(StringComparer.Ordinal);
        using var command = database.CreateCommand();
        command.CommandText = Registered;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var id = reader.GetString(0);
            if (!byId.TryGetValue(id, out var organisation))
            {
                byId.Add(id, organisation = new Organisation(id, Registered: true));
                organisations.Add(organisation);
            }

            organisation.Add(rows[reader.GetInt64(1)]);
        }

        return [.. organisations.OrderBy(organisation => organisation.Id, StringComparer.Ordinal)];
    }

    private static List<(string Wording, long Rows)> ReadWordings(DuckDbConnection database)
    {
        using var command = database.CreateCommand();
        command.CommandText = Wordings;
        using var reader = command.ExecuteReader();
        var wordings = new List<(string, long)>();
        while (reader.Read())
        {
            wordings.Add((reader.GetString(0), reader.GetInt64(1)));
        }

        return wordings;
    }

    private static void WriteOrganisations(DuckDbConnection database, List<Organisation> organisations)
    {
        using var appender = database.CreateAppender("result", "organisation");
        foreach (var organisation in organisations)
        {
            appender.Append(organisation.Id);
            appender.Append(organisation.Name);
            Intake.Ledger.IntakeLedger.AppendNullable(appender, organisation.Code);
            Intake.Ledger.IntakeLedger.AppendNullable(appender, organisation.City);
            appender.Append(organisation.Registered);
            appender.Append(organisation.Wordings);
            appender.EndRow();
        }

        appender.Complete();
    }

    private static void WriteNames(DuckDbConnection database, List<Organisation> organisations, List<(string Wording, long Rows, int Entity, WordingBasis Basis)> wordings)
    {
        using var appender = database.CreateAppender("result", "organisation_name");
        foreach (var (wording, rows, entity, basis) in wordings)
        {
            appender.Append(wording);
            appender.Append(organisations[entity].Id);
            appender.Append(System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(basis.ToString()));
            appender.Append(rows);
            appender.EndRow();
        }

        appender.Complete();
    }

    private sealed record Organisation(string Id, bool Registered)
    {
        /// <summary>The name of the first row that has one: hosts come before those who only co-build.</summary>
        public string Name { get; set; } = "";

        public string? Code { get; private set; }

        public string? City { get; private set; }

        public int Wordings { get; set; }

        public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

        public void Add(OrganisationRow row)
        {
            Name = Name.Length > 0 || row.Names.Count == 0 ? Name : row.Names[0];
            Code ??= row.Code.Length > 0 ? row.Code : null;
            City ??= row.City;
            Names.UnionWith(row.Names);
        }
    }
}
