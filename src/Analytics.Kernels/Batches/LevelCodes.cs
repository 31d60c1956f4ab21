using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Analytics.Kernels.Batches;

/// <summary>What is done with the bytes that batches give out, a level a row: translated, overruled and added up to patterns, vectors at a time.</summary>
public static class LevelCodes
{
    /// <summary>Bytes are translated by a table of so many entries.</summary>
    public const int TableLength = 16;

    /// <summary>Replaces each byte by the table's entry for it; those of 15 and more by the last one.</summary>
    public static void Translate(Span<byte> codes, ReadOnlySpan<byte> table)
    {
        var entries = Vector128.Create(table[..TableLength]);
        var last = Vector128.Create((byte)(TableLength - 1));
        var done = 0;
        if (Avx2.IsSupported)
        {
            // The table stands in both halves, and each looks up in its own.
            var (both, lasts) = (Vector256.Create(entries, entries), Vector256.Create((byte)(TableLength - 1)));
            var pairs = MemoryMarshal.Cast<byte, Vector256<byte>>(codes);
            for (var i = 0; i < pairs.Length; i = unchecked(i + 1))
            {
                pairs[i] = Avx2.Shuffle(both, Vector256.Min(pairs[i], lasts));
            }

            done = pairs.Length * Vector256<byte>.Count;
        }

        var vectors = Vector128.IsHardwareAccelerated ? MemoryMarshal.Cast<byte, Vector128<byte>>(codes[done..]) : [];
        for (var i = 0; i < vectors.Length; i = unchecked(i + 1))
        {
            vectors[i] = Vector128.Shuffle(entries, Vector128.Min(vectors[i], last));
        }

        foreach (ref var code in codes[(done + (vectors.Length * Vector128<byte>.Count))..])
        {
            code = table[Math.Min((int)code, TableLength - 1)];
        }
    }

    /// <summary>Writes a code where a row's value is a certain one.</summary>
    public static void SetWhereEqual(ReadOnlySpan<int> values, int value, byte code, Span<byte> codes)
    {
        var wanted = new Vector<int>(value);
        var with = new Vector<byte>(code);
        var whole = Whole(values, codes, out var fours, out var vectors);
        for (var i = 0; i < vectors.Length; i = unchecked(i + 1))
        {
            var mask = Narrow(
                Vector.Equals(fours[unchecked(4 * i)], wanted), Vector.Equals(fours[unchecked((4 * i) + 1)], wanted),
                Vector.Equals(fours[unchecked((4 * i) + 2)], wanted), Vector.Equals(fours[unchecked((4 * i) + 3)], wanted));
            vectors[i] = Vector.ConditionalSelect(mask, with, vectors[i]);
        }

        for (var i = whole; i < codes.Length; i++)
        {
            codes[i] = values[i] == value ? code : codes[i];
        }
    }

    /// <summary>Writes a code where a row's value is below zero.</summary>
    public static void SetWhereNegative(ReadOnlySpan<int> values, byte code, Span<byte> codes)
    {
        var with = new Vector<byte>(code);
        var whole = Whole(values, codes, out var fours, out var vectors);
        for (var i = 0; i < vectors.Length; i = unchecked(i + 1))
        {
            var mask = Narrow(
                Vector.LessThan(fours[unchecked(4 * i)], default), Vector.LessThan(fours[unchecked((4 * i) + 1)], default),
                Vector.LessThan(fours[unchecked((4 * i) + 2)], default), Vector.LessThan(fours[unchecked((4 * i) + 3)], default));
            vectors[i] = Vector.ConditionalSelect(mask, with, vectors[i]);
        }

        for (var i = whole; i < codes.Length; i++)
        {
            codes[i] = values[i] < 0 ? code : codes[i];
        }
    }

    /// <summary>Writes a code where a mask is not zero; each of its bytes is 0 or 255.</summary>
    public static void SetWhere(ReadOnlySpan<byte> mask, byte code, Span<byte> codes)
    {
        var with = new Vector<byte>(code);
        var vectors = MemoryMarshal.Cast<byte, Vector<byte>>(codes);
        var masks = MemoryMarshal.Cast<byte, Vector<byte>>(mask);
        for (var i = 0; i < vectors.Length; i = unchecked(i + 1))
        {
            vectors[i] = Vector.ConditionalSelect(masks[i], with, vectors[i]);
        }

        for (var i = vectors.Length * Vector<byte>.Count; i < codes.Length; i++)
        {
            codes[i] = mask[i] != 0 ? code : codes[i];
        }
    }

