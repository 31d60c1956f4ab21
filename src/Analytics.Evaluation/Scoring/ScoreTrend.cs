using Analytics.Evaluation.Craft;
using Analytics.Store;

namespace Analytics.Evaluation.Scoring;

/// <summary>The scores of the report's year and of earlier ones by the same method, each from the figures of its own years.</summary>
internal static class ScoreTrend
{
    /// <summary>Writes <c>result.score_trend</c>. A center that had too few figures in an earlier year has no score in it.</summary>
    public static void Write(DuckDbConnection database, FrameworkScoring scoring, IReadOnlySet<string> wanted)
    {
        var model = scoring.Model;
        using var appender = database.CreateAppender("result", "score_trend");
        for (var back = model.Earlier.Count; back >= 0; back--)
        {
            var raw = back == 0 ? model.Raw : model.Earlier[back - 1];
            var kept = back == 0
                ? [.. Enumerable.Range(0, raw.Units.Count)]
                : Screening.Screen(CompositeBuilder.Denominate(model, raw), scoring.Framework.Screening with { IndicatorShare = 0 }).KeptUnits;
            if (kept.Count == 0) continue;
            var figures = new FrameworkFigures(raw, [.. model.Earlier.Skip(back)], model.Groups!).Select(kept);
            var year = CompositeBuilder.Build(model with { Raw = figures.Raw, Earlier = figures.Earlier, Groups = figures.Groups }, scoring.Framework.Method);
            var ranks = year.Ranks();
            for (var u = 0; u < kept.Count; u++)
            {
                if (ranks[u] == 0 || !wanted.Contains(raw.Units[kept[u]])) continue;
                appender.Append(raw.Units[kept[u]]);
                appender.Append(scoring.Framework.Id);
                appender.Append(scoring.Year - back);
                appender.Append(year.Whole[u]);
                appender.Append(ranks[u]);
                appender.EndRow();
            }
        }

        appender.Complete();
    }
}
