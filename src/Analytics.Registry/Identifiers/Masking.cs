using System.Buffers;

namespace Analytics.Registry.Identifiers;

/// <summary>
/// What may be shown of personal data in reports, pages and logs. Masking keeps enough for the holder of the original to recognise the
/// row and too little for anybody else to complete it.
/// </summary>
public static class Masking
{
    private const int LongestShown = 8;

    /// <summary>Stars out an identifier: 2102**********1234. At most four characters at either end and never more than half of it stay.</summary>
    public static string Identifier(CompactText number)
    {
        Span<char> buffer = stackalloc char[CompactText.Capacity];
        return Identifier(buffer[..number.CopyTo(buffer)]);
    }

    /// <inheritdoc cref="Identifier(CompactText)"/>
    public static string Identifier(ReadOnlySpan<char> number)
    {
        char[] masked = number.ToArray();
        (int head, int tail) = Visible(number.Length);
        masked.AsSpan(head, number.Length - head - tail).Fill('*');
        return new string(masked);
    }

    /// <summary>How many characters at the start and the end of a number of some length may stay visible.</summary>
    internal static (int Head, int Tail) Visible(int length)
    {
        if (length < 4)
            return (0, 0);
        int visible = Math.Min(length / 2, 8);
        return (visible / 2, visible - (visible / 2));
    }

    /// <summary>Keeps the surname, or the first part before a middle dot: 张*, 欧阳**, 买买提·**; of a Latin name the first letter of each word.</summary>
    public static string Name(ReadOnlySpan<char> name)
    {
        name = name.Trim();
        if (!name.IsEmpty && char.IsAsciiLetter(name[0]))
            return LatinName(name);
        int dot = name.IndexOfAny(MiddleDots);
        if (dot > 0)
            return string.Concat(name[..(dot + 1)], "**");
        // What stands in for a name and is longer than any is cut: its stars say nothing.
        Span<char> han = stackalloc char[Math.Min(name.Length, LongestShown)];
        int count = 0;
        foreach (char c in name)
        {
            if (!char.IsWhiteSpace(c) && count < han.Length)
                han[count++] = c;
        }
        return HanName(han[..count]);
    }

    /// <summary>Keeps the first three and last four of a mobile number (138****1234), of any other the area code and the last four.</summary>
    public static string Telephone(ReadOnlySpan<char> number) => TelephoneMask.Apply(number);

    /// <summary>Keeps the first character and the domain: a***@example.org.</summary>
    public static string Email(ReadOnlySpan<char> address)
    {
        address = address.Trim();
        int at = address.LastIndexOfAny('@', '\uFF20');
        if (at < 0)
            return Identifier(address);
        return at > 1 ? string.Concat(address[..1], "***@", address[(at + 1)..]) : string.Concat("***@", address[(at + 1)..]);
    }

    /// <summary>
    /// Masks every run inside a text that looks like an identifier, a telephone number or an e-mail address: seven and more digits in a row,
    /// eleven and more with separators between, of any width or script. Errs on the side of masking. Names are not recognised.
    /// </summary>
    public static string FreeText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return FreeTextMask.Apply(text);
    }

    private static readonly SearchValues<char> MiddleDots = SearchValues.Create("·•・．‧∙⋅");

    private static string HanName(ReadOnlySpan<char> name)
    {
        if (name.Length == 0)
            return "";
        int kept = char.IsHighSurrogate(name[0]) ? 2 : 1;
        if (name.Length > 2 && CompoundSurnames.StartsWithOne(name))
            kept = 2;
        if (kept >= name.Length)
            return "*";
        int hidden = 0;
        foreach (char c in name[kept..])
            hidden += char.IsLowSurrogate(c) ? 0 : 1;
        return string.Concat(name[..kept], new string('*', hidden));
    }

    private static string LatinName(ReadOnlySpan<char> name)
    {
        char[] masked = name.ToArray();
        for (int i = 1; i < masked.Length; i++)
        {
            if (!IsBetweenWords(masked[i]) && !IsBetweenWords(name[i - 1]))
                masked[i] = '*';
        }
        return new string(masked);
    }

    private static bool IsBetweenWords(char c) => c is ' ' or '-' or ',' || MiddleDots.Contains(c) || c == '.';
}