    /// <summary>Adds each row's bits to its code.</summary>
    public static void Or(ReadOnlySpan<byte> bits, Span<byte> codes)
    {
        var vectors = MemoryMarshal.Cast<byte, Vector<byte>>(codes);
        var others = MemoryMarshal.Cast<byte, Vector<byte>>(bits);
        for (var i = 0; i < vectors.Length; i = unchecked(i + 1))
        {
            vectors[i] |= others[i];
        }

        for (var i = vectors.Length * Vector<byte>.Count; i < codes.Length; i++)
        {
            codes[i] |= bits[i];
        }
    }

    /// <summary>Keeps of each row's code the bits that a mask has.</summary>
    public static void And(ReadOnlySpan<byte> mask, Span<byte> codes)
    {
        var vectors = MemoryMarshal.Cast<byte, Vector<byte>>(codes);
        var masks = MemoryMarshal.Cast<byte, Vector<byte>>(mask[..codes.Length]);
        for (var i = 0; i < vectors.Length && i < masks.Length; i = unchecked(i + 1))
        {
            vectors[i] &= masks[i];
        }

        for (var i = vectors.Length * Vector<byte>.Count; i < codes.Length; i++)
        {
            codes[i] &= mask[i];
        }
    }

    /// <summary>Turns a mask into its opposite.</summary>
    public static void Invert(Span<byte> mask)
    {
        foreach (ref var row in mask)
        {
            row = unchecked((byte)~row);
        }
    }

    /// <summary>Adds to each sum a row's code times a factor.</summary>
    public static void AddTimes(ReadOnlySpan<byte> codes, uint factor, Span<uint> sums)
    {
        var times = new Vector<uint>(factor);
        var bytes = MemoryMarshal.Cast<byte, Vector<byte>>(codes);
        var vectors = MemoryMarshal.Cast<uint, Vector<uint>>(sums);
        for (var i = 0; i < bytes.Length; i = unchecked(i + 1))
        {
            Vector.Widen(bytes[i], out var low, out var high);
            Vector.Widen(low, out var first, out var second);
            Vector.Widen(high, out var third, out var fourth);
            vectors[unchecked(4 * i)] += first * times;
            vectors[unchecked((4 * i) + 1)] += second * times;
            vectors[unchecked((4 * i) + 2)] += third * times;
            vectors[unchecked((4 * i) + 3)] += fourth * times;
        }

        for (var i = bytes.Length * Vector<byte>.Count; i < codes.Length; i++)
        {
            sums[i] = unchecked(sums[i] + (codes[i] * factor));
        }
    }

    /// <summary>Adds to each sum a row's number times a factor.</summary>
    public static void AddTimes(ReadOnlySpan<uint> numbers, ulong factor, Span<ulong> sums)
    {
        var times = new Vector<ulong>(factor);
        var narrow = MemoryMarshal.Cast<uint, Vector<uint>>(numbers);
        var vectors = MemoryMarshal.Cast<ulong, Vector<ulong>>(sums);
        for (var i = 0; i < narrow.Length; i = unchecked(i + 1))
        {
            Vector.Widen(narrow[i], out var low, out var high);
            vectors[unchecked(2 * i)] += low * times;
            vectors[unchecked((2 * i) + 1)] += high * times;
        }

        for (var i = narrow.Length * Vector<uint>.Count; i < numbers.Length; i++)
        {
            sums[i] = unchecked(sums[i] + (numbers[i] * factor));
        }
    }

    private static int Whole(ReadOnlySpan<int> values, Span<byte> codes, out ReadOnlySpan<Vector<int>> fours, out Span<Vector<byte>> vectors)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(values.Length, codes.Length);
        fours = MemoryMarshal.Cast<int, Vector<int>>(values);
        vectors = MemoryMarshal.Cast<byte, Vector<byte>>(codes);
        return vectors.Length * Vector<byte>.Count;
    }

    private static Vector<byte> Narrow(Vector<int> first, Vector<int> second, Vector<int> third, Vector<int> fourth) =>
        Vector.AsVectorByte(Vector.Narrow(Vector.Narrow(first, second), Vector.Narrow(third, fourth)));
}
