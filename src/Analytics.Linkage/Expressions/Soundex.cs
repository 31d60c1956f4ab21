namespace Analytics.Linkage.Expressions;

/// <summary>
/// American Soundex as the National Archives of the United States publish it: the first letter and three digits; letters of one digit that
/// stand side by side, or with H or W between them, count once.
/// </summary>
internal static class Soundex
{
    //                            ABCDEFGHIJKLMNOPQRSTUVWXYZ
    private const string Digits = "01230120022455012623010202";

    public static string Of(ReadOnlySpan<char> text)
    {
        Span<char> code = stackalloc char[4];
        var length = 0;
        var last = '0';
        foreach (var c in text)
        {
            var letter = char.ToUpperInvariant(c);
            if (letter is < 'A' or > 'Z')
            {
                // A second word is another name: the first one gives the code.
                if (length > 0 && c == ' ')
                {
                    break;
                }

                continue;
            }

            var digit = Digits[letter - 'A'];
            if (length == 0)
            {
                code[length++] = letter;
            }
            else if (digit != '0' && digit != last)
            {
                code[length++] = digit;
            }

            last = letter is 'H' or 'W' ? last : digit;
            if (length == code.Length)
            {
                break;
            }
        }

        if (length == 0)
        {
            return "";
        }

        code[length..].Fill('0');
        return code.ToString();
    }
}
