using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Analytics.Kernels.Batches.Levels;

/// <summary>Turns eight rows of eight words into eight columns.</summary>
internal static class Transposition
{
    /// <summary>Rows and words that are turned at a time.</summary>
    internal const int Side = 8;

    /// <param name="source">The first word of the first row.</param>
    /// <param name="stride">From a row to the next.</param>
    /// <param name="target">Takes the first words of all rows.</param>
    /// <param name="targetStride">From these to the second words of all rows.</param>
    internal static void Write(ref ushort source, int stride, ref ushort target, int targetStride)
    {
        var (a, b, c, d) = (Row(ref source, 0, stride), Row(ref source, 1, stride), Row(ref source, 2, stride), Row(ref source, 3, stride));
        var (e, f, g, h) = (Row(ref source, 4, stride), Row(ref source, 5, stride), Row(ref source, 6, stride), Row(ref source, 7, stride));

        // Each time every other word comes from the row four places on: after three times each column stands in a row.
        for (var turn = 0; turn < 3; turn++)
        {
            (a, b, c, d, e, f, g, h) = (Low(a, e), High(a, e), Low(b, f), High(b, f), Low(c, g), High(c, g), Low(d, h), High(d, h));
        }

        a.StoreUnsafe(ref target);
        b.StoreUnsafe(ref Unsafe.Add(ref target, targetStride));
        c.StoreUnsafe(ref Unsafe.Add(ref target, 2 * targetStride));
        d.StoreUnsafe(ref Unsafe.Add(ref target, 3 * targetStride));
        e.StoreUnsafe(ref Unsafe.Add(ref target, 4 * targetStride));
        f.StoreUnsafe(ref Unsafe.Add(ref target, 5 * targetStride));
        g.StoreUnsafe(ref Unsafe.Add(ref target, 6 * targetStride));
        h.StoreUnsafe(ref Unsafe.Add(ref target, 7 * targetStride));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Row(ref ushort source, int row, int stride) => Vector128.LoadUnsafe(ref Unsafe.Add(ref source, row * stride));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Low(Vector128<ushort> one, Vector128<ushort> other) =>
        Sse2.IsSupported ? Sse2.UnpackLow(one, other)
        : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.ZipLow(one, other)
        : (Vector128.WidenLower(one) | (Vector128.WidenLower(other) << 16)).AsUInt16();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> High(Vector128<ushort> one, Vector128<ushort> other) =>
        Sse2.IsSupported ? Sse2.UnpackHigh(one, other)
        : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.ZipHigh(one, other)
        : (Vector128.WidenUpper(one) | (Vector128.WidenUpper(other) << 16)).AsUInt16();
}
