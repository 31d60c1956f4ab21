using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Analytics.Pipeline.Tests.Templates;

/// <summary>Fills a template in as a person would who copies each example row below itself and gives it the number 1.</summary>
internal static class FilledTemplate
{
    public const string Center = "辽宁省示范技术创新中心";

    /// <summary>Fills in all sheets, with other words in some cells.</summary>
    public static void FillIn(string path, params (string Sheet, string Column, string Text)[] others)
    {
        using var document = SpreadsheetDocument.Open(path, isEditable: true);
        foreach (var sheet in document.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>())
        {
            var data = ((WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!)).Worksheet.GetFirstChild<SheetData>()!;
            var rows = data.Elements<Row>().ToList();
            if (sheet.Name == "封面")
            {
                Cover(rows);
            }
            else if (rows.Count == 2 && Text(rows[1].Elements<Cell>().First()) == "示例")
            {
                var filled = data.AppendChild(Copy(rows[1]));
                foreach (var (_, column, text) in others.Where(other => other.Sheet == sheet.Name))
                {
                    Set(filled.Elements<Cell>().ElementAt(rows[0].Elements<Cell>().ToList().FindIndex(cell => Text(cell) == column)), text);
                }
            }
        }
    }

    private static void Cover(List<Row> rows)
    {
        foreach (var row in rows.Skip(1))
        {
            var cells = row.Elements<Cell>().ToList();
            Set(cells[1], Text(cells[0]) switch { "中心编号" => "LN-SAMPLE", "中心名称" => Center, "报告年度" => "2025", _ => "2026-03-01" });
        }
    }

    private static Row Copy(Row example)
    {
        var copy = (Row)example.CloneNode(deep: true);
        copy.RowIndex = 3;
        foreach (var cell in copy.Elements<Cell>())
        {
            cell.CellReference = cell.CellReference!.Value!.TrimEnd('2') + "3";
        }

        Set(copy.Elements<Cell>().First(), "1");
        return copy;
    }

    private static string Text(Cell cell) => cell.InlineString?.InnerText ?? "";

    private static void Set(Cell cell, string text)
    {
        cell.RemoveAllChildren();
        cell.DataType = CellValues.InlineString;
        cell.AppendChild(new InlineString(new Text(text)));
    }
}
