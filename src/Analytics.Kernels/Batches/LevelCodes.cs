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
        if (Avx2.IsSupported)
        {
            // The table stands in both halves, and each looks up in its own.
            var (both, lasts) = (Vector256.Create(entries, entries), Vector256.Create((byte)(TableLength - 1)));
            var pairs = MemoryMarshal.Cast<byte, Vector256<byte>>(codes);
            if (pairs.Length > 0)
            {
                // What is left over is the end of a last vector, which is read before and written after the others.
                var end = codes[^Vector256<byte>.Count..];
                var left = Vector256.Create<byte>(end);
                for (var i = 0; i < pairs.Length; i = unchecked(i + 1))
                {
                    pairs[i] = Avx2.Shuffle(both, Vector256.Min(pairs[i], lasts));
                }

                Avx2.Shuffle(both, Vector256.Min(left, lasts)).CopyTo(end);
                return;
            }
        }

        var vectors = Vector128.IsHardwareAccelerated ? MemoryMarshal.Cast<byte, Vector128<byte>>(codes) : [];
        for (var i = 0; i < vectors.Length; i = unchecked(i + 1))
        {
            vectors[i] = Vector128.Shuffle(entries, Vector128.Min(vectors[i], last));
        }

        foreach (ref var code in codes[(vectors.Length * Vector128<byte>.Count)..])
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

    /// <summary>Writes a number where a mask is not zero; each of its bytes is 0 or 255.</summary>
    public static void SetWhere(ReadOnlySpan<byte> mask, ushort number, Span<ushort> numbers)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(mask.Length, numbers.Length);
        var with = new Vector<ushort>(number);
        var masks = MemoryMarshal.Cast<byte, Vector<sbyte>>(mask);
        var vectors = MemoryMarshal.Cast<ushort, Vector<ushort>>(numbers);
        var whole = vectors.Length & -2;
        for (var i = 0; i < whole; i = unchecked(i + 2))
        {
            // The sign of each byte fills its word.
            Vector.Widen(masks[i / 2], out var low, out var high);
            vectors[i] = Vector.ConditionalSelect(Vector.AsVectorUInt16(low), with, vectors[i]);
            vectors[unchecked(i + 1)] = Vector.ConditionalSelect(Vector.AsVectorUInt16(high), with, vectors[unchecked(i + 1)]);
        }

        for (var i = whole * Vector<ushort>.Count; i < numbers.Length; i++)
        {
            numbers[i] = mask[i] != 0 ? number : numbers[i];
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

        if (vectors.Length > 0)
        {
            // What is masked twice is as if it were once.
            var last = codes.Length - Vector<byte>.Count;
            (new Vector<byte>(codes[last..]) & new Vector<byte>(mask[last..])).CopyTo(codes[last..]);
            return;
        }

        for (var i = 0; i < codes.Length; i++)
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

    /// <summary>Replaces each byte by its entry in one table, or in another one where a row is marked.</summary>
    /// <param name="codes">Bytes below <see cref="TableLength"/>; others become anything.</param>
    /// <param name="table">The entries of rows that are not marked.</param>
    /// <param name="tableOfMarked">The entries of those that are.</param>
    /// <param name="marks">255 for a row that is marked, else 0.</param>
    public static void Translate(Span<byte> codes, ReadOnlySpan<byte> table, ReadOnlySpan<byte> tableOfMarked, ReadOnlySpan<byte> marks)
    {
        var entries = Vector128.Create(table[..TableLength]);
        var entriesOfMarked = Vector128.Create(tableOfMarked[..TableLength]);
        var vectors = Vector128.IsHardwareAccelerated ? MemoryMarshal.Cast<byte, Vector128<byte>>(codes) : [];
        var masks = MemoryMarshal.Cast<byte, Vector128<byte>>(marks[..codes.Length]);
        for (var i = 0; i < vectors.Length; i = unchecked(i + 1))
        {
            vectors[i] = Vector128.ConditionalSelect(masks[i], Vector128.ShuffleNative(entriesOfMarked, vectors[i]), Vector128.ShuffleNative(entries, vectors[i]));
        }

        for (var i = vectors.Length * Vector128<byte>.Count; i < codes.Length; i++)
        {
            codes[i] = (marks[i] != 0 ? tableOfMarked : table)[codes[i] & (TableLength - 1)];
        }
    }

    /// <summary>Adds to each sum the table's entry for a row's code.</summary>
    /// <param name="codes">Bytes below <see cref="TableLength"/>; others add anything.</param>
    /// <param name="table">An entry for each code.</param>
    /// <param name="sums">As many as there are codes; what exceeds 16 bits is lost.</param>
    public static void AddEntries(ReadOnlySpan<byte> codes, ReadOnlySpan<ushort> table, Span<ushort> sums)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(sums.Length, codes.Length);
        var done = 0;
        if (Avx512BW.IsSupported)
        {
            var half = Vector256.Create(table[..TableLength]);
            var entries = Vector512.Create(half, half);
            var bytes = MemoryMarshal.Cast<byte, Vector256<byte>>(codes);
            var vectors = MemoryMarshal.Cast<ushort, Vector512<ushort>>(sums);
            for (var i = 0; i < bytes.Length && i < vectors.Length; i = unchecked(i + 1))
            {
                vectors[i] += Avx512BW.PermuteVar32x16(entries, Avx512BW.ConvertToVector512UInt16(bytes[i]));
            }

            done = bytes.Length * Vector256<byte>.Count;
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            done = AddHalves(codes, table, sums);
        }

        for (var i = done; i < codes.Length; i++)
        {
            sums[i] = unchecked((ushort)(sums[i] + table[codes[i] & (TableLength - 1)]));
        }
    }

    /// <summary>Looks up the two halves of each entry in tables of bytes.</summary>
    private static int AddHalves(ReadOnlySpan<byte> codes, ReadOnlySpan<ushort> table, Span<ushort> sums)
    {
        var (first, second) = (Vector128.Create(table[..8]), Vector128.Create(table[8..TableLength]));
        var low = Vector128.Narrow(first & Vector128.Create((ushort)0xFF), second & Vector128.Create((ushort)0xFF));
        var high = Vector128.Narrow(first >>> 8, second >>> 8);
        var bytes = MemoryMarshal.Cast<byte, Vector128<byte>>(codes);
        var vectors = MemoryMarshal.Cast<ushort, Vector128<ushort>>(sums);
        for (var i = 0; i < bytes.Length; i = unchecked(i + 1))
        {
            var (lows, highs) = (Vector128.ShuffleNative(low, bytes[i]), Vector128.ShuffleNative(high, bytes[i]));
            vectors[unchecked(2 * i)] += Vector128.WidenLower(lows) | (Vector128.WidenLower(highs) << 8);
            vectors[unchecked((2 * i) + 1)] += Vector128.WidenUpper(lows) | (Vector128.WidenUpper(highs) << 8);
        }

        return bytes.Length * Vector128<byte>.Count;
    }

    /// <summary>Adds to each sum a row's code times a factor.</summary>
    /// <param name="codes">A code a row.</param>
    /// <param name="factor">The factor.</param>
    /// <param name="sums">As many as there are codes; what exceeds 16 bits is lost.</param>
    public static void AddTimes(ReadOnlySpan<byte> codes, ushort factor, Span<ushort> sums)
    {
        var times = new Vector<ushort>(factor);
        var bytes = MemoryMarshal.Cast<byte, Vector<byte>>(codes);
        var vectors = MemoryMarshal.Cast<ushort, Vector<ushort>>(sums);
        for (var i = 0; i < bytes.Length; i = unchecked(i + 1))
        {
            Vector.Widen(bytes[i], out var low, out var high);
            vectors[unchecked(2 * i)] += low * times;
            vectors[unchecked((2 * i) + 1)] += high * times;
        }

        for (var i = bytes.Length * Vector<byte>.Count; i < codes.Length; i++)
        {
            sums[i] = unchecked((ushort)(sums[i] + (codes[i] * factor)));
        }
    }

    /// <summary>Adds to each sum a row's number times a factor.</summary>
    public static void AddTimes(ReadOnlySpan<ushort> numbers, ulong factor, Span<ulong> sums)
    {
        var times = new Vector<ulong>(factor);
        var narrow = MemoryMarshal.Cast<ushort, Vector<ushort>>(numbers);
        var vectors = MemoryMarshal.Cast<ulong, Vector<ulong>>(sums);
        for (var i = 0; i < narrow.Length; i = unchecked(i + 1))
        {
            Vector.Widen(narrow[i], out var low, out var high);
            Vector.Widen(low, out var first, out var second);
            Vector.Widen(high, out var third, out var fourth);
            vectors[unchecked(4 * i)] += first * times;
            vectors[unchecked((4 * i) + 1)] += second * times;
            vectors[unchecked((4 * i) + 2)] += third * times;
            vectors[unchecked((4 * i) + 3)] += fourth * times;
        }

        for (var i = narrow.Length * Vector<ushort>.Count; i < numbers.Length; i++)
        {
            sums[i] = unchecked(sums[i] + (numbers[i] * factor));
        }
    }

    /// <summary>The same for sums of 32 bits.</summary>
    public static void AddTimes(ReadOnlySpan<ushort> numbers, uint factor, Span<uint> sums)
    {
        var times = new Vector<uint>(factor);
        var narrow = MemoryMarshal.Cast<ushort, Vector<ushort>>(numbers);
        var vectors = MemoryMarshal.Cast<uint, Vector<uint>>(sums);
        for (var i = 0; i < narrow.Length; i = unchecked(i + 1))
        {
            Vector.Widen(narrow[i], out var low, out var high);
            vectors[unchecked(2 * i)] += low * times;
            vectors[unchecked((2 * i) + 1)] += high * times;
        }

        for (var i = narrow.Length * Vector<ushort>.Count; i < numbers.Length; i++)
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
