using Analytics.Anomalies.Figures;
using Analytics.Anomalies.Flags;

namespace Analytics.Anomalies.Reports;

/// <summary>Figures of one report that contradict each other.</summary>
public sealed class IdentityDetector : IDetector
{
    /// <inheritdoc/>
    public DetectorDefinition Definition { get; } = new(
        "identity",
        FlagKind.Report,
        new("表内矛盾", "Contradiction within a report"),
        new("同一份报告中，部分大于整体（如固定人员多于人员总数）。", "Within one report a part exceeds its whole (fixed staff and the total, say)."),
        "Part-to-whole identities of the report form",
        new("只说两个数不能同时为真，不说哪个错。", "It says that two figures cannot both be true, not which of them is wrong."),
        new("填串行；“人员总数”另有口径。", "Cells filled in a line too low; another meaning of the total."),
        new("请核对并更正这两个数。", "Please check and correct the two figures."));

    /// <inheritdoc/>
    public IEnumerable<Flag> Detect(FigureBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        foreach (var report in book.Reports)
        {
            foreach (var broken in Identity.All.Where(identity => report[identity.Part] > report[identity.Whole]).GroupBy(identity => identity.Part))
            {
                // One figure may exceed several wholes: the smallest says most.
                var identity = broken.MinBy(item => report[item.Whole])!;
                var (part, whole) = (report[identity.Part]!.Value, report[identity.Whole]!.Value);
                yield return new Flag
                {
                    CenterId = report.Center.Id,
                    Year = report.Year,
                    Indicator = identity.Part.Name,
                    Detector = "identity",
                    Severity = Severity.Medium,
                    Confidence = 1,
                    Observed = (double)part,
                    Expected = (double)whole,
                    Message = new Wording(
                        $"{report.Year} 年度报告“{identity.Part.Column.Zh}”{FigureText.Zh(identity.Part, part)}，大于“{identity.Whole.Column.Zh}”{FigureText.Zh(identity.Whole, whole)}（{identity.Name.Zh}）。",
                        $"The report for {report.Year} gives {FigureText.En(identity.Part, part)} as “{identity.Part.Column.En}”, more than {FigureText.En(identity.Whole, whole)} as “{identity.Whole.Column.En}” ({identity.Name.En})."),
                    Points = [new FlagPoint("parts", 1, (double)part, new Wording(identity.Part.Column.Zh, identity.Part.Column.En)), new FlagPoint("parts", 2, (double)whole, new Wording(identity.Whole.Column.Zh, identity.Whole.Column.En))],
                    Evidence = [new FlagRow("annual_report", report.RowId)],
                };
            }
        }
    }
}
