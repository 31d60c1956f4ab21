using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Analytics.Kernels.Batches.Simd;

/// <summary>Sixteen entries as the width's permute wants them: whole in one register, in halves, or byte by byte.</summary>
internal readonly struct LookupTable<TVec>(TVec first, TVec second, TVec third, TVec fourth)
    where TVec : unmanaged
{
    public readonly TVec First = first;
    public readonly TVec Second = second;
    public readonly TVec Third = third;
    public readonly TVec Fourth = fourth;

    /// <summary>A register full of one byte of each of the 16 entries, repeated.</summary>
    public static TVec Bytes(ReadOnlySpan<uint> entries, int shift)
    {
        Span<TVec> vector = [default];
        var bytes = MemoryMarshal.AsBytes(vector);
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = unchecked((byte)(entries[i & 15] >> shift));
        }

        return vector[0];
    }

    /// <summary>A register full of the entries as words or lanes, repeated.</summary>
    public static TVec Whole<T>(ReadOnlySpan<uint> entries, int from = 0)
        where T : unmanaged, System.Numerics.INumberBase<T>
    {
        var count = Unsafe.SizeOf<TVec>() / Unsafe.SizeOf<T>();
        if (typeof(T) == typeof(uint) && unchecked(from + count) <= entries.Length)
        {
            // They stand there as they are wanted; written one by one they would have to be waited for.
            return Unsafe.ReadUnaligned<TVec>(ref Unsafe.As<uint, byte>(ref Unsafe.AsRef(in entries[from])));
        }

        Span<TVec> vector = [default];
        var lanes = MemoryMarshal.Cast<TVec, T>(vector);
        for (var i = 0; i < lanes.Length; i++)
        {
            lanes[i] = T.CreateTruncating(entries[(from + i) & 15]);
        }

        return vector[0];
    }
}
