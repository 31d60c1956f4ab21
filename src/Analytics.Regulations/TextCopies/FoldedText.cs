using System.Text;
using Analytics.Kernels.Chinese;

namespace Analytics.Regulations.TextCopies;

/// <summary>
/// A text as copies are looked for in it: letters and Han characters alone, simplified, half width, lower case; a number, whatever its digits,
/// is one 0. Who copies a report changes its figures and its layout.
/// </summary>
/// <param name="Characters">The characters that are left.</param>
/// <param name="Places">Where each of them stands in the text as written.</param>
internal readonly record struct FoldedText(string Characters, int[] Places)
{
    public static FoldedText Of(string text)
    {
        var characters = new StringBuilder(text.Length);
        var places = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i] is >= '\uFF01' and <= '\uFF5E' ? (char)(text[i] - 0xFEE0) : text[i];
            if (char.IsAsciiDigit(c))
            {
                if (characters.Length > 0 && characters[^1] == '0' && IsOneNumber(text, places[^1], i))
                {
                    continue;
                }

                c = '0';
            }
            else if (!char.IsLetter(c))
            {
                continue;
            }
            else
            {
                var folded = ScriptFolding.Fold(c);
                c = folded <= char.MaxValue ? char.ToLowerInvariant((char)folded) : c;
            }

            characters.Append(c);
            places.Add(i);
        }

        return new FoldedText(characters.ToString(), [.. places]);
    }

    /// <summary>The place in the text as written where a run of folded characters ends (the place behind its last character).</summary>
    /// <param name="start">Its first folded character.</param>
    /// <param name="length">How many.</param>
    public int EndOf(int start, int length) => Places[start + length - 1] + 1;

    private static bool IsOneNumber(string text, int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (char.IsLetter(text[i]) || char.IsWhiteSpace(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
