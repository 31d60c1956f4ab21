using Analytics.Store;

namespace Analytics.Registry.Entities;

/// <summary>
/// Why rows stand for one entity: the pairs of rows of different platforms that were held for one, each with its weight, and what each
/// comparison added to it.
/// </summary>
public static class LinkTables
{
    private const string Ddl = """
        CREATE SCHEMA IF NOT EXISTS result;
        CREATE OR REPLACE TABLE result.link (
            kind VARCHAR NOT NULL, row_id_l BIGINT NOT NULL, row_id_r BIGINT NOT NULL, basis VARCHAR NOT NULL, match_weight DOUBLE NOT NULL,
            probability DOUBLE NOT NULL CHECK (probability BETWEEN 0 AND 1));
        CREATE OR REPLACE TABLE result.link_step (
            kind VARCHAR NOT NULL, row_id_l BIGINT NOT NULL, row_id_r BIGINT NOT NULL, position INTEGER NOT NULL, comparison VARCHAR NOT NULL, level VARCHAR NOT NULL,
            weight DOUBLE NOT NULL);
        """;

    /// <summary>Makes the tables anew, empty.</summary>
    internal static void Create(DuckDbConnection database)
    {
        using var command = database.CreateCommand();
        command.CommandText = Ddl;
        command.ExecuteNonQuery();
    }

    /// <summary>Writes links and their steps, in the order given.</summary>
    /// <param name="database">The run's database.</param>
    /// <param name="links">Links, <c>RowL &lt; RowR</c>, each pair once, in a stable order.</param>
    internal static void Write(DuckDbConnection database, IReadOnlyCollection<EntityLink> links)
    {
        using (var appender = database.CreateAppender("result", "link"))
        {
            foreach (var link in links)
            {
                appender.Append(link.Kind);
                appender.Append(link.RowL);
                appender.Append(link.RowR);
                appender.Append(link.Basis);
                appender.Append(link.MatchWeight);
                appender.Append(link.Probability);
                appender.EndRow();
            }

            appender.Complete();
        }

        using var steps = database.CreateAppender("result", "link_step");
        foreach (var link in links)
        {
            for (var i = 0; i < link.Steps.Count; i++)
            {
                steps.Append(link.Kind);
                steps.Append(link.RowL);
                steps.Append(link.RowR);
                steps.Append(i + 1);
                steps.Append(link.Steps[i].Comparison);
                steps.Append(link.Steps[i].Level);
                steps.Append(link.Steps[i].Weight);
                steps.EndRow();
            }
        }

        steps.Complete();
    }
}

/// <summary>Two rows of different platforms that were held for one entity.</summary>
/// <param name="Kind">The entity's kind.</param>
/// <param name="RowL">The smaller row id.</param>
/// <param name="RowR">The larger row id.</param>
/// <param name="Basis">identifier where an equal number alone joins them, evidence where weights do, decision where a person said so.</param>
/// <param name="MatchWeight">log2 of the odds that the evidence speaks for one entity, prior included (bits).</param>
/// <param name="Probability">The probability that the two are one entity, 0 to 1.</param>
/// <param name="Steps">What each comparison added, in the model's order.</param>
internal sealed record EntityLink(string Kind, long RowL, long RowR, string Basis, double MatchWeight, double Probability, IReadOnlyList<LinkStep> Steps);

/// <summary>What one comparison added to a match weight.</summary>
/// <param name="Comparison">The comparison's name, mostly that of a column.</param>
/// <param name="Level">The level's label.</param>
/// <param name="Weight">Bits, positive for the same entity.</param>
internal sealed record LinkStep(string Comparison, string Level, double Weight);
