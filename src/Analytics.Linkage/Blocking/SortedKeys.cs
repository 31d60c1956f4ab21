namespace Analytics.Linkage.Blocking;

/// <summary>The rows that have a key, in the order of their keys; rows of one key stand in the order of the table.</summary>
internal sealed class SortedKeys
{
    private readonly ulong[] _keys;

    /// <param name="keys">The key of each row, 0 for none.</param>
    /// <param name="buffers">Hold the keys in order, until they are asked for others.</param>
    public SortedKeys(ulong[] keys, SortBuffers buffers)
    {
        Rows = new int[keys.Length - keys.AsSpan().Count(0UL)];
        _keys = buffers.Keys(Rows.Length);
        for (int row = 0, i = 0; row < keys.Length; row++)
        {
            if (keys[row] != 0)
            {
                _keys[i] = keys[row];
                Rows[i++] = row;
            }
        }

        RadixSort.Sort(_keys.AsSpan(0, Rows.Length), Rows, buffers);
    }

    /// <summary>The rows.</summary>
    public int[] Rows { get; }

    /// <summary>Where the rows end that have the key of the one at a place.</summary>
    public int EndOf(int from)
    {
        var to = from + 1;
        while (to < Rows.Length && _keys[to] == _keys[from])
        {
            to++;
        }

        return to;
    }

    /// <summary>The key at a place.</summary>
    public ulong this[int place] => _keys[place];
}
