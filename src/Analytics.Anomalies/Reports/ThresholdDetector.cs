using Analytics.Anomalies.Figures;
using Analytics.Anomalies.Flags;
using Analytics.Anomalies.Peers;
using Analytics.Anomalies.Statistics;
using MathNet.Numerics;

namespace Analytics.Anomalies.Reports;

/// <summary>More figures just above a threshold than just below it, beyond what the slope of their distribution explains.</summary>
public sealed class ThresholdDetector : IDetector
{
    private const int LeastFigures = 10;

    // The share above lies beyond so many standard errors with a probability that is added to each p-value.
    private const double Deviations = 3.0902;
    private const double BeyondDeviations = 0.001;

    /// <inheritdoc/>
    public DetectorDefinition Definition { get; } = new(
        "threshold",
        FlagKind.Distribution,
        new("门槛聚集", "Bunching above a threshold"),
        new("某年度全部平台中，落在门槛上方一个带宽内的数明显多于下方：二项检验，两侧应有的比例由更外侧各一个带宽的密度按对数线性推得（不低于一半），Benjamini–Hochberg 5%。指全体分布，不指任何一个平台。",
            "Of all centers' figures of a year, more lie within one band above a threshold than below it: binomial test against the share that the density in the next bands on either side gives by log-linear interpolation (at least one half), Benjamini–Hochberg at 5 %. It is about the distribution, not about any one center."),
        "Bunching at notches (Kleven, 2016); McCrary (2008); Berger and Boos (1994) for the uncertain share; thresholds of the clauses named",
        new("不能说哪一个平台有问题；平台达标后才申报的，门槛上方本就较多。", "It cannot say which center; where only those above may apply, more lie above by right."),
        new("达标后才获认定；按门槛配置人员和设备。", "Only who reaches the threshold is approved; staff and equipment were acquired to reach it."),
        new("请抽查门槛上方各平台的台账。", "Look into the ledgers of centers just above the threshold."));

    /// <inheritdoc/>
    public IEnumerable<Flag> Detect(FigureBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        var tests = new List<(FigureThreshold Threshold, int Year, List<Report> Above, int[] Bands, double Share, double P)>();
        foreach (var year in book.Reports.GroupBy(report => report.Year).OrderBy(year => year.Key))
        {
            foreach (var threshold in FigureThreshold.All)
            {
                List<Report> Band(int from) => [.. year.Where(report => report[threshold.Indicator] >= threshold.Value + (from * threshold.Width) && report[threshold.Indicator] < threshold.Value + ((from + 1) * threshold.Width))];
                var above = Band(0);
                int[] bands = [Band(-2).Count, Band(-1).Count, above.Count, Band(1).Count];
                var below = bands[1];
                if (above.Count + below < LeastFigures) continue;

                // A third of the change from the outermost band to the other is what lies between the two inner ones.
                var slope = Math.Log((bands[3] + 0.5) / (bands[0] + 0.5)) / 3;
                var error = Math.Sqrt((1 / (bands[3] + 0.5)) + (1 / (bands[0] + 0.5))) / 3;
                tests.Add((threshold, year.Key, above, bands, Share(slope), P(above.Count, below, Share(slope + (Deviations * error)))));
            }
        }

        var adjusted = FalseDiscovery.Adjusted([.. tests.Select(test => test.P)]);
        return tests.Zip(adjusted).Where(item => item.Second <= PeerTest.Rate).Select(item => FlagOf(item.First, item.Second));
    }

    private static double Share(double slope) => Math.Max(0.5, 1 / (1 + Math.Exp(-slope)));

    /// <summary>The outer bands are few centers as well, and the share that they give is uncertain: the largest that is plausible is tested (Berger and Boos).</summary>
    private static double P(int above, int below, double share) => above == 0 ? 1 : Math.Min(1, SpecialFunctions.BetaRegularized(above, below + 1, share) + BeyondDeviations);

    private static Flag FlagOf((FigureThreshold Threshold, int Year, List<Report> Above, int[] Bands, double Share, double P) test, double adjusted)
    {
        var indicator = test.Threshold.Indicator;
        var all = test.Bands[1] + test.Bands[2];
        return new Flag
        {
            CenterId = "",
            Year = test.Year,
            Indicator = $"{indicator.Name}>={FigureText.Number(test.Threshold.Value)}",
            Detector = "threshold",
            Severity = Severity.Low,
            Confidence = PeerTest.MostConfidence * (1 - adjusted),
            Observed = test.Above.Count,
            Expected = all * test.Share,
            Message = new Wording(
                $"{test.Year} 年度“{indicator.Column.Zh}”在门槛 {FigureText.Zh(indicator, test.Threshold.Value)}（{test.Threshold.Source}）上下一个带宽内共 {all} 个平台，其中上方 {test.Above.Count} 个，应有约 {FigureText.Number(Math.Round(all * test.Share, 1))} 个（校正后 p = {adjusted:0.0000}）。",
                $"{test.Year}: of {all} centers within one band of the threshold {FigureText.En(indicator, test.Threshold.Value)} for “{indicator.Column.En}” ({test.Threshold.Source}), {test.Above.Count} lie above; about {FigureText.Number(Math.Round(all * test.Share, 1))} would be expected (adjusted p = {adjusted:0.0000})."),
            Points =
            [
                .. test.Bands.Select((count, i) => new FlagPoint("observed", (double)(test.Threshold.Value + ((i - 2) * test.Threshold.Width)), count, new Wording("自此起一个带宽内的平台数", "centers within one band from here"))),
                new FlagPoint("expected", (double)(test.Threshold.Value - test.Threshold.Width), all * (1 - test.Share), new Wording("应有", "expected")),
                new FlagPoint("expected", (double)test.Threshold.Value, all * test.Share, new Wording("应有", "expected")),
            ],
            Evidence = [.. test.Above.Select(report => new FlagRow("annual_report", report.RowId))],
        };
    }
}
