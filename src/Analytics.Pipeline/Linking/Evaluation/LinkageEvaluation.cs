using Analytics.Linkage.Evaluation;
using Analytics.Pipeline.Workspaces;

namespace Analytics.Pipeline.Linking.Evaluation;

/// <summary>Holds what <c>dedupe</c> or <c>link</c> has found against the truth, or against a person's answers.</summary>
public static class LinkageEvaluation
{
    /// <summary>Evaluates, and writes <c>evaluation.csv</c> into the folder; with a truth also <c>thresholds.csv</c>, what other thresholds would give.</summary>
    /// <param name="options">What is evaluated, and against what.</param>
    /// <param name="progress">Told how far the reading of the truth is.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="RunFailedException">A file cannot be read or does not belong to the others; the message says which, where and why.</exception>
    public static EvaluationResult Evaluate(EvaluationOptions options, IProgress<RunProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Fault() is { } fault)
        {
            throw new RunFailedException(fault);
        }

        var threshold = ModelThreshold.Read(Path.Combine(options.Folder, "model.yaml"));
        var truth = options.Truth is null ? null : AgainstTruth(options, threshold, progress, cancellation);
        var clerical = options.Clerical is null ? null : FromAnswers(options, threshold, cancellation);
        var file = Path.Combine(options.Folder, "evaluation.csv");
        DurableFiles.Replace(file, EvaluationMeasures.Csv(threshold, truth, clerical));
        return new EvaluationResult(file, threshold, truth, clerical);
    }

    private static TruthQuality AgainstTruth(EvaluationOptions options, double? threshold, IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        var table = ClusterList.Open(Path.Combine(options.Folder, "clusters.csv"), cancellation);
        if (ClusterList.IsLink(table) != options.RightTruth is not null)
        {
            throw new RunFailedException(ClusterList.IsLink(table)
                ? $"{table.Path} is about two linked files; give the truth of each, the left one first."
                : $"{table.Path} is about one file; give one file with its truth.");
        }

        var codes = new EntityCodes(options.TruthPattern);
        var left = TruthTable.Read(options.Truth!, options, codes, progress, cancellation);
        var right = options.RightTruth is { } path ? TruthTable.Read(path, options, codes, progress, cancellation) : null;
        var clusters = ClusterList.Of(table, left, right);
        var pairsFile = Path.Combine(options.Folder, "pairs.csv");
        var pairs = PairList.Read(pairsFile, left, right ?? left, cancellation);
        var truth = right is null ? PairTruth.Dedupe(left.Entities) : PairTruth.Link(left.Entities, right.Entities);
        var counted = pairs.Count(truth, threshold, left, right ?? left, pairsFile);
        DurableFiles.Replace(Path.Combine(options.Folder, "thresholds.csv"), EvaluationMeasures.ThresholdsCsv(counted.Skip(1)));
        return new TruthQuality(
            left.Entities.Length + (long)(right?.Entities.Length ?? 0),
            codes.Count,
            truth.TruePairs,
            pairs.Left.Length,
            (int)counted[0].Pairs,
            clusters.Count,
            counted[0].Counts,
            right is null
                ? ClusterEvaluation.Dedupe(clusters.Left, left.Entities)
                : ClusterEvaluation.Link(clusters.Left, left.Entities, clusters.Right, right.Entities));
    }

    private static ClericalEstimate FromAnswers(EvaluationOptions options, double? threshold, CancellationToken cancellation)
    {
        ClericalTally[] tallies = [.. ClericalAnswers.Read(options.Clerical!, cancellation).Values];
        if (threshold is null)
        {
            throw new RunFailedException($"There is no threshold_weight in '{Path.Combine(options.Folder, "model.yaml")}', so which pairs of the sample count as found is not known.");
        }

        try
        {
            return ClericalEstimator.Estimate(tallies, threshold.Value);
        }
        catch (ArgumentException failure)
        {
            throw new RunFailedException($"{options.Clerical}: this is no sample of the linkage in '{options.Folder}': {failure.Message}", failure);
        }
    }
}
