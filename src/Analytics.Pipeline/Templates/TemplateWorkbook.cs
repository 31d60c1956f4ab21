using Analytics.Pipeline.Reports;
using Analytics.Pipeline.Reports.Workbooks;
using Analytics.Registry.Schema;
using Analytics.Regulations.Clauses;
using Analytics.Regulations.Rules;
using Analytics.Regulations.Templates;

namespace Analytics.Pipeline.Templates;

/// <summary>
/// The workbook that a unit fills in to report under a regulation: a cover, a guide, one sheet a table with units, choices, notes and an example
/// row. <c>analytics run</c> and <c>analytics check</c> read it as they read any delivery.
/// </summary>
public static class TemplateWorkbook
{
    private const int RowsToFill = 300;

    /// <summary>Writes the workbook of one regime.</summary>
    /// <param name="path">Where to; a file that is there is replaced.</param>
    /// <param name="book">The rules of that regime.</param>
    /// <param name="language">The language of the guide; names of sheets and columns are Chinese, as offices write them.</param>
    /// <exception cref="ArgumentException">The book holds no regulation.</exception>
    public static void Write(string path, RuleBook book, ReportLanguage language)
    {
        ArgumentNullException.ThrowIfNull(book);
        var regulation = book.Packs is [{ Regulation: var only }, ..] ? only : throw new ArgumentException("A template is for one regulation; the book holds none.", nameof(book));
        var words = new ReportWords(language);
        var sheets = ReportTemplate.Of(book);
        var choices = new ChoiceList(sheets);
        WorkbookFile.Write(path,
        [
            ("封面", part => CoverSheet.Write(part, regulation)),
            ("填表说明", part => GuideSheet.Write(part, words, regulation, sheets)),
            .. sheets.Select(sheet => (sheet.Table.Zh, (Action<DocumentFormat.OpenXml.Packaging.WorksheetPart>)(part => WriteSheet(part, words, sheet, choices, regulation.Regime)))),
            (ChoiceList.Sheet, choices.Write),
        ]);
    }

    private static void WriteSheet(DocumentFormat.OpenXml.Packaging.WorksheetPart part, ReportWords w, TemplateSheet sheet, ChoiceList choices, string regime)
    {
        using var writer = new SheetWriter(part, [new("序号", 7), .. sheet.Columns.Select(column => new SheetColumn(column.Header(chinese: true), Width(column), EmptyStyle(column.Column)))]);
        writer.BeginRow();
        writer.Cell("示例", CellStyle.Example);
        foreach (var column in sheet.Columns)
        {
            switch (TemplateExamples.Of(sheet.Table, column.Column, regime))
            {
                case DateOnly day: writer.Cell(day, CellStyle.ExampleDate); break;
                case long number: writer.Cell(number, CellStyle.Example); break;
                case decimal number: writer.Cell(number, CellStyle.Example); break;
                case var text: writer.Cell(text.ToString(), CellStyle.Example); break;
            }
        }

        writer.EndRow();
        for (var i = 0; i < sheet.Columns.Count; i++)
        {
            var column = sheet.Columns[i].Column;
            writer.Help(i + 2, (2, RowsToFill + 2), w.Say(column.Zh, column.En), GuideSheet.NoteOf(w, sheet.Columns[i]), choices.RangeOf(sheet.Table, column));
        }
    }

    private static double Width(TemplateColumn column) => Math.Clamp((column.Header(chinese: true).Length * 2) + 3, 12, 34);

    private static CellStyle? EmptyStyle(Column column) => column.Type switch
    {
        ColumnType.Text or ColumnType.TextSet or ColumnType.IntegerSet => CellStyle.AnswerText,
        ColumnType.Date => CellStyle.Date,
        _ => null,
    };
}
