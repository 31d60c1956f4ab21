using System.Data.Common;
using Analytics.Regulations.Findings;
using Analytics.Store;

namespace Analytics.Regulations.SinglePlatform;

/// <summary>
/// Reads the roster rows of which there can be anything to say, grouped, in a stable order. Nearly everybody of a province stays in the
/// database.
/// </summary>
internal static class StaffRows
{
    private const string FixedTwice = """
        SELECT e.entity_id AS member, e.row_id FROM person e JOIN roster USING (row_id)
        WHERE e.entity_id IN (
            SELECT entity_id FROM person JOIN roster USING (row_id) WHERE is_fixed GROUP BY entity_id HAVING min(platform_id) < max(platform_id))
        """;

    private const string NamedTwice = """
        SELECT i.id_key AS member, i.row_id FROM registry.person_identity i JOIN roster USING (row_id)
        WHERE i.id_key IN (
            SELECT id_key FROM registry.person_identity JOIN roster USING (row_id) WHERE id_key IS NOT NULL GROUP BY id_key HAVING min(name) < max(name))
        """;

    private const string MobileWithoutAgreement = """
        SELECT e.entity_id || ' ' || r.platform_id AS member, r.row_id FROM person e JOIN roster r USING (row_id)
        WHERE (e.entity_id, r.platform_id) IN (
            SELECT entity_id, platform_id FROM person JOIN roster USING (row_id) WHERE is_fixed = false AND work_agreement_signed = false)
        """;

    /// <summary>The rows of people who are fixed staff of two platforms, whatever these are; one list a person.</summary>
    public static IEnumerable<IReadOnlyList<StaffRow>> OfPeopleFixedTwice(DuckDbConnection database, FindingScope scope) => Grouped(database, scope, FixedTwice);

    /// <summary>The rows of usable identifiers that stand beside two names; one list an identifier.</summary>
    public static IEnumerable<IReadOnlyList<StaffRow>> OfIdentifiersNamedTwice(DuckDbConnection database, FindingScope scope) => Grouped(database, scope, NamedTwice);

    /// <summary>The rows of people whom some roster of a platform calls mobile and without agreement; one list a person and platform.</summary>
    public static IEnumerable<IReadOnlyList<StaffRow>> OfMobileWithoutAgreement(DuckDbConnection database, FindingScope scope) =>
        Grouped(database, scope, MobileWithoutAgreement);

    private static string Sql(string chosen) => $"""
        WITH roster AS NOT MATERIALIZED (
            SELECT * REPLACE (coalesce(year, $year) AS year) FROM current.personnel WHERE $year IS NULL OR year IS NULL OR year <= $year),
        latest AS (SELECT platform_id, max(year) AS year FROM roster GROUP BY platform_id),
        person AS NOT MATERIALIZED (SELECT entity_id, row_id FROM result.entity WHERE table_name = 'personnel'),
        regimes AS (SELECT platform_id, string_agg(regime, ';' ORDER BY regime) AS regimes FROM registry.platform_regime GROUP BY platform_id),
        chosen AS ({chosen})
        SELECT c.member, e.entity_id, r.row_id, r.name, r.id_number, i.id_key, r.birth_date, r.employer, r.is_fixed, r.is_full_time_employee,
               r.work_agreement_signed, r.start_date, r.end_date, r.year, l.year AS latest_year, g.regimes, {RowOrigin.Columns("platform_id")}
        FROM chosen c
        JOIN person e ON e.row_id = c.row_id
        JOIN roster r ON r.row_id = c.row_id
        JOIN latest l ON l.platform_id = r.platform_id
        LEFT JOIN registry.person_identity i ON i.row_id = r.row_id
        LEFT JOIN regimes g ON g.platform_id = r.platform_id
        {RowOrigin.Joins("platform_id")}
        ORDER BY c.member, r.row_id
        """;

    private const int FirstOfOrigin = 16;

    private static IEnumerable<IReadOnlyList<StaffRow>> Grouped(DuckDbConnection database, FindingScope scope, string chosen)
    {
        using var command = database.CreateCommand();
        command.CommandText = Sql(chosen);
        command.Parameters.Add(new DuckDbParameter("year", scope.Year));
        using var reader = command.ExecuteReader();
        var (member, rows) = ("", new List<StaffRow>());
        while (reader.Read())
        {
            if (rows.Count > 0 && reader.GetString(0) != member)
            {
                yield return rows;
                rows = [];
            }

            member = reader.GetString(0);
            rows.Add(Read(reader));
        }

        if (rows.Count > 0)
        {
            yield return rows;
        }
    }

    private static StaffRow Read(DbDataReader reader)
    {
        var (platform, source) = RowOrigin.Read(reader, FirstOfOrigin);
        return new StaffRow
        {
            EntityId = reader.GetString(1),
            RowId = reader.GetInt64(2),
            Name = reader.Text(3) ?? "",
            IdNumber = reader.Text(4) ?? "",
            IdKey = reader.Text(5) ?? "",
            BirthDate = reader.Date(6),
            Employer = reader.Text(7),
            Fixed = reader.Flag(8),
            FullTime = reader.Flag(9),
            AgreementSigned = reader.Flag(10),
            Start = reader.Date(11),
            End = reader.Date(12),
            Year = reader.Whole(13),
            LatestRosterYear = reader.Whole(14),
            Regimes = reader.Text(15) ?? "",
            Platform = platform,
            Source = source,
        };
    }
}
