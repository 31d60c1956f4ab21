namespace Analytics.Registry.Identifiers;

/// <summary>In what state a number's cell is.</summary>
internal enum NumberState
{
    /// <summary>Nothing there.</summary>
    Missing,

    /// <summary>Digits and letters.</summary>
    Plain,

    /// <summary>Some characters hidden.</summary>
    Masked,

    /// <summary>Digits lost in a spreadsheet.</summary>
    Damaged,

    /// <summary>Too long, or with characters that no number has.</summary>
    Unreadable,
}

/// <summary>Undoes how a number was typed and recognises masks and the damage that spreadsheets do.</summary>
internal static class DocumentNumber
{
    /// <summary>A star or two is a slip of the finger or a footnote; three hide something.</summary>
    private const int LeastHidden = 3;

    /// <summary>Reads a cell into a buffer of <see cref="CompactText.Capacity"/> characters.</summary>
    public static NumberState Read(ReadOnlySpan<char> raw, Span<char> buffer, out int length, out NotationMarks marks)
    {
        length = Notation.Fold(raw, buffer, out marks);
        if (length > 0 && Digits.AreAll(buffer[..length]))
            return NumberState.Plain;
        if (length == 0 || Values.MissingMarkers.IsMissing(raw))
        {
            length = 0;
            return NumberState.Missing;
        }
        if (length < 0)
        {
            length = 0;
            return NumberState.Unreadable;
        }
        length = DropZeroFraction(buffer[..length], ref marks);
        if (IsScientific(buffer[..length], out int mantissa, out int exponent))
            return Expand(buffer, ref length, mantissa, exponent, ref marks);
        return HideRuns(buffer[..length], ref marks);
    }

    private static int DropZeroFraction(Span<char> text, ref NotationMarks marks)
    {
        int point = text.IndexOf('.');
        if (point <= 0 || !Digits.AreAll(text[..point]) || text[(point + 1)..].ContainsAnyExcept('0'))
            return text.Length;
        marks |= NotationMarks.ZeroFraction;
        return point;
    }

    /// <summary>d.dddE+dd. Without a point or a sign it could be a passport's number.</summary>
    private static bool IsScientific(ReadOnlySpan<char> text, out int mantissa, out int exponent)
    {
        mantissa = text.IndexOf('E');
        exponent = 0;
        if (mantissa < 1 || !text.ContainsAny('.', '+') || !Digits.AreAll(text[..1]))
            return false;
        ReadOnlySpan<char> fraction = text[1..mantissa];
        ReadOnlySpan<char> power = text[(mantissa + 1)..].TrimStart('+');
        if (power.Length is 0 or > 2 || !Digits.AreAll(power))
            return false;
        exponent = Digits.ToInt(power);
        return fraction.IsEmpty || (fraction[0] == '.' && !fraction[1..].ContainsAnyExceptInRange('0', '9'));
    }

    /// <summary>When the mantissa has a digit for every place, nothing is lost and the number is written out again.</summary>
    private static NumberState Expand(Span<char> buffer, ref int length, int mantissa, int exponent, ref NotationMarks marks)
    {
        marks |= NotationMarks.Scientific;
        int digits = mantissa - 1;
        if (mantissa < 3 || digits != exponent + 1)
            return NumberState.Damaged;
        buffer[2..mantissa].CopyTo(buffer[1..]);
        length = digits;
        return NumberState.Plain;
    }

    private static NumberState HideRuns(Span<char> text, ref NotationMarks marks)
    {
        for (int start = text.IndexOf("XXX"); start >= 0; start = text.IndexOf("XXX"))
        {
            int end = start;
            while (end < text.Length && text[end] == 'X')
                text[end++] = '*';
        }
        int hidden = 0;
        foreach (char c in text)
        {
            if (c == '*')
                hidden++;
            else if (!char.IsAsciiLetterOrDigit(c))
                return NumberState.Unreadable;
        }
        if (hidden == 0)
            return NumberState.Plain;
        marks |= NotationMarks.Masked;
        return hidden >= LeastHidden ? NumberState.Masked : NumberState.Unreadable;
    }
}
