using Analytics.Store;

namespace Analytics.Regulations.TextCopies;

/// <summary>
/// The shared passages as ranges of the texts as written, so that two texts can be shown side by side with what they share marked. The texts
/// themselves stay where they are, in <c>report_text</c>.
/// </summary>
internal static class PassageTable
{
    private const string Ddl = """
        CREATE SCHEMA IF NOT EXISTS result;
        CREATE OR REPLACE TABLE result.text_passage (
            row_id_l BIGINT NOT NULL, row_id_r BIGINT NOT NULL, position INTEGER NOT NULL, start_l INTEGER NOT NULL, length_l INTEGER NOT NULL,
            start_r INTEGER NOT NULL, length_r INTEGER NOT NULL);
        """;

    /// <summary>Makes the table anew and writes the passages of pairs of sections; places and lengths count UTF-16 units from 0.</summary>
    /// <param name="database">The run's database.</param>
    /// <param name="pairs">Pairs of which findings speak, in a stable order.</param>
    public static void Write(DuckDbConnection database, IEnumerable<SectionPair> pairs)
    {
        using (var command = database.CreateCommand())
        {
            command.CommandText = Ddl;
            command.ExecuteNonQuery();
        }

        using var appender = database.CreateAppender("result", "text_passage");
        foreach (var pair in pairs)
        {
            var position = 0;
            foreach (var passage in pair.Passages)
            {
                var (left, right) = (pair.Left.Folded.Places[passage.Left], pair.Right.Folded.Places[passage.Right]);
                appender.Append(pair.Left.RowId);
                appender.Append(pair.Right.RowId);
                appender.Append(++position);
                appender.Append(left);
                appender.Append(pair.Left.Folded.EndOf(passage.Left, passage.Length) - left);
                appender.Append(right);
                appender.Append(pair.Right.Folded.EndOf(passage.Right, passage.Length) - right);
                appender.EndRow();
            }
        }

        appender.Complete();
    }
}
