using Analytics.Anomalies.Figures;
using Analytics.Anomalies.Flags;
using Analytics.Anomalies.Reports;

namespace Analytics.Anomalies.Time;

/// <summary>Amounts of a year's flow (spending, funds, income) that are the same to the yuan year after year.</summary>
public sealed class ConstantFigureDetector : IDetector
{
    private const int LeastYears = 3;
    private static readonly Indicator[] Flows = [.. Indicator.All.Where(indicator => indicator is { IsMoney: true, IsStock: false })];

    /// <inheritdoc/>
    public DetectorDefinition Definition { get; } = new(
        "never_varies",
        FlagKind.Years,
        new("多年不变", "Never varies"),
        new("当年发生的金额（研发费用、经费、横向经费、转化收入），有四位以上有效数字，连续三年或以上分文不差。有台账可核对的数由账表核对判断，不在此标。", "An amount of a year's flow (research spending, funds, horizontal or transfer income) of four significant digits or more is the same to the yuan for three years or more. Figures that a ledger can be held against are judged there."),
        "Exact repetition of a flow; number duplication (Nigrini, 2012, ch. 8)",
        new("存量数据（场地、设备）本可不变，不看。", "Stocks (premises, equipment) may well stay; they are not looked at."),
        new("固定额度的年度拨款；合同约定的等额付款。", "A fixed yearly grant; equal instalments by contract."),
        new("请提供各年度该金额的入账明细。", "Please give the entries behind the amount of each year."));

    /// <inheritdoc/>
    public IEnumerable<Flag> Detect(FigureBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        foreach (var reports in book.Reports.GroupBy(report => report.Center.Id))
        {
            var years = reports.ToDictionary(report => report.Year);
            foreach (var indicator in Flows)
            {
                foreach (var last in reports.Where(report => SignificantDigits.AtLeastFour(report[indicator]) && !Same(report, years.GetValueOrDefault(report.Year + 1), indicator)))
                {
                    List<Report> run = [last];
                    while (years.GetValueOrDefault(run[^1].Year - 1) is { } before && Same(run[^1], before, indicator) && book.Verdicts.Of(before, indicator) != FigureVerdict.Rejected) run.Add(before);
                    var isOpen = book.Verdicts.Of(last, indicator) != FigureVerdict.Approved && !run.TrueForAll(report => book.IsSettled(report, indicator));
                    if (run.Count >= LeastYears && isOpen) yield return FlagOf(run, indicator);
                }
            }
        }
    }

    private static bool Same(Report one, Report? other, Indicator indicator) => other is not null && one[indicator] == other[indicator];

    private static Flag FlagOf(List<Report> run, Indicator indicator)
    {
        var amount = run[0][indicator]!.Value;
        return new Flag
        {
            CenterId = run[0].Center.Id,
            Year = run[0].Year,
            Indicator = indicator.Name,
            Detector = "never_varies",
            Severity = Severity.Low,
            Confidence = 0.5,
            Observed = (double)amount,
            Message = new Wording(
                $"“{indicator.Column.Zh}”{run[^1].Year} 至 {run[0].Year} 年连续 {run.Count} 年均为 {FigureText.Zh(indicator, amount)}。",
                $"“{indicator.Column.En}” is {FigureText.En(indicator, amount)} in each of {run.Count} years, {run[^1].Year} to {run[0].Year}."),
            Evidence = [.. run.Select(report => new FlagRow("annual_report", report.RowId))],
        };
    }
}
