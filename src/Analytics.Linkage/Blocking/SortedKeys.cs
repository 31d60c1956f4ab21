using System.Buffers;

namespace Analytics.Linkage.Blocking;

/// <summary>The rows that have a key, in the order of their keys; rows of one key stand in the order of the table.</summary>
internal sealed class SortedKeys
{
    private ulong[] _keys;

    /// <param name="keys">The key of each row, 0 for none.</param>
    public SortedKeys(ulong[] keys)
    {
        _keys = ArrayPool<ulong>.Shared.Rent(keys.Length);
        Rows = new int[keys.AsSpan().Length - keys.AsSpan().Count(0UL)];
        for (int row = 0, i = 0; row < keys.Length; row++)
        {
            if (keys[row] != 0)
            {
                _keys[i] = keys[row];
                Rows[i++] = row;
            }
        }

        RadixSort.Sort(_keys.AsSpan(0, Rows.Length), Rows);
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

    /// <summary>Gives the keys' memory back; the rows stay.</summary>
    public void Release()
    {
        ArrayPool<ulong>.Shared.Return(_keys);
        _keys = [];
    }
}
