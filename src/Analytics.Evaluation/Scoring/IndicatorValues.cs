using Analytics.Evaluation.Craft;
using Analytics.Evaluation.Craft.Aggregation;
using Analytics.Evaluation.Craft.Imputation;
using Analytics.Evaluation.Frameworks;
using Analytics.Store;

namespace Analytics.Evaluation.Scoring;

/// <summary>Each center's indicators beside those of its peers, and which of them make or cost it most.</summary>
internal static class IndicatorValues
{
    // So many strengths and as many weaknesses are named.
    private const int Named = 3;

    /// <summary>Writes <c>result.indicator_value</c>.</summary>
    public static void Write(DuckDbConnection database, FrameworkScoring scoring, IReadOnlySet<string> wanted)
    {
        var normalised = scoring.Composite.Normalised;
        var weights = scoring.Model.Hierarchy.EffectiveWeights();
        double[] weight = [.. scoring.Model.Indicators.Select(indicator => weights[scoring.Model.Hierarchy.IndexOf(indicator.Code)])];
        double[] medians = [.. normalised.Columns.Select((_, i) => Moments.Median(normalised.Column(i)))];
        var ranks = normalised.Columns.Select((_, i) => Ranking.Competition(normalised.Column(i))).ToArray();
        var groups = normalised.Columns.Select((_, i) => GroupMedians(scoring, i)).ToArray();
        var imputed = scoring.Composite.Imputed.Cells.Select(cell => (cell.Unit, cell.Column)).ToHashSet();
        using var appender = database.CreateAppender("result", "indicator_value");
        foreach (var (u, center) in scoring.Model.Raw.Units.Index().Where(item => wanted.Contains(item.Item)))
        {
            // What an indicator adds to or takes from the score against a center that is like the median everywhere.
            double[] gain = [.. Enumerable.Range(0, weight.Length).Select(i => imputed.Contains((u, i)) ? double.NaN : (normalised[u, i] - medians[i]) * weight[i])];
            var order = Enumerable.Range(0, gain.Length).Where(i => gain[i] != 0 && !double.IsNaN(gain[i])).OrderBy(i => gain[i]).ThenBy(i => i).ToList();
            var weak = order.Where(i => gain[i] < 0).Take(Named).ToHashSet();
            var strong = order.Where(i => gain[i] > 0).TakeLast(Named).ToHashSet();
            var here = Contributions.WeightsAt(scoring.Composite.Scores, scoring.Model.Hierarchy, u);
            for (var i = 0; i < weight.Length; i++)
            {
                var used = here[scoring.Model.Hierarchy.IndexOf(scoring.Model.Indicators[i].Code)];
                Append(appender, scoring, u, i, center);
                appender.Append(imputed.Contains((u, i)));
                appender.AppendNumber(normalised[u, i]);
                appender.AppendNumber(medians[i]);
                appender.Append(ranks[i][u] > 0 ? ranks[i][u] : (int?)null);
                appender.AppendNumber(groups[i].GetValueOrDefault(scoring.Model.Groups![u], double.NaN));
                appender.Append(weight[i]);
                appender.Append(used);
                appender.AppendNumber(used == 0 || !IsSum(scoring) ? double.NaN : used * normalised[u, i]);
                appender.Append(strong.Contains(i) ? "strength" : weak.Contains(i) ? "weakness" : null);
                appender.EndRow();
            }
        }

        appender.Complete();
    }

    // With means that do not add up no part of the score is an indicator's own.
    private static bool IsSum(FrameworkScoring scoring) => scoring.Framework.Method.Aggregation is { Inner: ArithmeticMean, Top: ArithmeticMean };

    private static Dictionary<string, double> GroupMedians(FrameworkScoring scoring, int i) => scoring.Model.Groups!.Index().Where(unit => unit.Item != ImputationContext.NoGroup)
        .GroupBy(unit => unit.Item, unit => scoring.Composite.Normalised[unit.Index, i], StringComparer.Ordinal).ToDictionary(group => group.Key, group => Moments.Median([.. group]), StringComparer.Ordinal);

    private static void Append(TableAppender appender, FrameworkScoring scoring, int unit, int i, string center)
    {
        var indicator = scoring.Model.Indicators[i];
        var raw = scoring.Model.Raw;
        var definition = scoring.Framework.Indicators.First(item => item.Code == indicator.Code);
        appender.Append(center);
        appender.Append(scoring.Framework.Id);
        appender.Append(indicator.Code);
        appender.Append(scoring.Model.Hierarchy.Nodes[scoring.Model.Hierarchy.IndexOf(indicator.Code)].Parent!);
        appender.Append(definition.Name.Chinese);
        appender.Append(definition.Name.English);
        appender.Append(definition.Unit);
        appender.Append(definition.Figure?.Measure);
        appender.Append(definition.Denominator?.Measure);
        appender.AppendNumber(raw[unit, raw.IndexOf(indicator.Figure)]);
        appender.AppendNumber(indicator.Denominator is { } below ? raw[unit, raw.IndexOf(below)] : double.NaN);
        appender.AppendNumber(scoring.Composite.Imputed.Table[unit, i]);
    }
}
