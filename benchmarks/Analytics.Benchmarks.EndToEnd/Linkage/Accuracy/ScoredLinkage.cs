using System.Text.RegularExpressions;
using Analytics.Linkage;
using Analytics.Linkage.Evaluation;
using Analytics.Linkage.Scoring;
using Analytics.Linkage.Tables;
using Analytics.Pipeline.Linking.Records;

namespace Analytics.Benchmarks.EndToEnd.Linkage.Accuracy;

/// <summary>A linkage that nobody configured, and the truth that was read when it was over.</summary>
/// <param name="Set">What was linked.</param>
/// <param name="Result">What came of it.</param>
/// <param name="Entities">The entity of each row of the table.</param>
internal sealed record ScoredLinkage(LinkageSet Set, LinkageResult Result, int[] Entities)
{
    /// <summary>The truth as the evaluation takes it. Rows are numbered through both tables of a link.</summary>
    public PairTruth Truth { get; } = Result.Table.LeftCount is { } left ? PairTruth.Link(Entities.AsSpan(0, left), Entities.AsSpan(left)) : PairTruth.Dedupe(Entities);

    /// <summary>Links a set with the options every set is linked with, and reads its truth afterwards.</summary>
    /// <param name="set">The set.</param>
    /// <param name="keepAll">Whether all compared pairs are kept, to tell a pair that was never compared from one that weighed too little.</param>
    public static ScoredLinkage Of(LinkageSet set, bool keepAll = false)
    {
        string[] hidden = set.TruthPath is null ? [set.TruthColumn] : [];
        var input = RecordReader.Read(new RecordOptions(set.Path, set.RightPath) { IdColumn = set.IdColumn, IgnoredColumns = hidden });
        var result = Linker.Run(input.Table, new LinkageOptions { OneToOne = set.OneToOne, KeepAllPairs = keepAll });
        return new ScoredLinkage(set, result, EntitiesOf(set));
    }

    /// <summary>The pairs held for matches, counted.</summary>
    public PairCounts Pairs() => Count(Result.Matches);

    /// <summary>Pairs of rows, counted.</summary>
    public PairCounts Count(IEnumerable<ScoredPair> pairs)
    {
        var rows = pairs.ToArray();
        var left = Result.Table.LeftCount ?? 0;
        return PairEvaluation.Count(Array.ConvertAll(rows, pair => pair.Left), Array.ConvertAll(rows, pair => pair.Right - left), Truth);
    }

    /// <summary>The clusters, counted.</summary>
    public ClusterQuality Clusters()
    {
        int[] clusters = [.. Result.Clusters];
        return Result.Table.LeftCount is { } left
            ? ClusterEvaluation.Link(clusters.AsSpan(0, left), Entities.AsSpan(0, left), clusters.AsSpan(left), Entities.AsSpan(left))
            : ClusterEvaluation.Dedupe(clusters, Entities);
    }

    private static int[] EntitiesOf(LinkageSet set)
    {
        var codes = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. new[] { set.TruthPath ?? set.Path, set.RightPath }.OfType<string>().SelectMany(path => EntitiesOf(path, set, codes))];
    }

    private static IEnumerable<int> EntitiesOf(string path, LinkageSet set, Dictionary<string, int> codes)
    {
        var truth = RecordReader.Read(new RecordOptions(path)).Table.Column(set.TruthColumn);
        for (var row = 0; row < truth.RowCount; row++)
        {
            var entity = truth.Text(row) is not { } text ? null : set.TruthPattern is { } pattern ? Regex.Match(text, pattern).Groups[1].Value : text;
            if (string.IsNullOrEmpty(entity))
            {
                throw new InvalidOperationException($"{path}: record {row + 1} does not say which entity it is.");
            }

            if (!codes.TryGetValue(entity, out var code))
            {
                codes.Add(entity, code = codes.Count);
            }

            yield return code;
        }
    }
}
