using Analytics.Dashboard.Shell;
using Analytics.Pipeline.Reports;

namespace Analytics.Dashboard.Lists;

/// <summary>A column of a list.</summary>
/// <param name="Key">Its name in questions and files.</param>
/// <param name="Sql">What it reads, over the list's <c>FROM</c>.</param>
/// <param name="Zh">Its title in Chinese.</param>
/// <param name="En">Its title in English.</param>
/// <param name="Kind">How values are shown.</param>
public sealed record ListColumn(string Key, string Sql, string Zh, string En, ColumnKind Kind = ColumnKind.Text)
{
    /// <summary>The page that a row's cell leads to, as a path; null for none. Files that have no such page show the cell alone.</summary>
    public Func<ListRow, string?>? Link { get; init; }

    /// <summary>A value in words, where the column's kind does not say them.</summary>
    public Func<PageView, string, string>? Say { get; init; }

    /// <summary>A cell as a drawing of the product's own, within its row; files have the value.</summary>
    public Func<ReportWords, ListRow, string>? Drawing { get; init; }

    /// <summary>What its order goes by, where that is not what it shows.</summary>
    public string? OrderSql { get; init; }

    /// <summary>Whether it is read for links and files but not shown.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Whether its cells may take several lines of text.</summary>
    public bool IsLong { get; init; }

    /// <summary>Whether its cells stand on one line.</summary>
    public bool IsShort { get; init; }

    /// <summary>Whether numbers stand at the right.</summary>
    public bool IsNumeric => Kind is ColumnKind.Number or ColumnKind.Decimal or ColumnKind.Percent or ColumnKind.Yuan;
}
