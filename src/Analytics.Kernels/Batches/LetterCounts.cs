using System.Numerics;
using System.Runtime.InteropServices;

namespace Analytics.Kernels.Batches;

/// <summary>
/// How often each text has each letter, letters sharing 32 places, transposed for one query against a run of rows. Bounds from above how many
/// letters two texts have in common, and so how similar they can be: most pairs of long texts need no more. Texts of any length.
/// </summary>
public sealed class LetterCounts
{
    private const int Places = 32;

    // A letter that comes oftener bounds nothing by how often.
    private const byte Most = 63;

    private byte[] _counts = [];
    private int _stride;

    /// <summary>Number of rows.</summary>
    public int Count { get; private set; }

    /// <summary>Makes room for rows, all empty; allocates only where there are more than ever before.</summary>
    public void Reset(int rows)
    {
        (Count, _stride) = (rows, rows + Vector<byte>.Count);
        if (_counts.Length < Places * _stride)
        {
            _counts = new byte[Places * _stride];
        }

        _counts.AsSpan(0, Places * _stride).Clear();
    }

    /// <summary>Takes the text of a row, once after a reset.</summary>
    public void Set(int row, ReadOnlySpan<char> text)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Count);
        foreach (var letter in text)
        {
            ref var count = ref _counts[((letter % Places) * _stride) + row];
            count = count < Most ? (byte)(count + 1) : byte.MaxValue;
        }
    }

    /// <summary>For each row of a run the most letters that it can have in common with the query; 255 and above are 255.</summary>
    /// <param name="query">The row compared.</param>
    /// <param name="first">First row.</param>
    /// <param name="common">A byte for each row compared.</param>
    public void MostCommon(int query, int first, Span<byte> common)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(common.Length, Count - first);
        Span<int> starts = stackalloc int[Places];
        Span<byte> own = stackalloc byte[Places];
        var used = 0;
        for (var place = 0; place < Places; place++)
        {
            starts[used] = (place * _stride) + first;
            own[used] = _counts[(place * _stride) + query];
            used += own[used] != 0 ? 1 : 0;
        }

        starts = starts[..used];
        own = own[..used];
        var vectors = MemoryMarshal.Cast<byte, Vector<byte>>(common);
        for (var i = 0; i < vectors.Length; i = unchecked(i + 1))
        {
            vectors[i] = Sum(starts, own, unchecked(i * Vector<byte>.Count));
        }

        var rest = common[(vectors.Length * Vector<byte>.Count)..];
        if (rest.Length > 0)
        {
            Span<byte> last = stackalloc byte[Vector<byte>.Count];
            Sum(starts, own, common.Length - rest.Length).CopyTo(last);
            last[..rest.Length].CopyTo(rest);
        }
    }

    private Vector<byte> Sum(ReadOnlySpan<int> starts, ReadOnlySpan<byte> own, int row)
    {
        ref var counts = ref MemoryMarshal.GetArrayDataReference(_counts);
        var sum = Vector<byte>.Zero;
        for (var i = 0; i < starts.Length && i < own.Length; i = unchecked(i + 1))
        {
            var others = Vector.LoadUnsafe(ref counts, (nuint)unchecked(starts[i] + row));
            sum = Vector.AddSaturate(sum, Vector.Min(others, new Vector<byte>(own[i])));
        }

        return sum;
    }
}
