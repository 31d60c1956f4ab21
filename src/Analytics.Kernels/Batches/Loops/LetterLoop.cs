using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Analytics.Kernels.Batches.Simd;

namespace Analytics.Kernels.Batches.Loops;

/// <summary>The letters that a query has in common with a vector of rows, a byte a row, against the limit for each row's length.</summary>
internal readonly ref struct LetterLoop<TSimd, TVec>
    where TSimd : struct, ISimd<TVec>
    where TVec : unmanaged
{
    private const int Part = 16;
    private const int Parts = LetterCounts.Lengths / Part;

    private readonly ref byte _rows;
    private readonly ReadOnlySpan<int> _places;
    private readonly ReadOnlySpan<byte> _own;
    private readonly ReadOnlySpan<byte> _limits;
    private readonly ReadOnlySpan<byte> _begunLimits;

    /// <param name="rows">The first row's count of the first letter.</param>
    /// <param name="places">From there to the counts of the letters that the query has.</param>
    /// <param name="own">How often it has them.</param>
    /// <param name="limits">For each length of a row, see <see cref="LetterCounts"/>.</param>
    /// <param name="begunLimits">Likewise.</param>
    public LetterLoop(ref byte rows, ReadOnlySpan<int> places, ReadOnlySpan<byte> own, ReadOnlySpan<byte> limits, ReadOnlySpan<byte> begunLimits)
    {
        _rows = ref rows;
        _places = places;
        _own = own;
        _limits = limits;
        _begunLimits = begunLimits;
    }

    /// <summary>From the first row's count to its length.</summary>
    public int Lengths { get; init; }

    /// <summary>From the first row's count to its first letter.</summary>
    public int First { get; init; }

    /// <summary>From the first row's count to its second letter.</summary>
    public int Second { get; init; }

    /// <summary>The query's first letter.</summary>
    public byte QueryFirst { get; init; }

    /// <summary>The query's second letter.</summary>
    public byte QuerySecond { get; init; }

    /// <summary>A bit for each row of a vector that reaches its limit.</summary>
    /// <param name="row">The first row.</param>
    /// <param name="letters">Takes the letters of each row.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ulong Reaching(int row, ref byte letters)
    {
        TVec common = default;
        ref var place = ref MemoryMarshal.GetReference(_places);
        ref var own = ref MemoryMarshal.GetReference(_own);
        for (var i = 0; i < _places.Length; i = unchecked(i + 1))
        {
            common = TSimd.AddSaturate8(common, TSimd.Min8(Load(unchecked(Unsafe.Add(ref place, i) + row)), Broadcast(Unsafe.Add(ref own, i))));
        }

        TSimd.StoreWords(common, ref Unsafe.As<byte, ushort>(ref letters));
        var begun = TSimd.And(
            TSimd.Equal8(Load(unchecked(First + row)), Broadcast(QueryFirst)), TSimd.Equal8(Load(unchecked(Second + row)), Broadcast(QuerySecond)));

        // Of four parts of the table each gives nought for the lengths of the others.
        var length = Load(unchecked(Lengths + row));
        TVec limit = default, begunLimit = default;
        for (var part = 0; part < Parts; part = unchecked(part + 1))
        {
            var index = TSimd.AddSaturate8(TSimd.Subtract8(length, Broadcast(unchecked((byte)(Part * part)))), Broadcast(128 - Part));
            limit = TSimd.Or(limit, TSimd.Shuffle8(Table(_limits, part), index));
            begunLimit = TSimd.Or(begunLimit, TSimd.Shuffle8(Table(_begunLimits, part), index));
        }

        limit = TSimd.Select(begun, begunLimit, limit);
        return TSimd.Signs8(TSimd.Equal8(TSimd.Min8(common, limit), limit));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private TVec Load(int offset) => TSimd.LoadWords(ref Unsafe.As<byte, ushort>(ref Unsafe.Add(ref _rows, offset)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVec Broadcast(byte value) => TSimd.Broadcast16(unchecked((ushort)(value * 0x0101)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVec Table(ReadOnlySpan<byte> limits, int part) => TSimd.Repeat128(ref Unsafe.Add(ref MemoryMarshal.GetReference(limits), unchecked(part * Part)));
}
