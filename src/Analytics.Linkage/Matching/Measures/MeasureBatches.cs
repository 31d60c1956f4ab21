using Analytics.Kernels.Batches;
using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Comparisons.Measures;
using Analytics.Linkage.Expressions;
using Analytics.Linkage.Matching.Ladders;

namespace Analytics.Linkage.Matching.Measures;

/// <summary>Which measures have batches.</summary>
internal static class MeasureBatches
{
    /// <summary>A batch for all conditions of a ladder that ask for one measure of one value; null where there is none.</summary>
    /// <param name="conditions">At least one; all of the same measure and arguments.</param>
    /// <param name="binding">The table.</param>
    /// <param name="run">The codes of a run.</param>
    public static MeasureBatch? For(IReadOnlyList<MeasuredCondition> conditions, PairBinding binding, RunColumns run)
    {
        var measure = conditions[0].Measure;
        if (measure.ValueCount != 1)
        {
            return null;
        }

        var column = binding.Table[conditions[0].Arguments[0]];
        return measure.Name switch
        {
            "equal" => new EqualClasses(run.Of(column.Codes)),
            "name" => new NameLevels(column, run),
            "organisation" => new OrganisationLevels(column, run),
            "identifier" => new IdentifierLevels(column, run),
            "date" => new DateLevelRun(column, run),
            _ => Text(conditions, binding),
        };
    }

    private static TextBatch? Text(IReadOnlyList<MeasuredCondition> conditions, PairBinding binding)
    {
        var measure = conditions[0].Measure;
        IReadOnlyList<ValueExpression> arguments = conditions[0].Arguments;
        var column = binding.Table[arguments[0]];
        var isDistance = measure.Name is "levenshtein" or "osa" or "damerau";
        var wanted = isDistance ? ComparisonOperator.AtMost : ComparisonOperator.AtLeast;
        double[] thresholds = [.. conditions.Select(condition => condition.Threshold).Distinct().Order()];
        if (conditions.Any(condition => condition.Operator != wanted) || thresholds.Length > LevelCodes.TableLength - 2 || !thresholds.All(double.IsFinite))
        {
            return null;
        }

        // The loosest first.
        if (isDistance)
        {
            Array.Reverse(thresholds);
        }

        var pairs = binding.Evaluator(measure, arguments);
        return measure.Name switch
        {
            "levenshtein" => Edits(column, pairs, EditMetric.Levenshtein, thresholds),
            "osa" => Edits(column, pairs, EditMetric.Osa, thresholds),
            "damerau" => Edits(column, pairs, EditMetric.Damerau, thresholds),
            "jaro" when thresholds[0] > 0 => Jaro(column, pairs, winkler: false, thresholds),
            "jaro_winkler" when thresholds[0] > 0 => Jaro(column, pairs, winkler: true, thresholds),
            "indel" => new IndelBatch(column, pairs, thresholds),
            _ => null,
        };
    }

    private static TextBatch Jaro(PreparedColumn column, MeasureEvaluator pairs, bool winkler, double[] thresholds) =>
        LetterTexts.CanHold(column.Alphabet) ? new LetterJaroBatch(column, pairs, winkler, thresholds) : new JaroBatch(column, pairs, winkler, thresholds);

    private static TextBatch? Edits(PreparedColumn column, MeasureEvaluator pairs, EditMetric metric, double[] thresholds) =>
        NearTextBatch.CanTell(column, thresholds[0]) ? new NearTextBatch(column, pairs, metric, thresholds)
        : thresholds[0] <= EditBatch.Most ? new EditBatch(column, pairs, metric, thresholds)
        : null;
}
