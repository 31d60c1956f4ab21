using Analytics.Kernels.Batches.Levels;
using Analytics.Linkage.Blocking;
using Analytics.Linkage.Tables;

namespace Analytics.Linkage.Columns;

/// <summary>
/// A hash of what each record holds. Samples are chosen and orders made by it, so that they depend on the records alone: neither on the order
/// of the rows nor on a generator of random numbers.
/// </summary>
internal sealed class RowHashes
{
    private const int Part = 1 << 15;

    private readonly ulong[] _hashes;

    /// <param name="table">The records.</param>
    /// <param name="names">The columns that count.</param>
    public RowHashes(LinkageTable table, IEnumerable<string> names)
    {
        _hashes = new ulong[table.RowCount];
        var columns = names.Select(table.Column).ToArray();
        Parallel.For(0, (_hashes.Length + Part - 1) / Part, part =>
        {
            var rows = _hashes.AsSpan(part * Part, Math.Min(Part, _hashes.Length - (part * Part)));
            foreach (var column in columns)
            {
                var codes = column.Codes.Slice(part * Part, rows.Length);
                for (var i = 0; i < rows.Length; i++)
                {
                    rows[i] = ContentHash.Combine(rows[i], codes[i] >= 0 ? column.Values.Hash(codes[i]) : 0);
                }
            }
        });
    }

    public ulong this[int row] => _hashes[row];

    /// <summary>Asks for the hashes of rows that are read soon.</summary>
    public void Fetch(ReadOnlySpan<int> rows) => NearMemory.Fetch(_hashes, rows);

    /// <summary>The same number for a pair, whichever of the two comes first.</summary>
    public ulong Pair(int left, int right) => ContentHash.Combine(Math.Min(_hashes[left], _hashes[right]), Math.Max(_hashes[left], _hashes[right]));

    /// <summary>About so many of the rows from one place to another, in the order of their hashes.</summary>
    public int[] Sample(int from, int to, int wanted)
    {
        var rows = HashSample.Take(to - from, wanted, item => _hashes[from + item]);
        if (rows.Length < wanted / 2 && rows.Length < to - from)
        {
            rows = Smallest(from, to, wanted);
        }

        var keys = new ulong[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] += from;
            keys[i] = _hashes[rows[i]];
        }

        RadixSort.Sort(keys, rows, new SortBuffers());
        return rows;
    }

    /// <summary>The rows of the smallest hashes: records that hold the same stand or fall together in a sample by hash, and may all fall.</summary>
    private int[] Smallest(int from, int to, int wanted)
    {
        var rows = Enumerable.Range(0, to - from).ToArray();
        var keys = _hashes.AsSpan(from, to - from).ToArray();
        RadixSort.Sort(keys, rows, new SortBuffers());
        return rows[..wanted];
    }
}
