using System.Text;

namespace Analytics.Linkage.Columns;

/// <summary>
/// Latin letters without what stands above, below or through them. The same people and places are written with accents by one office and without by
/// another (JOSÉ, JOSE; ŁÓDŹ, LODZ). Other scripts stay as they are: й is no и, が no か.
/// </summary>
internal static class LatinLetters
{
    // Letters that Unicode does not take apart.
    private static readonly Dictionary<char, string> Whole = new[]
    {
        ('ß', "ss"), ('æ', "ae"), ('œ', "oe"), ('ø', "o"), ('đ', "d"), ('ð', "d"), ('þ', "th"), ('ł', "l"), ('ħ', "h"), ('ı', "i"), ('ŧ', "t"), ('ŋ', "n"),
    }.ToDictionary();

    /// <summary>The text with plain letters.</summary>
    /// <param name="text">In lower case and composed (NFC or NFKC).</param>
    public static string Folded(string text)
    {
        if (!text.Any(c => IsMark(c) || IsAccented(c)))
        {
            return text;
        }

        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (IsMark(c) && folded.Length > 0 && char.IsAsciiLetterLower(folded[^1]))
            {
                continue;
            }

            var letter = IsAccented(c) ? Base(c) : c;
            if (Whole.TryGetValue(letter, out var letters))
            {
                folded.Append(letters);
            }
            else
            {
                folded.Append(letter);
            }
        }

        return folded.ToString();
    }

    private static bool IsMark(char c) => c is >= '\u0300' and <= '\u036F';

    private static bool IsAccented(char c) => c is (>= '\u00C0' and <= '\u024F') or (>= '\u1E00' and <= '\u1EFF');

    private static char Base(char c) => c.ToString().Normalize(NormalizationForm.FormD)[0];
}
