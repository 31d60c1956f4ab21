using Analytics.Generator.World;

namespace Analytics.Generator.Office;

/// <summary>Sets a list the way a platform's office does: title rows, one or two header rows, the platform's number or name as a column, totals.</summary>
/// <typeparam name="T">A row of the list.</typeparam>
internal sealed class ListSheet<T>(Platform platform, Layout layout, IReadOnlyList<TableColumn<T>> columns)
{
    private readonly List<TableColumn<T>> _columns =
        [.. columns.Where(c => c.HeaderIn(layout).Length > 0 && (c.Include is null || c.Include(layout)))];

    /// <summary>Sets the list.</summary>
    /// <param name="name">Name of the sheet.</param>
    /// <param name="title">Title above the header, where the layout has one.</param>
    /// <param name="year">Report year, or null where the rows carry their own years.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="rowNumbers">Receives the sheet row of every row.</param>
    /// <param name="total">Adds up a money column for the row of totals; null: no such row.</param>
    public Sheet Set(string name, string title, int? year, IEnumerable<T> rows, List<int>? rowNumbers = null, Func<IReadOnlyList<T>, decimal>? total = null)
    {
        var sheet = new Sheet(name);
        var lead = Lead(year);
        var width = lead.Count + _columns.Count;
        if (layout.HasTitle) AddTitle(sheet, title, width);
        AddHeader(sheet, lead);
        var list = rows.ToList();
        foreach (var row in list)
        {
            var number = sheet.Add(RowRole.Body, [.. lead.Select(l => l.Value), .. _columns.Select(c => c.Value(row, layout))]);
            rowNumbers?.Add(number);
        }

        if (total is not null && layout.HasTotals && list.Count > 0) AddTotal(sheet, lead.Count, total(list));
        return sheet;
    }

    /// <summary>The columns that say whose rows these are and of which year.</summary>
    private List<(string Header, Cell Value)> Lead(int? year)
    {
        var lead = new List<(string, Cell)>();
        if (layout.Mark == PlatformMark.IdColumn) lead.Add((layout.Wording == 5 ? "Platform ID" : "平台编号", Cell.Of(platform.Id)));
        if (layout.Mark == PlatformMark.NameColumn) lead.Add((layout.Wording == 5 ? "Platform Name" : "平台名称", Cell.Of(platform.Name)));
        if (lead.Count > 0 && year is { } y) lead.Add((layout.Wording == 5 ? "Year" : "年度", Cell.Of(y)));
        return lead;
    }

    private void AddTitle(Sheet sheet, string title, int width)
    {
        var row = sheet.Add(RowRole.Title, [Cell.Of(title)]);
        sheet.Merge(row, 1, row, width);
        if (layout.Mark != PlatformMark.Cover || layout.Wording % 2 == 1) return;
        row = sheet.Add(RowRole.Title, [Cell.Of($"中心名称：{platform.Name}")]);
        sheet.Merge(row, 1, row, width);
    }

    private void AddHeader(Sheet sheet, List<(string Header, Cell Value)> lead)
    {
        var names = lead.Select(l => l.Header).Concat(_columns.Select(c => Typed.Header(c.HeaderIn(layout), layout))).ToArray();
        var bands = Enumerable.Repeat("", lead.Count).Concat(_columns.Select(c => c.Band)).ToArray();
        if (!layout.HasBands || bands.All(b => b.Length == 0))
        {
            sheet.Add(RowRole.Header, [.. names.Select(Cell.Of)]);
            return;
        }

        var first = sheet.Rows.Count + 1;
        var top = new Cell[names.Length];
        var bottom = new Cell[names.Length];
        for (var i = 0; i < names.Length;)
        {
            if (bands[i].Length == 0)
            {
                (top[i], bottom[i]) = (Cell.Of(names[i]), Cell.Empty);
                sheet.Merge(first, i + 1, first + 1, i + 1);
                i++;
                continue;
            }

            var last = i;
            while (last + 1 < names.Length && bands[last + 1] == bands[i]) last++;
            sheet.Merge(first, i + 1, first, last + 1);
            top[i] = Cell.Of(bands[i]);
            for (var column = i; column <= last; column++) bottom[column] = Cell.Of(names[column]);
            i = last + 1;
        }

        sheet.Add(RowRole.Header, top);
        sheet.Add(RowRole.Header, bottom);
    }

    private void AddTotal(Sheet sheet, int leadCount, decimal yuan)
    {
        var cells = new Cell[leadCount + _columns.Count];
        Array.Fill(cells, Cell.Empty);
        cells[0] = Cell.Of("合计");
        var money = _columns.FindLastIndex(c => c.HeaderIn(layout).Contains("{unit}", StringComparison.Ordinal));
        cells[leadCount + money] = Typed.Money(yuan, layout);
        sheet.Add(RowRole.Total, cells);
    }
}
