using System.Data.Common;
using Analytics.Regulations.Findings;
using Analytics.Store;

namespace Analytics.Regulations.OrganisationDuplicates;

/// <summary>
/// Organisations that the register of host units holds under two numbers of its own: whatever is counted by host (staff, funds, platforms) is
/// then counted apart. No clause speaks of it; it is for the register's keeper to look at.
/// </summary>
internal sealed class OrganisationFindings : IFinder
{
    // A credit code is one organisation's. A name may, for all its being registered, be two units' in two places.
    private const double ByCreditCode = 0.9995;
    private const double ByName = 0.95;

    private const string Sql = """
        WITH held AS (
            SELECT e.entity_id, h.row_id, h.source_id, h.source_row, h.host_id, h.name, upper(h.uscc) AS uscc
            FROM result.entity e JOIN current.host_unit h ON h.row_id = e.row_id
            WHERE e.kind = 'organisation' AND e.table_name = 'host_unit' AND h.host_id IS NOT NULL),
        twice AS (
            SELECT entity_id, count(DISTINCT uscc) = 1 AND count(uscc) = count(*) AS one_code FROM held GROUP BY entity_id HAVING min(host_id) < max(host_id))
        SELECT h.entity_id, h.row_id, h.host_id, coalesce(h.name, h.host_id), h.uscc, t.one_code, p.platform_id, p.name, p.kind, p.city, file.path, s.sheet, h.source_row, file.sha256
        FROM twice t JOIN held h USING (entity_id)
        JOIN intake.source s ON s.source_id = h.source_id JOIN intake.file file ON file.file_id = s.file_id
        LEFT JOIN registry.platform p ON p.host_id = h.host_id
        ORDER BY h.entity_id, h.row_id, p.platform_id
        """;

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(DuckDbConnection database, FindingScope scope, CancellationToken cancellation)
    {
        if (scope.Regime is not null)
        {
            return [];
        }

        using var command = database.CreateCommand();
        command.CommandText = Sql;
        using var reader = command.ExecuteReader();
        var rows = new List<HostRow>();
        while (reader.Read())
        {
            rows.Add(Read(reader));
        }

        return [.. rows.GroupBy(row => row.EntityId, StringComparer.Ordinal).Select(same => ToFinding([.. same]))];
    }

    private static HostRow Read(DbDataReader reader) => new(
        reader.GetString(0), reader.GetInt64(1), reader.GetString(2), reader.GetString(3), reader.Text(4), reader.GetBoolean(5), reader.Text(6), reader.Text(7), reader.Text(8),
        reader.Text(9), new SourceOfRow(reader.GetString(10), reader.Text(11), reader.GetInt32(12), reader.GetString(13)));

    private static Finding ToFinding(List<HostRow> rows)
    {
        var numbers = rows.Select(row => row.HostId).Distinct().Order(StringComparer.Ordinal).ToList();
        var reason = rows[0].OneCode ? ("统一社会信用代码相同", "with one credit code") : ("名称相同或相符，信用代码未填全", "with one name, credit codes missing");
        return new Finding
        {
            Kind = "org_duplicate",
            Severity = "low",
            Confidence = rows[0].OneCode ? ByCreditCode : ByName,
            Outcome = "REVIEW",
            Regulation = "",
            Clause = "",
            PlatformIds = [.. rows.Select(row => row.PlatformId).OfType<string>().Distinct().Order(StringComparer.Ordinal)],
            EntityId = rows[0].EntityId,
            Subject = rows[0].Name,
            Identifier = rows[0].CreditCode ?? "",
            MessageZh = $"单位“{rows[0].Name}”在依托单位名录中登记了{numbers.Count}个编号（{string.Join('、', numbers)}），{reason.Item1}。",
            MessageEn = $"The unit {rows[0].Name} stands in the register of hosts under {numbers.Count} numbers ({string.Join(", ", numbers)}), {reason.Item2}.",
            QuestionZh = "请核实是否同一单位；如是，请合并编号。",
            QuestionEn = "Is this one unit? If so, which number stays?",
            Evidence = [.. rows.DistinctBy(row => row.RowId).Select(ToEvidence)],
        };
    }

    private static EvidenceRow ToEvidence(HostRow row) => new()
    {
        Table = "host_unit",
        RowId = row.RowId,
        PlatformId = row.PlatformId ?? "",
        PlatformName = row.PlatformName ?? row.Name,
        PlatformKind = row.PlatformKind,
        City = row.City,
        File = row.Source.File,
        Sheet = row.Source.Sheet,
        Row = row.Source.Row,
        Sha256 = row.Source.Sha256,
        NameMasked = row.Name,
        IdMasked = row.CreditCode ?? "",
        Facts = EvidenceFact.Of(("host_id", row.HostId)),
    };

    /// <summary>A row of the register of hosts, with one of the platforms that it hosts.</summary>
    private sealed record HostRow(
        string EntityId, long RowId, string HostId, string Name, string? CreditCode, bool OneCode, string? PlatformId, string? PlatformName, string? PlatformKind, string? City,
        SourceOfRow Source);
}
