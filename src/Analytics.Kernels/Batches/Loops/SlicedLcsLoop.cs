using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Analytics.Kernels.Batches.Simd;

namespace Analytics.Kernels.Batches.Loops;

/// <summary>
/// The length of the longest common subsequence for whole groups of 512 rows, one bit a candidate. In Hyyrö's recurrence one position of
/// the query and one place of the candidates meet in a full adder; with v the position's bit, m its match and c the carry it is
/// v' = c | (v &amp; ~m) and c' = v &amp; (m | c): two instructions for as many candidates as a vector has bits.
/// </summary>
internal static class SlicedLcsLoop<TSimd, TVec>
    where TSimd : struct, ISimd<TVec>
    where TVec : unmanaged
{
    private const int MostPositions = 32;

    /// <param name="planes">One group, <see cref="BitPlanes.Group"/>.</param>
    /// <param name="places">Places to compare, at least the longest candidate's.</param>
    /// <param name="alphabet">Number of codes.</param>
    /// <param name="query">The query's codes, without those that no candidate has; at most 32.</param>
    /// <param name="lengths">512 bytes.</param>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(ref byte planes, int places, int alphabet, ReadOnlySpan<byte> query, ref byte lengths)
    {
        ref var position = ref MemoryMarshal.GetReference(stackalloc TVec[MostPositions]);
        ref var offset = ref MemoryMarshal.GetReference(stackalloc int[MostPositions]);
        for (var i = 0; i < query.Length; i++)
        {
            Unsafe.Add(ref offset, i) = query[i] * BitPlanes.PlaneBytes;
        }

        var step = alphabet * BitPlanes.PlaneBytes;
        for (var part = 0; part < BitPlanes.PlaneBytes; part = unchecked(part + (2 * TSimd.Words)))
        {
            for (var i = 0; i < query.Length; i++)
            {
                Unsafe.Add(ref position, i) = TSimd.Not(default);
            }

            ref var plane = ref Unsafe.Add(ref planes, part);
            var place = 0;
            for (; place <= places - 3; place = unchecked(place + 3))
            {
                ThreePlaces(ref plane, step, ref position, ref offset, query.Length);
                plane = ref Unsafe.Add(ref plane, 3 * step);
            }

            for (; place < places; place = unchecked(place + 1))
            {
                OnePlace(ref plane, ref position, ref offset, query.Length);
                plane = ref Unsafe.Add(ref plane, step);
            }

            Count(ref position, query.Length, ref Unsafe.Add(ref lengths, part));
        }
    }

    /// <summary>Three places at once: their carries are three chains, and each position is loaded and stored once for the three.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ThreePlaces(ref byte plane, nint step, ref TVec position, ref int offset, int positions)
    {
        TVec carry1 = default, carry2 = default, carry3 = default;
        for (nint i = 0; i < positions; i = unchecked(i + 1))
        {
            ref var code = ref Unsafe.Add(ref plane, Unsafe.Add(ref offset, i));
            var v = Unsafe.Add(ref position, i);
            Add(ref v, ref carry1, Load(ref code));
            Add(ref v, ref carry2, Load(ref Unsafe.Add(ref code, step)));
            Add(ref v, ref carry3, Load(ref Unsafe.Add(ref code, unchecked(2 * step))));
            Unsafe.Add(ref position, i) = v;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void OnePlace(ref byte plane, ref TVec position, ref int offset, int positions)
    {
        TVec carry = default;
        for (nint i = 0; i < positions; i = unchecked(i + 1))
        {
            var v = Unsafe.Add(ref position, i);
            Add(ref v, ref carry, Load(ref Unsafe.Add(ref plane, Unsafe.Add(ref offset, i))));
            Unsafe.Add(ref position, i) = v;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVec Load(ref byte source) => TSimd.LoadWords(ref Unsafe.As<byte, ushort>(ref source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ref TVec v, ref TVec carry, TVec match)
    {
        var next = TSimd.Or(carry, TSimd.AndNot(v, match));
        carry = TSimd.And(v, TSimd.Or(match, carry));
        v = next;
    }

    /// <summary>Counts each row's zero bits, six binary digits sliced like the rest, and spreads them to bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Count(ref TVec position, int positions, ref byte lengths)
    {
        TVec one = default, two = default, four = default, eight = default, sixteen = default, thirtyTwo = default;
        for (var i = 0; i < positions; i = unchecked(i + 1))
        {
            var carry = TSimd.Not(Unsafe.Add(ref position, i));
            HalfAdd(ref one, ref carry);
            HalfAdd(ref two, ref carry);
            HalfAdd(ref four, ref carry);
            HalfAdd(ref eight, ref carry);
            HalfAdd(ref sixteen, ref carry);
            thirtyTwo = TSimd.Xor(thirtyTwo, carry);
        }

        for (var bit = 0; bit < 8; bit = unchecked(bit + 1))
        {
            var sum = TSimd.Or(Digit(one, bit, 0), Digit(two, bit, 1));
            sum = TSimd.Or(sum, TSimd.Or(Digit(four, bit, 2), Digit(eight, bit, 3)));
            sum = TSimd.Or(sum, TSimd.Or(Digit(sixteen, bit, 4), Digit(thirtyTwo, bit, 5)));
            TSimd.StoreWords(sum, ref Unsafe.As<byte, ushort>(ref Unsafe.Add(ref lengths, unchecked(bit * BitPlanes.PlaneBytes))));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void HalfAdd(ref TVec digit, ref TVec carry)
    {
        var sum = TSimd.Xor(digit, carry);
        carry = TSimd.And(digit, carry);
        digit = sum;
    }

    /// <summary>One bit of each byte, moved to the place of its power of two.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVec Digit(TVec value, int bit, int power)
    {
        var mask = TSimd.Broadcast32(0x01010101u << power);
        return TSimd.And(bit >= power ? TSimd.ShiftRight32(value, unchecked(bit - power)) : TSimd.ShiftLeft32(value, unchecked(power - bit)), mask);
    }
}
