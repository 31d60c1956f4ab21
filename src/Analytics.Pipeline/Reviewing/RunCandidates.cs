using System.Data.Common;
using System.Globalization;
using Analytics.Linkage.Evaluation;

namespace Analytics.Pipeline.Reviewing;

/// <summary>The weighed pairs of a run of one kind of entity, and the weight from which they were held for one.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Threshold">The smallest weight of a pair whose rows are one entity, bits.</param>
/// <param name="Pairs">Row ids and weight of each pair, in the order of row ids. Pairs that people decided are not among them.</param>
internal sealed record RunCandidates(string Kind, double Threshold, IReadOnlyList<(long Left, long Right, double Weight)> Pairs)
{
    private const int SampleSize = 300;

    // A weaker pair of one entity was joined by way of a third row and is judged with that one.
    private const string Sql = """
        SELECT l.kind, l.row_id_l, l.row_id_r, l.match_weight, a.entity_id = b.entity_id
        FROM result.link l
        JOIN result.entity a ON a.kind = l.kind AND a.row_id = l.row_id_l JOIN result.entity b ON b.kind = l.kind AND b.row_id = l.row_id_r
        WHERE l.basis <> 'decision' ORDER BY l.kind, l.row_id_l, l.row_id_r
        """;

    /// <summary>All kinds that have weighed pairs.</summary>
    public static IReadOnlyList<RunCandidates> Read(DbConnection database)
    {
        using var command = database.CreateCommand();
        command.CommandText = Sql;
        using var reader = command.ExecuteReader();
        var pairs = new List<(string Kind, long Left, long Right, double Weight, bool Found)>();
        while (reader.Read())
        {
            pairs.Add((reader.GetString(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetDouble(3), reader.GetBoolean(4)));
        }

        return [.. pairs.GroupBy(pair => pair.Kind, StringComparer.Ordinal).Where(kind => kind.Any(pair => pair.Found)).Select(kind => new RunCandidates(
            kind.Key, kind.Where(pair => pair.Found).Min(pair => pair.Weight), [.. kind.Select(pair => (pair.Left, pair.Right, pair.Weight))]))];
    }

    /// <summary>Draws pairs for a person to answer, stratified by weight; a drawn pair's position is its index in <see cref="Pairs"/>.</summary>
    public ClericalSample Draw()
    {
        var sampler = new ClericalSampler(Threshold, new ClericalSamplingOptions { SampleSize = SampleSize });
        for (var i = 0; i < Pairs.Count; i++)
        {
            var (left, right, weight) = Pairs[i];
            sampler.Add(i, weight, PairHash.Unordered(left.ToString(CultureInfo.InvariantCulture), right.ToString(CultureInfo.InvariantCulture)));
        }

        return sampler.ToSample();
    }
}
