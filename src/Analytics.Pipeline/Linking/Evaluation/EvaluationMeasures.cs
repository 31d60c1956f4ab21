using System.Globalization;
using System.Text;
using Analytics.Linkage.Evaluation;

namespace Analytics.Pipeline.Linking.Evaluation;

/// <summary>The measures by their names, as they stand in <c>evaluation.csv</c>. One that is not defined has an empty value.</summary>
internal static class EvaluationMeasures
{
    /// <summary>The file's text.</summary>
    public static string Csv(double? threshold, TruthQuality? truth, ClericalEstimate? clerical)
    {
        var text = new StringBuilder("measure,value\n");
        foreach (var (name, value) in Of(threshold, truth, clerical))
        {
            text.Append(name).Append(',').Append(value?.ToString("R", CultureInfo.InvariantCulture)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The text of <c>thresholds.csv</c>: pairs found at each threshold, and how many of them are right.</summary>
    public static string ThresholdsCsv(IEnumerable<ThresholdRow> rows)
    {
        var text = new StringBuilder("threshold_weight,pairs,true_positive,false_positive,false_negative,unjudged,precision,recall,f1\n");
        foreach (var (row, counts) in rows.Select(row => (row, row.Counts)))
        {
            text.Append(CultureInfo.InvariantCulture, $"{row.Threshold:R},{row.Pairs},{counts.TruePositives},{counts.FalsePositives},{counts.FalseNegatives},{counts.Unjudged},")
                .Append(CultureInfo.InvariantCulture, $"{counts.Precision:R},{counts.Recall:R},{counts.F1:R}\n");
        }

        return text.ToString();
    }

    private static IEnumerable<(string Name, double? Value)> Of(double? threshold, TruthQuality? truth, ClericalEstimate? clerical) =>
        new (string, double?)[] { ("threshold_weight", threshold) }.Concat(truth is null ? [] : Of(truth)).Concat(clerical is null ? [] : Of(clerical));

    private static (string Name, double? Value)[] Of(TruthQuality truth)
    {
        var (pairs, clusters) = (truth.Pairs, truth.Clusters);
        return
        [
            ("rows", truth.Rows),
            ("rows_with_truth", clusters.JudgedRows),
            ("entities", truth.Entities),
            ("true_pairs", truth.TruePairs),
            ("pairs_listed", truth.PairsListed),
            ("pairs_found", truth.PairsFound),
            ("pairs_true_positive", pairs.TruePositives),
            ("pairs_false_positive", pairs.FalsePositives),
            ("pairs_false_negative", pairs.FalseNegatives),
            ("pairs_unjudged", pairs.Unjudged),
            ("pairs_precision", pairs.Precision),
            ("pairs_recall", pairs.Recall),
            ("pairs_f1", pairs.F1),
            ("clusters", truth.ClusterCount),
            ("clusters_true_positive", clusters.Pairs.TruePositives),
            ("clusters_false_positive", clusters.Pairs.FalsePositives),
            ("clusters_false_negative", clusters.Pairs.FalseNegatives),
            ("clusters_unjudged", clusters.Pairs.Unjudged),
            ("clusters_precision", clusters.Pairs.Precision),
            ("clusters_recall", clusters.Pairs.Recall),
            ("clusters_f1", clusters.Pairs.F1),
            ("bcubed_precision", clusters.BCubed.Precision),
            ("bcubed_recall", clusters.BCubed.Recall),
            ("bcubed_f1", clusters.BCubed.F1),
        ];
    }

    private static (string Name, double? Value)[] Of(ClericalEstimate clerical) =>
    [
        ("clerical_precision", clerical.Precision.Value),
        ("clerical_precision_low", clerical.Precision.Low),
        ("clerical_precision_high", clerical.Precision.High),
        ("clerical_recall", clerical.Recall.Value),
        ("clerical_recall_low", clerical.Recall.Low),
        ("clerical_recall_high", clerical.Recall.High),
    ];
}
