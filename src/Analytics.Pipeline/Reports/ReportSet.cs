using Analytics.Pipeline.Reports.Csv;
using Analytics.Pipeline.Reports.Pages;
using Analytics.Pipeline.Reports.Queries;
using Analytics.Pipeline.Reports.Workbooks;
using Analytics.Pipeline.Reviewing;

namespace Analytics.Pipeline.Reports;

/// <summary>The reports of a run.</summary>
internal static class ReportSet
{
    /// <summary>All of them, in the order in which they are written.</summary>
    public static IReadOnlyList<IReport> All { get; } =
        [.. CsvReports.All, new FindingsWorkbook(), new QueryWorkbooks(), new RunClericalSamples(), new IndexPage()];
}
