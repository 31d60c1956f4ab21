using Analytics.Registry.Identifiers;

namespace Analytics.Registry.Values;

/// <summary>Dates written in digits alone: 20240305, 202403, 2024, and serial numbers such as 45356 or 45356.5.</summary>
internal static class DateDigits
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    /// <summary>Serials of five digits, 1927-05-18 and later in the 1900 system: shorter ones look like years.</summary>
    private const int FirstSerial = 10_000;
    private const int LastSerial = 73_415;

    /// <summary>False when the text is not digits alone (or digits with the fraction of a serial).</summary>
    public static bool TryParse(ReadOnlySpan<char> text, DateOptions options, out Parsed<DateValue> date)
    {
        date = default;
        int point = text.IndexOf('.');
        ReadOnlySpan<char> whole = point < 0 ? text : text[..point];
        if (!Digits.AreAll(whole) || whole.Length > 8)
            return false;
        // 2024.0 is a year that went through a measurement; 2024.00 would be a month that does not exist.
        bool zeroFraction = point > 0 && (whole.Length == 4 ? text[point..] is ".0" : !text[(point + 1)..].ContainsAnyExcept('0'));
        if (point >= 0 && !zeroFraction && (whole.Length != 5 || !Digits.AreAll(text[(point + 1)..])))
            return false;
        date = whole.Length switch
        {
            8 => OfEight(whole),
            6 => OfSix(whole),
            5 => OfSerial(Digits.ToInt(whole), options),
            4 => OfYear(Digits.ToInt(whole)),
            _ => Parsed.Error<DateValue>(DateErrors.Shape),
        };
        return true;
    }

    private static Parsed<DateValue> OfEight(ReadOnlySpan<char> digits) =>
        DateParts.Day(Digits.ToInt(digits[..4]), Digits.ToInt(digits[4..6]), Digits.ToInt(digits[6..]));

    /// <summary>yyyymm; anything else of six digits (240305) hides its century.</summary>
    private static Parsed<DateValue> OfSix(ReadOnlySpan<char> digits)
    {
        int year = Digits.ToInt(digits[..4]);
        int month = Digits.ToInt(digits[4..]);
        if (year is < FirstYear or > LastYear)
            return Parsed.Error<DateValue>(DateErrors.Ambiguous);
        return month is >= 1 and <= 12 ? Parsed.Value(DateValue.OfMonth(year, month)) : Parsed.Error<DateValue>(DateErrors.Impossible);
    }

    private static Parsed<DateValue> OfSerial(int serial, DateOptions options) =>
        serial is >= FirstSerial and <= LastSerial ? DateText.FromSerial(serial, options.Date1904) : Parsed.Error<DateValue>(DateErrors.Shape);

    private static Parsed<DateValue> OfYear(int year) =>
        year is >= FirstYear and <= LastYear ? Parsed.Value(DateValue.OfYear(year)) : Parsed.Error<DateValue>(DateErrors.Shape);
}
