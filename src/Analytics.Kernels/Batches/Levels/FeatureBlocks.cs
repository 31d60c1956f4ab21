using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Analytics.Kernels.Batches.Levels;

/// <summary>
/// Features of rows, 16 bits each, in blocks of 32 rows: in a block the first feature of all its rows, then their second, and so on. A vector
/// holds one feature of neighbouring rows, and all features of a vector's rows lie at fixed distances. Refilled without allocating once it has
/// held as many rows. Row by row they stand a second time, for the row that is compared with the others.
/// </summary>
internal sealed class FeatureBlocks<TKey>(LevelValues<TKey> values, int features)
    where TKey : class
{
    private readonly AlignedArray<ushort> _words = new();
    private readonly AlignedArray<ushort> _byRow = new();
    private readonly ushort[] _any = new ushort[values.Stride];
    private readonly ushort[] _greatest = new ushort[values.Stride];

    // Features are written eight at a time.
    private readonly int _room = (features + Transposition.Side - 1) & -Transposition.Side;
    private int[] _codes = [];

    /// <summary>The number of rows.</summary>
    internal int Count { get; private set; }

    /// <summary>What is given out for two rows of the same value; 0 leaves them to the comparator of pairs.</summary>
    internal byte Same { get; set; }

    /// <summary>The blocks.</summary>
    internal FeatureRows Rows => new(ref _words[0], _room);

    /// <summary>Takes the rows' values; what lies behind the last row is left over.</summary>
    /// <param name="codes">A code a row, below 0 where it misses the value.</param>
    internal void Reset(ReadOnlySpan<int> codes)
    {
        Count = codes.Length;
        _words.Reserve(Math.Max(1, (Count + FeatureRows.Block - 1) / FeatureRows.Block) * FeatureRows.Block * _room);
        if (_codes.Length < Count)
        {
            _codes = new int[Math.Max(Count, 2 * _codes.Length)];
        }

        codes.CopyTo(_codes);
        TakeRows(codes);
        var rows = Rows;
        for (var row = 0; row < codes.Length; row += Transposition.Side)
        {
            for (var feature = 0; feature < _room; feature += Transposition.Side)
            {
                Transposition.Write(
                    ref Unsafe.Add(ref Query(row), feature), values.Stride, ref Unsafe.Add(ref rows[row], feature * FeatureRows.Block), FeatureRows.Block);
            }
        }
    }

    /// <summary>Asks for the features of values that rows to come have.</summary>
    internal void Fetch(ReadOnlySpan<int> codes) => values.Fetch(codes);

    /// <summary>The first feature of a row, the others right behind, for the row that is compared with the others.</summary>
    internal ref ushort Query(int row) => ref _byRow[row * values.Stride];

    /// <summary>The prepared value of a row that has one.</summary>
    internal TKey Key(int row) => values[_codes[row]];

    /// <summary>Whether two rows both have a value.</summary>
    internal bool AreThere(int query, int row) => (_codes[query] | _codes[row]) >= 0;

    /// <summary>What is given out without a look at the values: 0 where one is missing, <see cref="Same"/> for the same value; else below 0.</summary>
    internal int Known(int query, int row)
    {
        var (one, other) = (_codes[query], _codes[row]);
        return (one | other) < 0 ? 0 : one == other && Same > 0 ? Same : -1;
    }

    /// <summary>Writes what is given out for a query of which no filter can say anything: a missing one, or one that is nothing to the comparator.</summary>
    internal void WriteMissing(in Sweep sweep, Span<byte> levels)
    {
        var found = levels.Slice(sweep.Place, sweep.Count);
        found.Clear();
        if (Same > 0 && _codes[sweep.Query] >= 0)
        {
            for (var i = 0; i < found.Length; i++)
            {
                found[i] = (byte)Math.Max(0, Known(sweep.Query, sweep.First + i));
            }
        }
    }

    /// <summary>The bits that some row has in a feature.</summary>
    internal ushort Any(int feature) => _any[feature];

    /// <summary>The greatest value that some row has in a feature; 0 where there are no rows.</summary>
    internal ushort Greatest(int feature) => _greatest[feature];

    /// <summary>Copies the values' features: they lie anywhere in memory, and in a loop that does nothing else many are waited for at once.</summary>
    private void TakeRows(ReadOnlySpan<int> codes)
    {
        var stride = values.Stride;
        _byRow.Reserve((codes.Length + Transposition.Side) * stride);
        for (var part = 0; part < stride; part += Vector256<ushort>.Count)
        {
            var (any, greatest) = (Vector256<ushort>.Zero, Vector256<ushort>.Zero);
            for (var row = 0; row < codes.Length; row++)
            {
                var some = Vector256.LoadUnsafe(ref values.Features(codes[row]), (nuint)part);
                some.StoreUnsafe(ref _byRow[row * stride], (nuint)part);
                any |= some;
                greatest = Vector256.Max(greatest, some);
            }

            any.CopyTo(_any, part);
            greatest.CopyTo(_greatest, part);
        }
    }
}

/// <summary>The blocks of features as the filters read them.</summary>
internal readonly ref struct FeatureRows
{
    /// <summary>Rows of a block: those of the widest vector.</summary>
    internal const int Block = 32;

    private readonly ref ushort _words;
    private readonly int _features;

    internal FeatureRows(ref ushort words, int features)
    {
        _words = ref words;
        _features = features;
    }

    /// <summary>The first feature of a row; the next one stands <see cref="Block"/> words behind.</summary>
    internal ref ushort this[int row] => ref Unsafe.Add(ref _words, unchecked((row / Block * Block * _features) + (row % Block)));
}
