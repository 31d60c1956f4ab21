using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Analytics.Pipeline.Tests.Answers;

/// <summary>Fills in cells of a real workbook as a spreadsheet program does, and leaves the rest of it.</summary>
internal static class FilledWorkbook
{
    /// <summary>Writes text or dates into cells of the second sheet.</summary>
    /// <param name="path">The workbook, changed in place.</param>
    /// <param name="cells">Reference such as I2, and value: a text, or a date that becomes the day's number.</param>
    public static void Fill(string path, params (string Reference, object Value)[] cells)
    {
        using var document = SpreadsheetDocument.Open(path, isEditable: true);
        var workbook = document.WorkbookPart!;
        var sheet = (WorksheetPart)workbook.GetPartById(workbook.Workbook.Descendants<Sheet>().ElementAt(1).Id!);
        foreach (var (reference, value) in cells)
        {
            var cell = sheet.Worksheet.Descendants<Cell>().Single(cell => cell.CellReference == reference);
            cell.RemoveAllChildren();
            if (value is DateOnly day)
            {
                cell.DataType = null;
                cell.AppendChild(new CellValue((day.DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(CultureInfo.InvariantCulture)));
            }
            else
            {
                cell.DataType = CellValues.InlineString;
                cell.AppendChild(new InlineString(new Text((string)value)));
            }
        }

        sheet.Worksheet.Save();
    }

    /// <summary>Every text of a sheet, by cell reference.</summary>
    public static Dictionary<string, string> Read(string path, int sheet)
    {
        using var document = SpreadsheetDocument.Open(path, isEditable: false);
        var workbook = document.WorkbookPart!;
        var part = (WorksheetPart)workbook.GetPartById(workbook.Workbook.Descendants<Sheet>().ElementAt(sheet).Id!);
        return part.Worksheet.Descendants<Cell>().ToDictionary(cell => cell.CellReference!.Value!, cell => cell.InnerText);
    }
}
