using System.Globalization;
using Analytics.Pipeline.Reports;
using Analytics.Pipeline.Reports.Workbooks;

namespace Analytics.Dashboard.Lists;

/// <summary>Writes a list as a workbook for people: codes in words, numbers and days as such, what a spreadsheet would take for a formula defused.</summary>
public static class ListWorkbook
{
    private const int LongestSheetName = 31;

    /// <summary>Writes the workbook. Lists longer than a sheet go on in further sheets.</summary>
    /// <param name="output">Where to; it stays open.</param>
    /// <param name="list">The list.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="words">Words in the reader's language.</param>
    public static void Write(Stream output, ListDefinition list, IReadOnlyList<ListRow> rows, ReportWords words)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(words);

        // The package writer wants a file; the folder is this account's alone and gone when the call returns.
        var folder = Directory.CreateTempSubdirectory("analytics-list-");
        try
        {
            var path = Path.Combine(folder.FullName, "list.xlsx");
            WorkbookFile.Write(path, Sheets(list, rows, words));
            using var file = File.OpenRead(path);
            file.CopyTo(output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<(string, Action<DocumentFormat.OpenXml.Packaging.WorksheetPart>)> Sheets(ListDefinition list, IReadOnlyList<ListRow> rows, ReportWords words)
    {
        const int Most = SheetWriter.LongestSheet - 1;
        var title = words.Say(list.Zh, list.En);
        for (var first = 0; first == 0 || first < rows.Count; first += Most)
        {
            var from = first;
            var name = from == 0 ? title : string.Create(CultureInfo.InvariantCulture, $"{title} {(from / Most) + 1}");
            yield return (SheetName(name), part =>
            {
                using var sheet = new SheetWriter(part, [.. list.Columns.Select(column => new SheetColumn(words.Say(column.Zh, column.En), Width(column)))]);
                foreach (var row in rows.Skip(from).Take(Most))
                {
                    sheet.BeginRow();
                    for (var place = 0; place < list.Columns.Count; place++)
                    {
                        Cell(sheet, words, list.Columns[place], row[place]);
                    }

                    sheet.EndRow();
                }
            }
            );
        }
    }

    private static void Cell(SheetWriter sheet, ReportWords words, ListColumn column, object? value)
    {
        switch (value)
        {
            case null:
                sheet.Cell((string?)null);
                break;
            case DateOnly day:
                sheet.Cell((DateOnly?)day);
                break;
            case DateTime day:
                sheet.Cell((DateOnly?)DateOnly.FromDateTime(day));
                break;
            case double number when !double.IsFinite(number):
                sheet.Cell((string?)null);
                break;
            case IFormattable number when column.IsNumeric:
                Number(sheet, column.Kind, number);
                break;
            case string text when column.Kind is not (ColumnKind.Code or ColumnKind.Badge):
                sheet.Cell(text);
                break;
            default:
                sheet.Cell(CellText.Of(words, column.Kind, value));
                break;
        }
    }

    private static void Number(SheetWriter sheet, ColumnKind kind, IFormattable number)
    {
        if (kind == ColumnKind.Percent)
        {
            sheet.Cell((double?)Convert.ToDouble(number, CultureInfo.InvariantCulture));
        }
        else if (kind == ColumnKind.Number && number is sbyte or short or int or long or byte or ushort or uint or ulong)
        {
            sheet.Cell((long?)Convert.ToInt64(number, CultureInfo.InvariantCulture));
        }
        else if (number is double or float && Math.Abs(Convert.ToDouble(number, CultureInfo.InvariantCulture)) > (double)decimal.MaxValue / 2)
        {
            sheet.Cell(number.ToString(null, CultureInfo.InvariantCulture));
        }
        else
        {
            sheet.Cell((decimal?)Convert.ToDecimal(number, CultureInfo.InvariantCulture));
        }
    }

    private static double Width(ListColumn column) => column.IsLong ? 70 : column.Kind switch
    {
        ColumnKind.Text => 22,
        ColumnKind.Platforms => 26,
        ColumnKind.Id => 18,
        _ => 14,
    };

    private static string SheetName(string name)
    {
        var clean = string.Concat(name.Select(c => c is '[' or ']' or ':' or '*' or '?' or '/' or '\\' or '\'' ? ' ' : c));
        return clean.Length <= LongestSheetName ? clean : clean[..LongestSheetName];
    }
}
