using System.Collections;
using System.Globalization;
using Analytics.Linkage.Tables;

namespace Analytics.Pipeline.Linking.Records;

/// <summary>
/// The ids by which the user knows the records: the id column's texts, or the data rows' numbers from 1 where there is none. Where two files
/// are linked, the left one's rows come first and each file has ids of its own. Immutable; safe for many threads.
/// </summary>
public sealed class RecordIds : IReadOnlyList<string>
{
    /// <summary>The length of the buffer that <see cref="Text"/> needs.</summary>
    public const int BufferLength = 11;

    private readonly TextColumn? _left;
    private readonly TextColumn? _right;
    private readonly int _leftCount;

    internal RecordIds(TextColumn? left, TextColumn? right, int leftCount, int rightCount)
    {
        _left = left;
        _right = right;
        _leftCount = leftCount;
        Count = leftCount + rightCount;
    }

    /// <summary>Number of records.</summary>
    public int Count { get; }

    /// <summary>The id of a row of the table.</summary>
    public string this[int row] => Text(row, stackalloc char[BufferLength]).ToString();

    /// <summary>The id of a row of the table, without making a string.</summary>
    /// <param name="row">The row.</param>
    /// <param name="buffer">At least <see cref="BufferLength"/> characters, which the answer may lie in.</param>
    public ReadOnlySpan<char> Text(int row, Span<char> buffer)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Count, nameof(row));
        var (column, record) = row < _leftCount ? (_left, row) : (_right, row - _leftCount);
        if (column is not null)
        {
            return column.Value(column.Codes[record]);
        }

        _ = (record + 1).TryFormat(buffer, out var length, provider: CultureInfo.InvariantCulture);
        return buffer[..length];
    }

    /// <summary>The ids in the order of the rows.</summary>
    public IEnumerator<string> GetEnumerator() => Enumerable.Range(0, Count).Select(row => this[row]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Orders two rows by their ids, character by character: below 0 where the first comes first.</summary>
    public int Compare(int first, int second) =>
        Text(first, stackalloc char[BufferLength]).SequenceCompareTo(Text(second, stackalloc char[BufferLength]));
}
