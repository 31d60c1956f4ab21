using Analytics.Evaluation.Craft;
using Analytics.Store;

namespace Analytics.Evaluation.Scoring;

/// <summary>The figures of the report's year and of earlier ones, as reported, beside the median of all centers that reported them.</summary>
internal static class IndicatorTrend
{
    /// <summary>Writes <c>result.indicator_trend</c>. A figure that was not reported has no value; a year in which no center reported the indicator has no row.</summary>
    public static void Write(DuckDbConnection database, FrameworkScoring scoring, IReadOnlySet<string> wanted)
    {
        var model = scoring.Model;
        using var appender = database.CreateAppender("result", "indicator_trend");
        for (var back = model.Earlier.Count; back >= 0; back--)
        {
            var values = CompositeBuilder.Denominate(model, back == 0 ? model.Raw : model.Earlier[back - 1]);
            for (var i = 0; i < values.Columns.Count; i++)
            {
                var (reported, median) = (Moments.Count(values.Column(i)), Moments.Median(values.Column(i)));
                for (var unit = 0; reported > 0 && unit < values.Units.Count; unit++)
                {
                    if (!wanted.Contains(values.Units[unit])) continue;
                    appender.Append(values.Units[unit]);
                    appender.Append(scoring.Framework.Id);
                    appender.Append(values.Columns[i]);
                    appender.Append(scoring.Year - back);
                    appender.AppendNumber(values[unit, i]);
                    appender.Append(median);
                    appender.Append(reported);
                    appender.EndRow();
                }
            }
        }

        appender.Complete();
    }
}
