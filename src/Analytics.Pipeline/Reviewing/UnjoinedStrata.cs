using System.Data.Common;
using Analytics.Store;

namespace Analytics.Pipeline.Reviewing;

/// <summary>Reads the pairs that a run left apart: <c>result.unjoined_stratum</c> and <c>result.unjoined_pair</c>.</summary>
internal static class UnjoinedStrata
{
    private const string Strata = "SELECT kind, reach, stratum, weight_from, weight_below, pairs, expected FROM result.unjoined_stratum ORDER BY kind, stratum";

    private const string Pairs = """
        SELECT u.kind, u.stratum, u.row_id_l, u.row_id_r, u.match_weight, a.entity_id = b.entity_id OR d.row_id_l IS NOT NULL
        FROM result.unjoined_pair u
        JOIN result.entity a ON a.kind = u.kind AND a.row_id = u.row_id_l JOIN result.entity b ON b.kind = u.kind AND b.row_id = u.row_id_r
        LEFT JOIN (%decided%) d ON d.kind = u.kind AND d.row_id_l = u.row_id_l AND d.row_id_r = u.row_id_r
        ORDER BY u.kind, u.stratum, u.position
        """;

    // A run without decisions has no table of them.
    private const string Undecided = "SELECT '' AS kind, 0 AS row_id_l, 0 AS row_id_r WHERE false";

    /// <summary>The strata of each kind, in the order in which they were written; none for a run that wrote none.</summary>
    public static ILookup<string, CandidateStratum> Read(DbConnection database)
    {
        var strata = new List<(string Kind, CandidateStratum Stratum)>();
        if (!database.HasTable("result", "unjoined_stratum"))
        {
            return strata.ToLookup(one => one.Kind, one => one.Stratum, StringComparer.Ordinal);
        }

        var drawn = Drawn(database);
        using var command = database.CreateCommand();
        command.CommandText = Strata;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var (kind, all) = (reader.GetString(0), drawn[(reader.GetString(0), reader.GetInt32(2))].ToList());
            var open = all.Where(pair => !pair.IsDecided).Select(pair => (pair.Left, pair.Right, pair.Weight)).ToList();

            // Decisions took pairs away after they were counted; how many of all, the sample tells.
            var left = all.Count == 0 ? 0 : (double)open.Count / all.Count;
            strata.Add((kind, new CandidateStratum(
                reader.GetString(1), reader.GetDouble(3), reader.GetDouble(4), (long)Math.Round(reader.GetInt64(5) * left), reader.IsDBNull(6) ? null : reader.GetDouble(6) * left, open)));
        }

        return strata.Where(one => one.Stratum.Size > 0).ToLookup(one => one.Kind, one => one.Stratum, StringComparer.Ordinal);
    }

    private static ILookup<(string Kind, int Stratum), (long Left, long Right, double Weight, bool IsDecided)> Drawn(DbConnection database)
    {
        using var command = database.CreateCommand();
        var decided = database.HasTable("result", "decided_pair") ? "SELECT DISTINCT kind, row_id_l, row_id_r FROM result.decided_pair" : Undecided;
        command.CommandText = Pairs.Replace("%decided%", decided, StringComparison.Ordinal);
        using var reader = command.ExecuteReader();
        var pairs = new List<((string, int) Stratum, (long, long, double, bool) Pair)>();
        while (reader.Read())
        {
            pairs.Add(((reader.GetString(0), reader.GetInt32(1)), (reader.GetInt64(2), reader.GetInt64(3), reader.GetDouble(4), reader.GetBoolean(5))));
        }

        return pairs.ToLookup(pair => pair.Stratum, pair => pair.Pair);
    }
}
