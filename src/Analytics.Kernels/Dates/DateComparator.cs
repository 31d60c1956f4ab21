namespace Analytics.Kernels.Dates;

/// <summary>The level on which two dates fall, strongest first as <see cref="DateLevel"/> lists them. Symmetric.</summary>
/// <remarks>
/// The slips are those of a hand on a keyboard (Damerau 1964) that leave the length alone: one digit wrong, two neighbours exchanged. What is
/// not known agrees with nothing: 1980 and 1980 are <see cref="DateLevel.SameYear"/>, 1980-05 and 1980-05-03 <see cref="DateLevel.TwoPartsEqual"/>.
/// </remarks>
public static class DateComparator
{
    private const int DigitCount = 8;

    /// <summary>Compares two dates. Allocates nothing.</summary>
    public static DateLevel Compare(DateKey left, DateKey right)
    {
        if (left.IsMissing || right.IsMissing)
        {
            return DateLevel.Missing;
        }

        var year = left.Year == right.Year;
        var month = left.Month == right.Month && left.Month > 0;
        var day = left.Day == right.Day && left.Day > 0;
        if (year && month && day)
        {
            return DateLevel.Equal;
        }

        if (left.IsComplete && right.IsComplete)
        {
            if (IsOneSlip(left.Digits, right.Digits))
            {
                return DateLevel.OneSlip;
            }

            if (year && left.Month == right.Day && left.Day == right.Month)
            {
                return DateLevel.DayMonthSwapped;
            }
        }

        var equal = (year ? 1 : 0) + (month ? 1 : 0) + (day ? 1 : 0);
        return equal == 2 ? DateLevel.TwoPartsEqual : year ? DateLevel.SameYear : DateLevel.Else;
    }

    private static bool IsOneSlip(uint left, uint right)
    {
        int different = 0, first = 0, last = 0;
        for (var place = 0; place < DigitCount; place++)
        {
            if (Digit(left, place) != Digit(right, place))
            {
                first = different == 0 ? place : first;
                last = place;
                different++;
            }
        }

        var exchanged = different == 2 && last == first + 1
            && Digit(left, first) == Digit(right, last) && Digit(left, last) == Digit(right, first);
        return different == 1 || exchanged;
    }

    private static uint Digit(uint digits, int place) => (digits >> (4 * place)) & 15;
}
