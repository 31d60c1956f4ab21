using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Analytics.Kernels.Batches.Levels;

/// <summary>
/// Features of rows, 16 bits each, in blocks of 32 rows: in a block the first feature of all its rows, then their second, and so on. A vector
/// holds one feature of neighbouring rows, and all features of a vector's rows lie at fixed distances. Refilled without allocating once it has
/// held as many rows. Row by row they stand once more, each word twice, for the row that is compared with the others.
/// </summary>
internal sealed class FeatureBlocks<TKey>(LevelValues<TKey> values, int features)
    where TKey : class
{
    private readonly AlignedArray<ushort> _words = new();
    private readonly AlignedArray<ushort> _byRow = new();
    private readonly AlignedArray<uint> _queries = new();
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
                    ref _byRow[(row * values.Stride) + feature], values.Stride, ref Unsafe.Add(ref rows[row], feature * FeatureRows.Block), FeatureRows.Block);
            }
        }
    }

    /// <summary>Asks for the features of values that rows to come have.</summary>
    internal void Fetch(ReadOnlySpan<int> codes) => values.Fetch(codes);

    /// <summary>The first feature of a row, the others right behind, each twice, for the row that is compared with the others.</summary>
    internal ref uint Query(int row) => ref _queries[row * values.Stride];

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
        _byRow.Reserve((codes.Length + Transposition.Side) * values.Stride);
        _queries.Reserve((codes.Length + 1) * values.Stride);
        var part = 0;
        for (; part <= values.Stride - (2 * Vector256<ushort>.Count); part += 2 * Vector256<ushort>.Count)
        {
            TakeTwo(codes, part);
        }

        if (part < values.Stride)
        {
            TakeOne(codes, part);
        }
    }

    private void TakeOne(ReadOnlySpan<int> codes, int part)
    {
        var (any, greatest) = (Vector256<ushort>.Zero, Vector256<ushort>.Zero);
        var stride = values.Stride;
        ref var target = ref _byRow[part];
        ref var query = ref _queries[part];
        foreach (var code in codes)
        {
            var some = Vector256.LoadUnsafe(ref values.Features(code), (nuint)part);
            some.StoreUnsafe(ref target);
            StoreTwice(some, ref query);
            any |= some;
            greatest = Vector256.Max(greatest, some);
            target = ref Unsafe.Add(ref target, stride);
            query = ref Unsafe.Add(ref query, stride);
        }

        any.CopyTo(_any, part);
        greatest.CopyTo(_greatest, part);
    }

    /// <summary>Two vectors of each value: where a value stands is looked up once.</summary>
    private void TakeTwo(ReadOnlySpan<int> codes, int part)
    {
        var (any, greatest) = (Vector256<ushort>.Zero, Vector256<ushort>.Zero);
        var (anyBehind, greatestBehind) = (any, greatest);
        var (behind, stride) = (Vector256<ushort>.Count, values.Stride);
        ref var target = ref _byRow[part];
        ref var query = ref _queries[part];
        foreach (var code in codes)
        {
            ref var source = ref Unsafe.Add(ref values.Features(code), part);
            var (some, more) = (Vector256.LoadUnsafe(ref source), Vector256.LoadUnsafe(ref source, (nuint)behind));
            some.StoreUnsafe(ref target);
            more.StoreUnsafe(ref target, (nuint)behind);
            StoreTwice(some, ref query);
            StoreTwice(more, ref Unsafe.Add(ref query, behind));
            (any, anyBehind) = (any | some, anyBehind | more);
            (greatest, greatestBehind) = (Vector256.Max(greatest, some), Vector256.Max(greatestBehind, more));
            target = ref Unsafe.Add(ref target, stride);
            query = ref Unsafe.Add(ref query, stride);
        }

        any.CopyTo(_any, part);
        anyBehind.CopyTo(_any, part + behind);
        greatest.CopyTo(_greatest, part);
        greatestBehind.CopyTo(_greatest, part + behind);
    }

    /// <summary>Stores each word twice.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreTwice(Vector256<ushort> words, ref uint target)
    {
        var (low, high) = Vector256.Widen(words);
        (low | (low << 16)).StoreUnsafe(ref target);
        (high | (high << 16)).StoreUnsafe(ref target, (nuint)Vector256<uint>.Count);
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
    internal ref ushort this[int row] => ref Unsafe.Add(ref _words, unchecked(((row & -Block) * _features) + (row & (Block - 1))));
}
