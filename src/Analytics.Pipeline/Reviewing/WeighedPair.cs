using System.Data.Common;

namespace Analytics.Pipeline.Reviewing;

/// <summary>A row of <c>result.link</c> that people did not decide.</summary>
/// <param name="Kind">The kind of entity.</param>
/// <param name="Left">The smaller row id.</param>
/// <param name="Right">The larger row id.</param>
/// <param name="Weight">Bits.</param>
/// <param name="Probability">The probability of one entity.</param>
/// <param name="IsJoined">Whether the two rows are of one entity.</param>
internal sealed record WeighedPair(string Kind, long Left, long Right, double Weight, double Probability, bool IsJoined)
{
    private const string Sql = """
        SELECT l.kind, l.row_id_l, l.row_id_r, l.match_weight, l.probability, a.entity_id = b.entity_id
        FROM result.link l
        JOIN result.entity a ON a.kind = l.kind AND a.row_id = l.row_id_l JOIN result.entity b ON b.kind = l.kind AND b.row_id = l.row_id_r
        WHERE l.basis <> 'decision' ORDER BY l.kind, l.row_id_l, l.row_id_r
        """;

    /// <summary>All of them, in the order of kinds and row ids.</summary>
    public static IReadOnlyList<WeighedPair> Read(DbConnection database)
    {
        using var command = database.CreateCommand();
        command.CommandText = Sql;
        using var reader = command.ExecuteReader();
        var pairs = new List<WeighedPair>();
        while (reader.Read())
        {
            pairs.Add(new WeighedPair(reader.GetString(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetDouble(3), reader.GetDouble(4), reader.GetBoolean(5)));
        }

        return pairs;
    }
}
