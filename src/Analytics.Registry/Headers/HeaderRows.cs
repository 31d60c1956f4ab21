namespace Analytics.Registry.Headers;

/// <summary>Joins a header that stretches over two or three rows into one header a column.</summary>
public static class HeaderRows
{
    /// <summary>Trust in the lowest row alone, where what stands above it is left out.</summary>
    private const double ChildTrust = 0.75;

    /// <summary>Captions over a group of columns that add nothing to the meaning of the columns below.</summary>
    private static readonly HashSet<string> Captions = new(StringComparer.Ordinal)
    {
    "基本信息", "基本情况", "个人信息", "个人基本信息", "人员信息", "人员情况", "人员基本信息", "人员基本情况", "设备信息", "设备情况", "设备基本信息", "仪器信息", "仪器设备信息", "其他", "其他信息", "详细信息",
    "单位信息", "单位情况", "单位基本情况", "平台信息", "中心信息", "平台基本信息", "中心基本信息", "项目信息", "项目情况", "合同信息", "合同情况", "成果信息", "成果情况", "工作信息", "工作情况", "任职情况",
        "任职信息",
    "基本资料", "明细", "明细信息", "内容", "主要内容", "basicinformation", "basicinfo", "details", "general", "information", "personalinformation",
    };

    /// <summary>
    /// Joins the rows. Merged cells must be filled: a caption over three columns stands in all three, a header over two rows in both.
    /// </summary>
    /// <param name="rows">One to three rows, the topmost first; short rows are taken as blank at their end.</param>
    /// <returns>One cell a column, as many as the longest row has.</returns>
    public static IReadOnlyList<HeaderCell> Join(IReadOnlyList<IReadOnlyList<string?>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var width = rows.Count == 0 ? 0 : rows.Max(row => row.Count);
        var kept = rows.Count < 2 ? rows : [.. rows.Where(row => !IsTitle(row, width))];
        return [.. Enumerable.Range(0, width).Select(column => Cell([.. kept.Select(row => column < row.Count ? row[column] ?? "" : "")]))];
    }

    /// <summary>A row that says one thing over the whole width is a title, not a part of each column's header.</summary>
    private static bool IsTitle(IReadOnlyList<string?> row, int width) =>
        width > 1 && row.Count == width && row[0] is { Length: > 0 } first && row.All(cell => cell == first);

    private static HeaderCell Cell(IReadOnlyList<string> texts)
    {
        var levels = new List<(string Text, string Key)>();
        foreach (var text in texts)
        {
            var key = HeaderFolding.Key(HeaderFolding.Fold(text));
            if (key.Length > 0 && (levels.Count == 0 || levels[^1].Key != key)) levels.Add((text.Trim(), key));
        }

        if (levels.Count == 0) return HeaderCell.Of("");
        var name = string.Join(" / ", levels.Select(level => level.Text.ReplaceLineEndings(" ")));
        return new HeaderCell(name, [.. Readings(levels).DistinctBy(reading => reading.Text)]);
    }

    private static IEnumerable<HeaderReading> Readings(List<(string Text, string Key)> levels)
    {
        var child = levels[^1].Text;
        var telling = levels.SkipLast(1).Where(level => !Captions.Contains(level.Key)).Select(level => level.Text).ToList();
        if (telling.Count == 0) yield return new HeaderReading(child, 1);
        else yield return new HeaderReading(string.Concat(telling) + child, 1);
        if (telling.Count > 1)
        {
            yield return new HeaderReading(telling[^1] + child, 0.95);
            yield return new HeaderReading(telling[0] + child, 0.9);
        }

        if (telling.Count > 0) yield return new HeaderReading(child, ChildTrust);
    }
}
