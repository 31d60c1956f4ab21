using System.Runtime.CompilerServices;
using Analytics.Kernels.Batches.Levels;
using Analytics.Kernels.Batches.Simd;

namespace Analytics.Kernels.Dates;

/// <summary>
/// A date against a vector of dates, a lane of 32 bits each, eight digits of four bits. Decides every pair: what differs between the two is
/// the exclusive or, and all that the levels ask of it are a few bit tricks.
/// </summary>
internal readonly ref struct DateFilter<TSimd, TVec> : ILevelFilter<TVec>
    where TSimd : struct, ISimd<TVec>
    where TVec : unmanaged
{
    private const uint YearDigits = 0xFFFF0000;
    private const uint MonthDigits = 0xFF00;
    private const uint DayDigits = 0xFF;
    private const uint LowBits = 0x11111111;

    // Bits of an index into the table of levels.
    private const uint SameYear = 1;
    private const uint SameMonth = 2;
    private const uint SameDay = 4;
    private const uint IsSlip = 8;

    private readonly ref uint _dates;
    private readonly ref readonly LookupTable<TVec> _levels;

    // Spread where they are needed: a sweep over few rows would mostly pay for spreading them beforehand.
    private readonly uint _query;

    // What is left of the exclusive or where the part is equal: 0, or for an unknown part of the query a value that cannot be left.
    private readonly uint _equalMonth;
    private readonly uint _equalDay;

    // Each digit of the query exclusive-or its higher neighbour.
    private readonly uint _neighbours;

    // The exclusive or with the query that swaps day and month; where that is no other date, one that no date gives.
    private readonly uint _swapped;

    // What is given out for the query's own date.
    private readonly uint _same;

    /// <param name="dates">The digits of the rows' dates.</param>
    /// <param name="query">The query, not missing.</param>
    /// <param name="same">What is given out for the query's own date; 0 for its level.</param>
    internal DateFilter(ref uint dates, DateKey query, byte same)
    {
        _dates = ref dates;
        var digits = query.Digits;
        var exchanged = (digits & YearDigits) | ((digits & DayDigits) << 8) | ((digits & MonthDigits) >> 8);
        var levels = query.IsComplete ? DateLevels.OfComplete : DateLevels.OfIncomplete;
        _levels = ref query.IsComplete ? ref DateTables<TSimd, TVec>.OfComplete : ref DateTables<TSimd, TVec>.OfIncomplete;
        _same = same > 0 ? same : levels[(int)(SameYear | (query.HasMonth ? SameMonth : 0) | (query.HasDay ? SameDay : 0))];
        _query = digits;
        _equalMonth = query.HasMonth ? 0 : DayDigits;
        _equalDay = query.HasDay ? 0 : MonthDigits;
        _neighbours = digits ^ (digits >> 4);
        _swapped = query.IsComplete && exchanged != digits ? digits ^ exchanged : ~digits;
    }

    public static bool HasLanes => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVec Levels(int row)
    {
        var dates = TSimd.LoadWords(ref Unsafe.As<uint, ushort>(ref Unsafe.Add(ref _dates, row)));
        var other = TSimd.Xor(dates, TSimd.Broadcast32(_query));
        var index = TSimd.Or(
            TSimd.Or(
                Where(TSimd.Equal32(TSimd.And(other, TSimd.Broadcast32(YearDigits)), default), SameYear),
                Where(TSimd.Equal32(TSimd.And(other, TSimd.Broadcast32(MonthDigits)), TSimd.Broadcast32(_equalMonth)), SameMonth)),
            TSimd.Or(
                Where(TSimd.Equal32(TSimd.And(other, TSimd.Broadcast32(DayDigits)), TSimd.Broadcast32(_equalDay)), SameDay),
                Slip(other)));

        // Day and month swapped differ in two or four places that are not neighbours: never a slip, and stronger than the rest.
        var level = TSimd.Lookup32(_levels, index);
        level = TSimd.Select(TSimd.Equal32(other, default), TSimd.Broadcast32(_same), level);
        level = TSimd.Select(TSimd.Equal32(other, TSimd.Broadcast32(_swapped)), TSimd.Broadcast32((uint)DateLevel.DayMonthSwapped + 1), level);
        return TSimd.Select(TSimd.Equal32(dates, default), default, level);
    }

    /// <summary>
    /// The bit for a slip where at most one digit differs, or two neighbours and these exchanged. A date that is not complete has two digits 15,
    /// which differ from those of a complete one and are no exchange of them: exchanged digits would have to be 15 in the query too.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private TVec Slip(TVec other)
    {
        // One bit for each digit that differs, the lowest bit of its four.
        var folded = TSimd.Or(other, TSimd.ShiftRight32(other, 1));
        var different = TSimd.And(TSimd.Or(folded, TSimd.ShiftRight32(folded, 2)), TSimd.Broadcast32(LowBits));
        var minusOne = TSimd.Add32(different, TSimd.Broadcast32(uint.MaxValue));
        var single = Where(TSimd.Equal32(TSimd.And(different, minusOne), default), IsSlip);

        // The lowest digit that differs, its neighbour difference in the query there and one place higher: just this the exchange leaves.
        var lowest = TSimd.AndNot(different, minusOne);
        var digit = TSimd.And(TSimd.Subtract32(TSimd.ShiftLeft32(lowest, 4), lowest), TSimd.Broadcast32(_neighbours));
        return TSimd.Or(single, Where(TSimd.Equal32(other, TSimd.Or(digit, TSimd.ShiftLeft32(digit, 4))), IsSlip));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVec Where(TVec mask, uint bit) => TSimd.Select(mask, TSimd.Broadcast32(bit), default);
}

/// <summary>The levels as the vectors look them up: made once, and not for each query.</summary>
internal static class DateTables<TSimd, TVec>
    where TSimd : struct, ISimd<TVec>
    where TVec : unmanaged
{
    internal static readonly LookupTable<TVec> OfComplete = TSimd.Table32(DateLevels.OfComplete);
    internal static readonly LookupTable<TVec> OfIncomplete = TSimd.Table32(DateLevels.OfIncomplete);
}

/// <summary>
/// Levels + 1 by what is equal, one bit each: year, month, day, and whether a slip is all that differs. Swapped days and months apart.
/// </summary>
internal static class DateLevels
{
    private const uint Else = (uint)DateLevel.Else + 1;
    private const uint Year = (uint)DateLevel.SameYear + 1;
    private const uint Two = (uint)DateLevel.TwoPartsEqual + 1;
    private const uint Slip = (uint)DateLevel.OneSlip + 1;
    private const uint Equal = (uint)DateLevel.Equal + 1;

    internal static ReadOnlySpan<uint> OfComplete => [Else, Year, Else, Two, Else, Two, Two, Equal, Slip, Slip, Slip, Slip, Slip, Slip, Slip, Equal];

    /// <summary>A date that is not known to the day is no slip of another.</summary>
    internal static ReadOnlySpan<uint> OfIncomplete => [Else, Year, Else, Two, Else, Two, Two, Two, Else, Year, Else, Two, Else, Two, Two, Two];
}
