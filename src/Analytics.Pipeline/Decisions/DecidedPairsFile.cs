using System.Globalization;
using Analytics.Pipeline.Reports.Csv;
using Analytics.Pipeline.Stages;
using Analytics.Pipeline.Workspaces;
using Analytics.Store;

namespace Analytics.Pipeline.Decisions;

/// <summary>The pairs that people decided, as CSV: <c>id_l, id_r, label, kind, file_l, sheet_l, row_l, file_r, sheet_r, row_r, match_weight, joined</c>.</summary>
/// <remarks>
/// An id is a row's id in the published run; label is match or no. A decision holds for every row that is about the same person or thing on the
/// same platform, so one decision may be several pairs. The weight is that of <c>result.link</c>, empty where no evidence joined the two;
/// joined (yes or no) is what the published run found by itself, before it obeyed the decision.
/// </remarks>
public static class DecidedPairsFile
{
    private const string Sql = """
        WITH place AS (
            SELECT e.kind, e.table_name, e.row_id, e.entity_id, f.path, s.sheet, e.source_row
            FROM result.entity e JOIN intake.source s ON s.source_id = e.source_id JOIN intake.file f ON f.file_id = s.file_id)
        SELECT DISTINCT d.ordinal, l.row_id, r.row_id, d.is_one, d.kind, l.path, l.sheet, l.source_row, r.path, r.sheet, r.source_row, k.match_weight,
               CASE WHEN coalesce(o.joined, l.entity_id = r.entity_id) THEN 'yes' ELSE 'no' END
        FROM decided d
        JOIN remembered.row_key a ON a.class = 'subject' AND a.table_name = d.table_name AND a.fingerprint = TRY_CAST(d.subject_l AS UBIGINT)
        JOIN remembered.row_key b ON b.class = 'subject' AND b.table_name = d.table_name AND b.fingerprint = TRY_CAST(d.subject_r AS UBIGINT)
        JOIN place l ON l.kind = d.kind AND l.table_name = d.table_name AND l.row_id = least(a.row_id, b.row_id)
        JOIN place r ON r.kind = d.kind AND r.table_name = d.table_name AND r.row_id = greatest(a.row_id, b.row_id)
        LEFT JOIN result.link k ON k.kind = d.kind AND k.row_id_l = l.row_id AND k.row_id_r = r.row_id AND k.basis <> 'decision'
        LEFT JOIN (%own%) o ON o.kind = d.kind AND o.row_id_l = l.row_id AND o.row_id_r = r.row_id
        ORDER BY l.row_id, r.row_id
        """;

    // A run without decisions has nothing of its own to tell apart from them.
    private const string NoOpinion = "SELECT '' AS kind, 0 AS row_id_l, 0 AS row_id_r, false AS joined WHERE false";

    /// <summary>Writes.</summary>
    /// <param name="workspace">The workspace's folder.</param>
    /// <param name="path">Where to; a file that is there is replaced.</param>
    /// <returns>Pairs written, and decisions whose rows the published run has not.</returns>
    public static (int Written, int Missing) Write(string workspace, string path)
    {
        var run = Workspace.Existing(workspace).Published();
        var decisions = DecisionView.From(DecisionLog.Read(workspace)).Of(DecisionEntry.Pair).ToList();
        using var database = RunDatabase.OpenToRead(run);
        using var command = database.CreateCommand();
        var values = decisions.Select((entry, i) => string.Create(CultureInfo.InvariantCulture, $"({i}, '{entry.Kind}', '{entry.Table}', '{entry.SubjectL}', '{entry.SubjectR}', {entry.Verdict == DecisionVerdicts.One})"));
        var own = database.HasTable("result", "decided_pair") ? "SELECT * FROM result.decided_pair" : NoOpinion;
        command.CommandText = Sql.Replace("%own%", own, StringComparison.Ordinal).Replace("FROM decided d", $"FROM (VALUES {string.Join(", ", values.DefaultIfEmpty("(-1, '', '', '', '', false)"))}) d(ordinal, kind, table_name, subject_l, subject_r, is_one)", StringComparison.Ordinal);
        using var reader = command.ExecuteReader();
        using var csv = new CsvWriter(path);
        foreach (var name in (string[])["id_l", "id_r", "label", "kind", "file_l", "sheet_l", "row_l", "file_r", "sheet_r", "row_r", "match_weight", "joined"])
        {
            csv.Cell(name);
        }

        csv.EndRow();
        var (found, written) = (new HashSet<int>(), 0);
        while (reader.Read())
        {
            found.Add(reader.GetInt32(0));
            csv.Cell(reader.GetValue(1));
            csv.Cell(reader.GetValue(2));
            csv.Cell(reader.GetBoolean(3) ? "match" : "no");
            for (var i = 4; i < reader.FieldCount; i++)
            {
                csv.Cell(reader.IsDBNull(i) ? null : reader.GetValue(i));
            }

            csv.EndRow();
            written++;
        }

        return (written, decisions.Count - found.Count);
    }
}
