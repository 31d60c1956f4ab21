using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Analytics.Pipeline.Reports.Workbooks;

/// <summary>Writes a workbook whose bytes depend on its content alone.</summary>
public static class WorkbookFile
{
    /// <summary>Writes.</summary>
    /// <param name="path">Where to; a file that is there is replaced.</param>
    /// <param name="sheets">Name and content of each sheet, in order.</param>
    public static void Write(string path, IEnumerable<(string Name, Action<WorksheetPart> Write)> sheets)
    {
        ArgumentNullException.ThrowIfNull(sheets);
        var draft = path + ".draft";
        using (var document = SpreadsheetDocument.Create(draft, SpreadsheetDocumentType.Workbook))
        {
            // Written once more below, and compressed well there.
            document.CompressionOption = System.IO.Packaging.CompressionOption.SuperFast;
            var workbook = document.AddNewPart<WorkbookPart>("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "rId1");
            workbook.AddNewPart<WorkbookStylesPart>("rIdStyles").Stylesheet = WorkbookStyles.Create();
            var names = new Sheets();
            foreach (var (name, write) in sheets)
            {
                var number = (uint)names.Count() + 1;
                var part = workbook.AddNewPart<WorksheetPart>($"rIdSheet{number}");
                write(part);
                names.AppendChild(new Sheet { Id = $"rIdSheet{number}", SheetId = number, Name = name });
            }

            workbook.Workbook = new Workbook(new BookViews(new WorkbookView { ActiveTab = 0 }), names);
        }

        ZipNormaliser.Rewrite(draft, path);
        File.Delete(draft);
    }
}
