using Analytics.Anomalies.Figures;
using Analytics.Anomalies.Flags;

namespace Analytics.Anomalies.Reports;

/// <summary>A report whose figures are last year's, as they were or all times one constant.</summary>
public sealed class RepeatedYearDetector : IDetector
{
    private const int LeastScaled = 4;
    private const int LeastEqual = 2;
    private const double Tolerance = 0.001;

    /// <inheritdoc/>
    public DetectorDefinition Definition { get; } = new(
        "repeated_year",
        FlagKind.Years,
        new("照抄上年", "Last year's figures again"),
        new("有四位以上有效数字的数中，两个以上当年发生额与上年分文不差；或四个以上的数为上年的同一倍数（误差不过千分之一，倍数不为一）。有台账可核对的数不计。",
            "Among figures with four significant digits or more, two or more flows equal last year's exactly; or four or more figures are last year's times one constant other than one, to a thousandth. Figures that a ledger can be held against do not count."),
        "Number duplication across years (Nigrini, 2012, ch. 8)",
        new("只看有四位有效数字的数；改动过尾数的照抄看不出。", "Looks at figures with four significant digits alone; a copy with changed last digits goes unseen."),
        new("两年的报告用了同一张表；按统一比例测算的预算数。", "The same sheet was sent twice; budgets reckoned at one rate."),
        new("请分别提供两年的明细。", "Please give the items of either year."));

    /// <inheritdoc/>
    public IEnumerable<Flag> Detect(FigureBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        foreach (var report in book.Reports)
        {
            if (book.Find(report.Center.Id, report.Year - 1) is not { } before) continue;
            List<(Indicator Indicator, double Now, double Then)> pairs =
            [
                .. Indicator.All.Where(indicator => SignificantDigits.AtLeastFour(report[indicator]) && SignificantDigits.AtLeastFour(before[indicator]) && !book.IsSettled(report, indicator))
                    .Select(indicator => (indicator, (double)report[indicator]!.Value, (double)before[indicator]!.Value)),
            ];
            List<(Indicator Indicator, double Now, double Then)> equal = [.. pairs.Where(pair => pair.Now == pair.Then && !pair.Indicator.IsStock)];
            if (equal.Count >= LeastEqual) yield return FlagOf(report, before, equal, 1);
            else if (Scaled(pairs) is { } scaled) yield return FlagOf(report, before, scaled.Pairs, scaled.Factor);
        }
    }

    /// <summary>The most figures that are last year's times one factor, if they are enough.</summary>
    private static (List<(Indicator Indicator, double Now, double Then)> Pairs, double Factor)? Scaled(List<(Indicator Indicator, double Now, double Then)> pairs)
    {
        var changed = pairs.Where(pair => Math.Abs((pair.Now / pair.Then) - 1) > 5 * Tolerance).ToList();
        var best = changed.Select(pivot => (Factor: pivot.Now / pivot.Then, Pairs: changed.Where(pair => Math.Abs((pair.Now / pair.Then / (pivot.Now / pivot.Then)) - 1) <= Tolerance).ToList()))
            .OrderByDescending(item => item.Pairs.Count).FirstOrDefault();
        return best.Pairs?.Count >= LeastScaled ? (best.Pairs, best.Factor) : null;
    }

    private static Flag FlagOf(Report report, Report before, List<(Indicator Indicator, double Now, double Then)> pairs, double factor)
    {
        var (zh, en) = (string.Join("、", pairs.Select(pair => pair.Indicator.Column.Zh)), string.Join(", ", pairs.Select(pair => pair.Indicator.Column.En)));
        var times = factor == 1 ? new Wording("与上年完全相同", "equal last year's exactly") : new Wording($"均为上年的 {FigureText.Number(factor)} 倍", $"are all {FigureText.Number(factor)} times last year's");
        return new Flag
        {
            CenterId = report.Center.Id,
            Year = report.Year,
            Indicator = pairs[0].Indicator.Name,
            Detector = "repeated_year",
            Severity = Severity.Medium,
            Confidence = 0.8,
            Observed = pairs[0].Now,
            Expected = null,
            Message = new Wording($"{report.Year} 年度的{zh}{times.Zh}。", $"{report.Year}: {en} {times.En}."),
            Points = [.. pairs.SelectMany((pair, i) => new[] { ("this_year", pair.Now), ("last_year", pair.Then) }.Select(year => new FlagPoint(year.Item1, i + 1, year.Item2, new Wording(pair.Indicator.Column.Zh, pair.Indicator.Column.En))))],
            Evidence = [new FlagRow("annual_report", report.RowId), new FlagRow("annual_report", before.RowId)],
        };
    }
}
