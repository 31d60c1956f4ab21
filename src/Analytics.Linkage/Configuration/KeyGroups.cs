using Analytics.Linkage.Columns;

namespace Analytics.Linkage.Configuration;

/// <summary>
/// Rows by the value of one key, group behind group: from them the pairs that share the values of one key or of two are counted without any
/// table of values. Rows whose value no other has are left out, for they are in no pair.
/// </summary>
internal sealed class KeyGroups
{
    private readonly PreparedColumn _key;
    private readonly int[] _rows;
    private readonly int[] _starts;

    /// <param name="key">The key.</param>
    /// <param name="rows">Rows, none twice.</param>
    public KeyGroups(PreparedColumn key, int[] rows)
    {
        _key = key;
        var places = new int[key.Values.Count];
        foreach (var row in rows)
        {
            if (key.Codes[row] is >= 0 and var code)
            {
                places[code]++;
            }
        }

        var starts = new List<int>();
        var count = 0;
        for (var code = 0; code < places.Length; code++)
        {
            var own = places[code];
            places[code] = own > 1 ? count : -1;
            if (own > 1)
            {
                starts.Add(count);
                count += own;
                Pairs += own * (own - 1L) / 2;
            }
        }

        _starts = [.. starts, count];
        _rows = new int[count];
        foreach (var row in rows)
        {
            if (key.Codes[row] is >= 0 and var code && places[code] >= 0)
            {
                _rows[places[code]++] = row;
            }
        }
    }

    /// <summary>How many pairs share a value.</summary>
    public long Pairs { get; }

    /// <summary>How many values the key has: the length of the counters.</summary>
    public int ValueCount => _key.Values.Count;

    /// <summary>How many pairs share a value of this key and one of another.</summary>
    /// <param name="other">The other, of the same rows.</param>
    /// <param name="counters">Noughts, as many as the key of more values has values; they are noughts again afterwards.</param>
    public long PairsWith(KeyGroups other, int[] counters) =>
        _rows.Length <= other._rows.Length ? Count(other._key.Codes, counters) : other.Count(_key.Codes, counters);

    private long Count(int[] codes, int[] counters)
    {
        var pairs = 0L;
        for (var group = 0; group < _starts.Length - 1; group++)
        {
            var rows = _rows.AsSpan(_starts[group], _starts[group + 1] - _starts[group]);
            foreach (var row in rows)
            {
                // Each row makes a pair with every one before it.
                pairs += codes[row] >= 0 ? counters[codes[row]]++ : 0;
            }

            foreach (var row in rows)
            {
                if (codes[row] >= 0)
                {
                    counters[codes[row]] = 0;
                }
            }
        }

        return pairs;
    }
}
