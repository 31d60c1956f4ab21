namespace Analytics.Registry.Identifiers;

/// <summary>Masks telephone numbers digit by digit and leaves their punctuation.</summary>
internal static class TelephoneMask
{
    public static string Apply(ReadOnlySpan<char> number)
    {
        char[] masked = number.Trim().ToArray();
        int start = CountryCodeLength(masked);
        int digits = 0;
        for (int i = start; i < masked.Length; i++)
            digits += char.IsDigit(masked[i]) ? 1 : 0;

        (int head, int tail) = Kept(masked.AsSpan(start), digits);
        int seen = 0;
        for (int i = start; i < masked.Length; i++)
        {
            if (!char.IsDigit(masked[i]))
                continue;
            if (seen >= head && seen < digits - tail)
                masked[i] = '*';
            seen++;
        }
        return new string(masked);
    }

    private static (int Head, int Tail) Kept(ReadOnlySpan<char> number, int digits)
    {
        if (digits == 11 && FirstDigit(number) == 1)
            return (3, 4);
        if (digits < 7)
            return (0, 0);
        int area = number.IndexOf('-');
        return digits >= 10 && FirstDigit(number) == 0 && area is 3 or 4 ? (area, 4) : (0, Math.Min(4, digits / 2));
    }

    private static int FirstDigit(ReadOnlySpan<char> number)
    {
        foreach (char c in number)
        {
            if (char.IsDigit(c))
                return (int)char.GetNumericValue(c);
        }
        return -1;
    }

    private static int CountryCodeLength(ReadOnlySpan<char> number) => number.StartsWith("+86") ? 3 : number.StartsWith("0086") ? 4 : 0;
}
