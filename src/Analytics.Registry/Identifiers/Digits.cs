namespace Analytics.Registry.Identifiers;

/// <summary>Runs of ASCII digits inside identifiers.</summary>
internal static class Digits
{
    /// <summary>Whether there is at least one character and all are digits.</summary>
    public static bool AreAll(ReadOnlySpan<char> text)
    {
        // A plain loop: eighteen characters are too few for the vectorised search to pay.
        foreach (char c in text)
        {
            if (!char.IsAsciiDigit(c))
                return false;
        }
        return !text.IsEmpty;
    }

    /// <summary>
    /// Whether every digit is the same one (00000000, 111111111111111): what people type to get past a required field. Kinds without a
    /// check character must refuse it, or all who typed it would be one person.
    /// </summary>
    public static bool AreOneRepeated(ReadOnlySpan<char> text)
    {
        char first = '\0';
        foreach (char c in text)
        {
            if (!char.IsAsciiDigit(c))
                continue;
            if (first == '\0')
                first = c;
            else if (c != first)
                return false;
        }
        return first != '\0';
    }

    /// <summary>The number that up to nine digits stand for.</summary>
    public static int ToInt(ReadOnlySpan<char> digits)
    {
        int value = 0;
        foreach (char digit in digits)
            value = (value * 10) + (digit - '0');
        return value;
    }
}
