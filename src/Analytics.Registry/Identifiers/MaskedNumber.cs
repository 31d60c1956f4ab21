namespace Analytics.Registry.Identifiers;

/// <summary>
/// A number of which some characters are hidden, such as 210202********1234. It is no identity: two people can share what is visible.
/// It can only speak against: a full number that differs in a visible place is another one.
/// </summary>
public readonly record struct MaskedNumber
{
    private MaskedNumber(CompactText pattern) => Pattern = pattern;

    /// <summary>The visible characters in their places, <c>*</c> for each hidden one.</summary>
    public CompactText Pattern { get; }

    /// <summary>Reads a number masked with *, ＊, ●, ?, □ or runs of X; false when nothing or nearly nothing is hidden.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out MaskedNumber masked)
    {
        Span<char> buffer = stackalloc char[CompactText.Capacity];
        bool found = DocumentNumber.Read(text, buffer, out int length, out _) == NumberState.Masked;
        masked = found ? new MaskedNumber(CompactText.From(buffer[..length])) : default;
        return found;
    }

    /// <summary>
    /// Whether a full number could be the one behind the mask. Of a mask of another length (some write **** for any number of
    /// characters) only the visible start and end are compared.
    /// </summary>
    public bool CouldBe(CompactText number)
    {
        if (number.Length == Pattern.Length)
            return AgreesFromStart(number, Pattern.Length);
        int head = 0;
        while (head < Pattern.Length && Pattern[head] != '*')
            head++;
        int tail = 0;
        while (tail < Pattern.Length - head && Pattern[Pattern.Length - 1 - tail] != '*')
            tail++;
        if (number.Length < head + tail || !AgreesFromStart(number, head))
            return false;
        for (int i = 1; i <= tail; i++)
        {
            if (Pattern[Pattern.Length - i] != number[number.Length - i])
                return false;
        }
        return true;
    }

    private bool AgreesFromStart(CompactText number, int length)
    {
        for (int i = 0; i < length; i++)
        {
            if (Pattern[i] != '*' && Pattern[i] != number[i])
                return false;
        }
        return true;
    }
}
