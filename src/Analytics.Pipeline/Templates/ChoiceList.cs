using System.Globalization;
using Analytics.Pipeline.Reports.Workbooks;
using Analytics.Registry.Schema;
using Analytics.Regulations.Templates;
using DocumentFormat.OpenXml.Packaging;

namespace Analytics.Pipeline.Templates;

/// <summary>
/// The sheet of choices that the others' drop-downs name: one column a list. A list within a cell's own rule could hold 255 characters only.
/// </summary>
internal sealed class ChoiceList
{
    /// <summary>The sheet's name: one that says it explains the others, so that it is not read as data.</summary>
    public const string Sheet = "下拉选项";

    private static readonly string[] YesNo = ["是", "否"];
    private readonly List<(string Title, IReadOnlyList<string> Choices)> _lists = [("是或否", YesNo)];
    private readonly Dictionary<(string Table, string Column), int> _places = [];

    /// <summary>The lists of all columns that have choices.</summary>
    public ChoiceList(IEnumerable<TemplateSheet> sheets)
    {
        foreach (var sheet in sheets)
        {
            foreach (var column in sheet.Columns.Select(column => column.Column).Where(column => column.Type is ColumnType.Enum or ColumnType.Boolean))
            {
                // Columns of yes and no share the first list: a column's own wordings (固定, 流动) are read as well, and say no more.
                if (column.Type == ColumnType.Enum)
                {
                    _lists.Add(($"{sheet.Table.Zh}·{column.Zh}", [.. column.Values.Select(value => value.Zh)]));
                }

                _places.Add((sheet.Table.Name, column.Name), column.Type == ColumnType.Enum ? _lists.Count : 1);
            }
        }
    }

    /// <summary>The cells of a column's choices; null where it has none to pick from (several may be named, or it is free).</summary>
    public string? RangeOf(Table table, Column column)
    {
        if (!_places.TryGetValue((table.Name, column.Name), out var place))
        {
            return null;
        }

        var name = SheetWriter.ColumnName(place);
        return string.Create(CultureInfo.InvariantCulture, $"'{Sheet}'!${name}$2:${name}${_lists[place - 1].Choices.Count + 1}");
    }

    /// <summary>Writes the sheet.</summary>
    public void Write(WorksheetPart part)
    {
        using var sheet = new SheetWriter(part, [.. _lists.Select(list => new SheetColumn(list.Title, 22))]);
        for (var row = 0; row < _lists.Max(list => list.Choices.Count); row++)
        {
            sheet.BeginRow();
            foreach (var (_, choices) in _lists)
            {
                sheet.Cell(row < choices.Count ? choices[row] : null);
            }

            sheet.EndRow();
        }
    }
}
