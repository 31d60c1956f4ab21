using Analytics.Store;

namespace Analytics.Registry.Entities;

/// <summary>
/// Pairs of rows of different platforms that were left apart, though something speaks for one entity: how many there are, by what brought
/// them together and by their weight, and of each such stratum a sample. What a run missed can be estimated from them.
/// </summary>
public static class UnjoinedTables
{
    /// <summary>The reach of pairs that the resolver weighed.</summary>
    public const string Weighed = "weighed";

    /// <summary>The reach of pairs that were never weighed and share less than the resolver asks for.</summary>
    public const string Beyond = "beyond";

    private const string Ddl = """
        CREATE SCHEMA IF NOT EXISTS result;
        CREATE OR REPLACE TABLE result.unjoined_stratum (
            kind VARCHAR NOT NULL, reach VARCHAR NOT NULL, stratum INTEGER NOT NULL, weight_from DOUBLE NOT NULL, weight_below DOUBLE NOT NULL, pairs BIGINT NOT NULL,
            expected DOUBLE);
        CREATE OR REPLACE TABLE result.unjoined_pair (
            kind VARCHAR NOT NULL, reach VARCHAR NOT NULL, stratum INTEGER NOT NULL, position INTEGER NOT NULL, row_id_l BIGINT NOT NULL, row_id_r BIGINT NOT NULL,
            match_weight DOUBLE NOT NULL);
        """;

    /// <summary>Makes the tables anew, empty.</summary>
    internal static void Create(DuckDbConnection database) => database.Execute(Ddl);

    /// <summary>Writes strata that hold pairs, and their samples.</summary>
    /// <param name="database">The run's database.</param>
    /// <param name="kind">The kind of entity.</param>
    /// <param name="strata">The strata, in a stable order.</param>
    internal static void Write(DuckDbConnection database, string kind, IReadOnlyList<UnjoinedStratum> strata)
    {
        using (var appender = database.CreateAppender("result", "unjoined_stratum"))
        {
            for (var i = 0; i < strata.Count; i++)
            {
                appender.Append(kind);
                appender.Append(strata[i].Reach);
                appender.Append(i);
                appender.Append(strata[i].Low);
                appender.Append(strata[i].High);
                appender.Append(strata[i].Size);
                appender.Append(strata[i].Expected);
                appender.EndRow();
            }

            appender.Complete();
        }

        using var pairs = database.CreateAppender("result", "unjoined_pair");
        for (var i = 0; i < strata.Count; i++)
        {
            for (var position = 0; position < strata[i].Drawn.Count; position++)
            {
                var (left, right, weight) = strata[i].Drawn[position];
                pairs.Append(kind);
                pairs.Append(strata[i].Reach);
                pairs.Append(i);
                pairs.Append(position);
                pairs.Append(left);
                pairs.Append(right);
                pairs.Append(weight);
                pairs.EndRow();
            }
        }

        pairs.Complete();
    }
}

/// <summary>Pairs left apart that were brought together alike and weigh about the same.</summary>
/// <param name="Reach"><see cref="UnjoinedTables.Weighed"/> or <see cref="UnjoinedTables.Beyond"/>.</param>
/// <param name="Low">The least weight, bits, included.</param>
/// <param name="High">The end of the weights, excluded.</param>
/// <param name="Size">Pairs in it, counted one by one.</param>
/// <param name="Expected">How many of them are one entity after all, as the model expects; null where none was trained.</param>
/// <param name="Drawn">A simple random sample of them, in an order of chance: the first of it are one too.</param>
internal sealed record UnjoinedStratum(string Reach, double Low, double High, long Size, double? Expected, IReadOnlyList<(long RowL, long RowR, double Weight)> Drawn);
