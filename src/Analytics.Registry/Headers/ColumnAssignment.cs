using Analytics.Registry.Schema;
using Analytics.Registry.Values;

namespace Analytics.Registry.Headers;

/// <summary>Gives each header at most one column of one table, and each column at most one header.</summary>
internal sealed class ColumnAssignment
{
    /// <summary>How strongly a wording that may mean several columns counts.</summary>
    private const double WeakTrust = 0.4;

    /// <summary>Fewer values than this refute nothing: a single odd cell is a faulty cell.</summary>
    private const int FewestToRefute = 3;

    private readonly HeaderIndex.TableIndex _table;
    private readonly IReadOnlyList<HeaderLookup> _headers;
    private readonly int?[] _headerOfColumn;

    private ColumnAssignment(HeaderIndex.TableIndex table, IReadOnlyList<HeaderLookup> headers)
    {
        (_table, _headers) = (table, headers);
        Columns = new int?[headers.Count];
        Strengths = new double[headers.Count];
        Telling = new double[headers.Count];
        Meanings = new HeaderMeaning[headers.Count];
        Rivals = new IReadOnlyList<int>[headers.Count];
        _headerOfColumn = new int?[table.Table.InputColumns.Count];
    }

    /// <summary>The column of each header, by position in <see cref="Table.InputColumns"/>.</summary>
    public int?[] Columns { get; }

    public double[] Strengths { get; }

    /// <summary>How much each header's wording tells of the kind of table: 1, less for words that many kinds use (名称, 时间).</summary>
    public double[] Telling { get; }

    public HeaderMeaning[] Meanings { get; }

    /// <summary>For an ambiguous or doubled header: the columns it could have had.</summary>
    public IReadOnlyList<int>[] Rivals { get; }

    public bool Has(int column) => _headerOfColumn[column] is not null;

    /// <summary>True when the column stands on a wording that tells of this kind of table by itself.</summary>
    public bool HasTellingly(int column) =>
        _headerOfColumn[column] is { } header && Telling[header] >= HeaderIndex.TellingEnough && Meanings[header] != HeaderMeaning.Context;

    public static ColumnAssignment Make(
        HeaderIndex.TableIndex table, IReadOnlyList<HeaderLookup> headers, IReadOnlyList<ColumnOption> options, HeaderHints hints,
            HeaderOverrides? overrides)
    {
        var assignment = new ColumnAssignment(table, headers);
        for (var i = 0; i < headers.Count; i++) assignment.Meanings[i] = headers[i].IsBlank ? HeaderMeaning.Blank : HeaderMeaning.Unknown;
        assignment.TakeOverrides(overrides);
        assignment.TakeCertain(options, hints);
        assignment.TakeWeak(options, hints);
        return assignment;
    }

    private void TakeOverrides(HeaderOverrides? overrides)
    {
        for (var i = 0; overrides is not null && i < _headers.Count; i++)
        {
            if (_headers[i].IsBlank || !overrides.Columns.TryGetValue(_headers[i].Key, out var name)) continue;
            if (name is null) Meanings[i] = HeaderMeaning.Neutral;
            else if (_table.Positions.TryGetValue(name, out var column)) TakeOrNoteDuplicate(i, column, 1, 1, HeaderMeaning.Mapping);
        }
    }

    private void TakeOrNoteDuplicate(int header, int column, double strength, double telling, HeaderMeaning meaning)
    {
        if (Has(column)) (Meanings[header], Rivals[header]) = (HeaderMeaning.Duplicate, [column]);
        else Take(header, column, strength, telling, meaning);
    }

    private void TakeCertain(IReadOnlyList<ColumnOption> options, HeaderHints hints)
    {
        var certain = options.Where(option => !option.Weak && !IsRefuted(option, hints))
            .OrderByDescending(option => option.Trust).ThenBy(option => option.Header).ThenBy(option => option.Column);
        foreach (var option in certain)
        {
            if (!IsOpen(option.Header)) continue;
            TakeOrNoteDuplicate(option.Header, option.Column, option.Trust, option.Telling,
                option.Trust < 1 ? HeaderMeaning.Partial : HeaderMeaning.Exact);
        }
    }

    /// <summary>A wording of yes or no above values none of which is either (工作性质: 研究, 技术) was meant otherwise.</summary>
    private bool IsRefuted(ColumnOption option, HeaderHints hints)
    {
        var column = _table.Table.InputColumns[option.Column];
        return column.Type == ColumnType.Boolean && option.Header < hints.Samples.Count && hints.Samples[option.Header].Count >= FewestToRefute
            && ValueFit.Of(column, hints.Samples, option.Header) <= 0;
    }

    private void TakeWeak(IReadOnlyList<ColumnOption> options, HeaderHints hints)
    {
        var rest = options
            .Where(option => option.Weak && IsOpen(option.Header) && !Has(option.Column))
            .Select(option => (option.Header, option.Column, Fit: Fit(option, hints), Distance: Distance(option)))
            .Where(choice => choice.Fit > 0)
            .OrderByDescending(choice => choice.Fit).ThenBy(choice => choice.Distance).ThenBy(choice => choice.Header).ThenBy(choice => choice.Column)
            .ToList();
        while (rest.Count > 0)
        {
            var best = rest[0];
            var equals = rest.Where(choice => choice.Header == best.Header && choice.Fit.Equals(best.Fit) && choice.Distance == best.Distance).ToList();
            if (equals.Count > 1)
                (Meanings[best.Header], Rivals[best.Header]) = (HeaderMeaning.Ambiguous, [.. equals.Select(choice => choice.Column)]);
            else
                Take(best.Header, best.Column, WeakTrust, 1, HeaderMeaning.Context);
            rest.RemoveAll(choice => choice.Header == best.Header || Has(choice.Column));
        }
    }

    /// <summary>A unit in the header (工作时间（天）) says as much as values do.</summary>
    private double Fit(ColumnOption option, HeaderHints hints)
    {
        var (column, header) = (_table.Table.InputColumns[option.Column], _headers[option.Header]);
        if (header.Unit is { } unit && unit == column.Unit) return 1;
        if (header.MoneyUnit != MoneyUnit.None && column.Type == ColumnType.Money) return 1;
        return ValueFit.Of(column, hints.Samples, option.Header);
    }

    /// <summary>How far the column stands from the neighbours' columns in the table's own order: 单位 right after 数量 is the unit of
    /// counting.</summary>
    private int Distance(ColumnOption option)
    {
        if (option.Header > 0 && Columns[option.Header - 1] is { } left) return Math.Abs(option.Column - left);
        if (option.Header + 1 < Columns.Length && Columns[option.Header + 1] is { } right) return Math.Abs(option.Column - right);
        return int.MaxValue;
    }

    private bool IsOpen(int header) => Meanings[header] is HeaderMeaning.Unknown or HeaderMeaning.Duplicate;

    private void Take(int header, int column, double strength, double telling, HeaderMeaning meaning)
    {
        (Columns[header], Strengths[header], Telling[header], Meanings[header]) = (column, strength, telling, meaning);
        _headerOfColumn[column] = header;
    }
}

/// <summary>One column that a header may mean.</summary>
/// <param name="Header">The header's position.</param>
/// <param name="Column">The column's position in <see cref="Table.InputColumns"/>.</param>
/// <param name="Trust">Trust in the way it was found.</param>
/// <param name="Telling">How much the wording tells of the kind of table.</param>
/// <param name="Weak">True when the wording may mean other columns as well.</param>
internal readonly record struct ColumnOption(int Header, int Column, double Trust, double Telling, bool Weak);
