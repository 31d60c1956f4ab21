using Analytics.Linkage.Expressions;
using Analytics.Linkage.Tables;

namespace Analytics.Linkage.Columns;

/// <summary>
/// A hash of what each record holds. Samples are chosen and orders made by it, so that they depend on the records alone: neither on the order
/// of the rows nor on a generator of random numbers.
/// </summary>
internal sealed class RowHashes
{
    private readonly ulong[] _hashes;

    public RowHashes(PreparedTable table, IReadOnlyList<ColumnDescription> columns)
    {
        _hashes = new ulong[table.RowCount];
        var prepared = columns.Select(description => table[new ColumnValue(description.Name)]).ToArray();
        Parallel.For(0, (_hashes.Length + 65535) / 65536, part =>
        {
            for (var row = part * 65536; row < Math.Min(_hashes.Length, (part + 1) * 65536); row++)
            {
                var hash = 0UL;
                foreach (var column in prepared)
                {
                    hash = ContentHash.Combine(hash, column.Codes[row] is >= 0 and var code ? column.Values.Hash(code) : 0);
                }

                _hashes[row] = hash;
            }
        });
    }

    public ulong this[int row] => _hashes[row];

    /// <summary>The same number for a pair, whichever of the two comes first.</summary>
    public ulong Pair(int left, int right) => ContentHash.Combine(Math.Min(_hashes[left], _hashes[right]), Math.Max(_hashes[left], _hashes[right]));

    /// <summary>Rows in the order of their hashes.</summary>
    public int[] Ordered(int from, int to)
    {
        var rows = Enumerable.Range(from, to - from).ToArray();
        Blocking.RadixSort.Sort(_hashes[from..to], rows);
        return rows;
    }
}
