using Analytics.Pipeline.Reports.Data;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Analytics.Pipeline.Reports.Workbooks;

/// <summary><c>findings.xlsx</c>: what people open. Summary, findings, evidence, accounting and quarantine, a sheet each.</summary>
internal sealed class FindingsWorkbook : IReport
{
    public string FileName => "findings.xlsx";

    public void Write(ReportContext context)
    {
        var target = context.File(FileName);
        var draft = target + ".draft";
        using (var document = SpreadsheetDocument.Create(draft, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddNewPart<WorkbookPart>("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "rId1");
            workbook.AddNewPart<WorkbookStylesPart>("rIdStyles").Stylesheet = WorkbookStyles.Create();
            var names = new Sheets();
            foreach (var sheet in WorkbookSheets.All)
            {
                var number = (uint)names.Count() + 1;
                var part = workbook.AddNewPart<WorksheetPart>($"rIdSheet{number}");
                sheet.Write(part, context);
                names.AppendChild(new Sheet { Id = $"rIdSheet{number}", SheetId = number, Name = sheet.Name(context.Words) });
            }

            workbook.Workbook = new Workbook(new BookViews(new WorkbookView { ActiveTab = 0 }), names);
        }

        ZipNormaliser.Rewrite(draft, target);
        File.Delete(draft);
    }
}
