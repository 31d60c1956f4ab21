using System.Xml;

namespace Analytics.Pipeline.Reports.Workbooks;

/// <summary>Makes text safe and valid for a spreadsheet cell.</summary>
public static class CellText
{
    /// <summary>The longest text that a cell of the format may hold, in UTF-16 code units.</summary>
    public const int LongestText = 32_767;

    private const string FormulaStarts = "=+-@\t\r\n＝＋－＠";

    /// <summary>
    /// Text as a cell may hold it: what a spreadsheet could take for a formula gets an apostrophe before it (also when the sheet is saved as
    /// CSV and opened again), characters that XML cannot carry become U+FFFD, and what is too long is cut with an ellipsis.
    /// </summary>
    public static string Safe(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length == 0)
        {
            return text;
        }

        var defused = Defused(Clean(text));
        return defused.Length <= LongestText ? defused : Cut(defused);
    }

    /// <summary>What a spreadsheet could take for a formula with an apostrophe before it; nothing is cut or replaced.</summary>
    public static string Defused(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length > 0 && FormulaStarts.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
    }

    private static string Cut(string text)
    {
        var length = LongestText - 1;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[length - 1]) ? length - 1 : length), "…");
    }

    private static string Clean(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!XmlConvert.IsXmlChar(text[i]))
            {
                return CleanFrom(text);
            }
        }

        return text;
    }

    private static string CleanFrom(string text)
    {
        var characters = text.ToCharArray();
        for (var i = 0; i < characters.Length; i++)
        {
            if (i + 1 < characters.Length && XmlConvert.IsXmlSurrogatePair(characters[i + 1], characters[i]))
            {
                i++;
            }
            else if (!XmlConvert.IsXmlChar(characters[i]))
            {
                characters[i] = '\uFFFD';
            }
        }

        return new string(characters);
    }
}
