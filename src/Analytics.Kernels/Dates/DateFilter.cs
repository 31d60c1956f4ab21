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

    private readonly ref uint _dates;
    private readonly TVec _query;

    // What is left of the exclusive or where the part is equal: 0, or for an unknown part of the query a value that cannot be left.
    private readonly TVec _equalMonth;
    private readonly TVec _equalDay;

    // Each digit of the query exclusive-or its higher neighbour.
    private readonly TVec _neighbours;

    // The exclusive or with the query that swaps day and month; for an incomplete query one that no date gives.
    private readonly TVec _swapped;
    private readonly TVec _complete;

    internal DateFilter(ref uint dates, DateKey query)
    {
        _dates = ref dates;
        var digits = query.Digits;
        var exchanged = (digits & YearDigits) | ((digits & DayDigits) << 8) | ((digits & MonthDigits) >> 8);
        _query = TSimd.Broadcast32(digits);
        _equalMonth = TSimd.Broadcast32(query.Month > 0 ? 0 : DayDigits);
        _equalDay = TSimd.Broadcast32(query.Day > 0 ? 0 : MonthDigits);
        _neighbours = TSimd.Broadcast32(digits ^ (digits >> 4));
        _swapped = TSimd.Broadcast32(query.IsComplete ? digits ^ exchanged : ~digits);
        _complete = TSimd.Broadcast32(query.IsComplete ? uint.MaxValue : 0);
    }

    public static bool HasLanes => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVec Levels(int row)
    {
        var dates = TSimd.LoadWords(ref Unsafe.As<uint, ushort>(ref Unsafe.Add(ref _dates, row)));
        var other = TSimd.Xor(dates, _query);
        var year = TSimd.Equal32(TSimd.And(other, TSimd.Broadcast32(YearDigits)), default);
        var month = TSimd.Equal32(TSimd.And(other, TSimd.Broadcast32(MonthDigits)), _equalMonth);
        var day = TSimd.Equal32(TSimd.And(other, TSimd.Broadcast32(DayDigits)), _equalDay);
        var two = TSimd.Or(TSimd.And(TSimd.Or(month, day), year), TSimd.And(month, day));

        // Levels + 1, weaker ones first, each overwritten by the stronger ones.
        var level = TSimd.Select(year, Level(DateLevel.SameYear), Level(DateLevel.Else));
        level = TSimd.Select(two, Level(DateLevel.TwoPartsEqual), level);
        level = TSimd.Select(TSimd.Equal32(other, _swapped), Level(DateLevel.DayMonthSwapped), level);
        level = TSimd.Select(Slip(other), Level(DateLevel.OneSlip), level);
        level = TSimd.Select(TSimd.And(TSimd.Equal32(other, default), _complete), Level(DateLevel.Equal), level);
        return TSimd.AndNot(level, TSimd.Equal32(dates, default));
    }

    /// <summary>
    /// Whether one digit differs, or two neighbours and these exchanged. A date that is not complete has two digits 15, which differ from
    /// those of a complete one and are no exchange of them: exchanged digits would have to be 15 in the query too.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private TVec Slip(TVec other)
    {
        // One bit for each digit that differs, the lowest bit of its four.
        var folded = TSimd.Or(other, TSimd.ShiftRight32(other, 1));
        var different = TSimd.And(TSimd.Or(folded, TSimd.ShiftRight32(folded, 2)), TSimd.Broadcast32(LowBits));
        var minusOne = TSimd.Add32(different, TSimd.Broadcast32(uint.MaxValue));
        var single = TSimd.Equal32(TSimd.And(different, minusOne), default);

        // The lowest digit that differs, its neighbour difference in the query there and one place higher: just this the exchange leaves.
        var lowest = TSimd.AndNot(different, minusOne);
        var digit = TSimd.And(TSimd.Subtract32(TSimd.ShiftLeft32(lowest, 4), lowest), _neighbours);
        var exchanged = TSimd.Equal32(other, TSimd.Or(digit, TSimd.ShiftLeft32(digit, 4)));
        return TSimd.And(TSimd.Or(single, exchanged), _complete);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVec Level(DateLevel level) => TSimd.Broadcast32(unchecked((uint)((int)level + 1)));
}
