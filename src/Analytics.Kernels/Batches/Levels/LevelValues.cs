using System.Numerics;
using System.Runtime.CompilerServices;

namespace Analytics.Kernels.Batches.Levels;

/// <summary>
/// The distinct values that batches of levels compare, by code: each prepared when first asked for, and what the filters read of it apart from
/// what the comparator of pairs does. That is little, and lies in one place: laying out a run reads no more. Safe for many threads; two may
/// prepare the same value, which does no harm.
/// </summary>
/// <typeparam name="TKey">A prepared value.</typeparam>
public sealed class LevelValues<TKey>
    where TKey : class
{
    private const int PartBits = 12;
    private const int LeastStride = 16;
    private const int ValuesInPart = 1 << PartBits;

    private readonly TKey?[] _keys;
    private readonly Func<int, TKey> _make;
    private readonly FeatureWriter _write;
    private readonly AlignedArray<ushort>?[] _parts;
    private readonly AlignedArray<ushort> _missing;
    private readonly int _features;

    /// <param name="count">How many values.</param>
    /// <param name="make">Prepares the value of a code.</param>
    /// <param name="features">How many features there are of a value.</param>
    /// <param name="write">Writes them.</param>
    internal LevelValues(int count, Func<int, TKey> make, int features, FeatureWriter write)
    {
        (_keys, _make, _features, _write) = (new TKey?[count], make, features, write);
        _parts = new AlignedArray<ushort>?[(count + ValuesInPart - 1) >> PartBits];

        // One more word says that they are there; of values that share a line of the cache none reaches over two.
        Stride = Math.Max(LeastStride, (int)BitOperations.RoundUpToPowerOf2((uint)features + 1));
        _missing = new AlignedArray<ushort>(Stride);
    }

    internal delegate void FeatureWriter(TKey key, Span<ushort> features);

    /// <summary>How many values there are.</summary>
    public int Count => _keys.Length;

    /// <summary>From the features of one value to those of the next, a power of two, at least 16: whole vectors of so many words may be read.</summary>
    internal int Stride { get; }

    /// <summary>The prepared value of a code.</summary>
    /// <param name="code">0 to <see cref="Count"/> − 1.</param>
    public TKey this[int code] => _keys[code] ??= _make(code);

    /// <summary>The first feature of a value, the others right behind; all 0 for a code below 0, a missing value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref ushort Features(int code)
    {
        if (code < 0)
        {
            return ref _missing[0];
        }

        if (_parts[code >> PartBits] is { } part)
        {
            ref var features = ref part[(code & (ValuesInPart - 1)) * Stride];
            if (Volatile.Read(ref Unsafe.Add(ref features, _features)) != 0)
            {
                return ref features;
            }
        }

        return ref Write(code);
    }

    /// <summary>Asks for the features of values, where they have been written.</summary>
    internal void Fetch(ReadOnlySpan<int> codes)
    {
        foreach (var code in codes)
        {
            if (code >= 0 && _parts[code >> PartBits] is { } part)
            {
                NearMemory.Fetch(ref part[(code & (ValuesInPart - 1)) * Stride]);
            }
        }
    }

    private ref ushort Write(int code)
    {
        ref var part = ref _parts[code >> PartBits];
        var features = part ?? Interlocked.CompareExchange(ref part, new AlignedArray<ushort>(ValuesInPart * Stride), null) ?? part!;
        var place = (code & (ValuesInPart - 1)) * Stride;
        _write(this[code], features.Span(place, _features));
        Volatile.Write(ref features[place + _features], 1);
        return ref features[place];
    }
}
