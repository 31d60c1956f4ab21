namespace Analytics.Registry.Reading.Workbooks;

/// <summary>What a number format makes of a number.</summary>
internal enum NumberFormatKind
{
    Plain,
    Percent,
    Date,
    Time,
}

/// <summary>Tells dates and percentages from plain numbers by their number format (ECMA-376-1, 18.8.30 and 18.8.31).</summary>
internal static class NumberFormat
{
    /// <summary>The kind of a built-in format. Numbers 27 to 36 and 50 to 58 are dates in the Chinese edition (31 = yyyy年m月d日).</summary>
    public static NumberFormatKind OfBuiltIn(int id) => id switch
    {
        9 or 10 => NumberFormatKind.Percent,
        (>= 14 and <= 17) or 22 => NumberFormatKind.Date,
        (>= 18 and <= 21) or 45 or 47 => NumberFormatKind.Time,
        (>= 32 and <= 35) or 55 or 56 => NumberFormatKind.Time,
        (>= 27 and <= 36) or (>= 50 and <= 58) => NumberFormatKind.Date,
        _ => NumberFormatKind.Plain,
    };

    /// <summary>The kind of a format code, such as <c>yyyy"年"m"月"d"日"</c>, judged by its first section.</summary>
    public static NumberFormatKind OfCode(string code)
    {
        var (date, time, month, percent) = (false, false, false, false);
        code = code.Replace("AM/PM", "", StringComparison.OrdinalIgnoreCase).Replace("A/P", "", StringComparison.OrdinalIgnoreCase);
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
        {
            switch (char.ToLowerInvariant(code[i]))
            {
                case '"':
                    i = SkipTo(code, i + 1, '"');
                    break;
                case '[' when IsElapsedTime(code, i):
                    // Hours beyond a day, such as [h]:mm, are a duration: the number of days says it best.
                    return NumberFormatKind.Plain;
                case '[':
                    i = SkipTo(code, i + 1, ']');
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case 'y' or 'd' or 'a':
                    date = true;
                    break;
                case 'm':
                    month = true;
                    break;
                case 'h' or 's':
                    time = true;
                    break;
                case '%':
                    percent = true;
                    break;
                case 'g' when code.AsSpan(i).StartsWith("General", StringComparison.OrdinalIgnoreCase):
                    i += "General".Length - 1;
                    break;
            }
        }
        if (date || (month && !time))
            return NumberFormatKind.Date;
        return time ? NumberFormatKind.Time : percent ? NumberFormatKind.Percent : NumberFormatKind.Plain;
    }

    private static int SkipTo(string code, int from, char end)
    {
        var at = code.IndexOf(end, from);
        return at < 0 ? code.Length : at;
    }

    private static bool IsElapsedTime(string code, int at) =>
        at + 2 < code.Length && char.ToLowerInvariant(code[at + 1]) is 'h' or 'm' or 's' && (code[at + 2] == ']' || code[at + 2] == code[at + 1]);
}
