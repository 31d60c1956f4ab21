namespace Analytics.Pipeline.Reports.Workbooks;

/// <summary><c>findings.xlsx</c>: what people open. Summary, findings, evidence, changes, accounting and quarantine, a sheet each.</summary>
internal sealed class FindingsWorkbook : IReport
{
    public string FileName => "findings.xlsx";

    public void Write(ReportContext context) => WorkbookFile.Write(
        context.File(FileName),
        WorkbookSheets.All.Select(sheet => (sheet.Name(context.Words), (Action<DocumentFormat.OpenXml.Packaging.WorksheetPart>)(part => sheet.Write(part, context)))));
}
