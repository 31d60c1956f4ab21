using System.Globalization;
using System.Text;

namespace Analytics.Benchmarks.EndToEnd.Measuring;

/// <summary>A result's page in Markdown, numbers written the same on every machine.</summary>
internal sealed class Page
{
    private readonly StringBuilder _text = new();

    /// <summary>Adds a line.</summary>
    public Page Line(FormattableString text)
    {
        _text.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');
        return this;
    }

    /// <summary>Adds an empty line.</summary>
    public Page Break()
    {
        _text.Append('\n');
        return this;
    }

    /// <summary>Begins a table.</summary>
    public Page Header(params string[] columns)
    {
        Cells(columns);
        _text.Append('|').Insert(_text.Length, "---|", columns.Length).Append('\n');
        return this;
    }

    /// <summary>Adds a table's row.</summary>
    public Page Cells(params string[] cells)
    {
        _text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
        return this;
    }

    /// <summary>A share with four decimals; nothing where there is none.</summary>
    public static string Share(double? share) => share?.ToString("0.0000", CultureInfo.InvariantCulture) ?? "";

    /// <summary>A whole number with separators.</summary>
    public static string Whole(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number with two decimals.</summary>
    public static string Decimal(double number) => number.ToString("0.00", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
