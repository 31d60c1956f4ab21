using Analytics.Store;

namespace Analytics.Registry.Entities.Decisions;

/// <summary>Brings <c>result.link</c> in line with what people decided.</summary>
internal static class DecidedLinks
{
    // A person's word is not weighed against evidence; the figure only sorts it first.
    private const double WeightOfDecision = 100;

    /// <summary>
    /// Removes links whose rows are no longer of one entity, and adds one with the basis <c>decision</c> for each pair of rows that a person
    /// called one.
    /// </summary>
    /// <param name="database">The run's database; the keys obey the decisions already.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="pairs">All decisions of the kind.</param>
    public static void Write(DuckDbConnection database, string kind, IReadOnlyList<DecidedPair> pairs)
    {
        database.Execute("CREATE OR REPLACE TABLE work.decided_link (row_id_l BIGINT NOT NULL, row_id_r BIGINT NOT NULL)");
        using (var appender = database.CreateAppender("work", "decided_link"))
        {
            foreach (var (left, right) in pairs.Where(pair => pair.IsOne).Select(pair => (pair.RowL, pair.RowR)).Distinct())
            {
                appender.Append(left);
                appender.Append(right);
                appender.EndRow();
            }

            appender.Complete();
        }

        database.Execute($"""
            CREATE OR REPLACE TABLE work.link_gone AS
            SELECT l.row_id_l, l.row_id_r FROM result.link l
            JOIN {EntityTables.Keys} a ON a.kind = l.kind AND a.row_id = l.row_id_l JOIN {EntityTables.Keys} b ON b.kind = l.kind AND b.row_id = l.row_id_r
            WHERE l.kind = '{kind}' AND a.key <> b.key;
            INSERT INTO work.link_gone SELECT row_id_l, row_id_r FROM work.decided_link;
            DELETE FROM result.link WHERE kind = '{kind}' AND (row_id_l, row_id_r) IN (SELECT (row_id_l, row_id_r) FROM work.link_gone);
            DELETE FROM result.link_step WHERE kind = '{kind}' AND (row_id_l, row_id_r) IN (SELECT (row_id_l, row_id_r) FROM work.link_gone);
            INSERT INTO result.link
            SELECT '{kind}', d.row_id_l, d.row_id_r, 'decision', {WeightOfDecision.ToString(System.Globalization.CultureInfo.InvariantCulture)}, 1
            FROM work.decided_link d
            JOIN {EntityTables.Keys} a ON a.kind = '{kind}' AND a.row_id = d.row_id_l JOIN {EntityTables.Keys} b ON b.kind = '{kind}' AND b.row_id = d.row_id_r AND a.key = b.key
            ORDER BY ALL;
            DROP TABLE work.link_gone; DROP TABLE work.decided_link;
            """);
    }
}
