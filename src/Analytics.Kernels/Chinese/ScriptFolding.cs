using System.Collections.Frozen;
using System.Text;

namespace Analytics.Kernels.Chinese;

/// <summary>
/// Folds traditional Chinese characters to their simplified form, so that 張偉 and 张伟 become one text. The table is Unihan's
/// <c>kSimplifiedVariant</c> where it names exactly one other character; a character that is also its own simplified form (乾) stays.
/// Works on code points, so that characters beyond the Basic Multilingual Plane, which occur in people's names, fold too.
/// </summary>
public static class ScriptFolding
{
    private static readonly FrozenDictionary<int, int> Simplified = Load();

    /// <summary>The number of characters that fold to another.</summary>
    public static int Count => Simplified.Count;

    /// <summary>The simplified form of one code point; the code point itself where there is none.</summary>
    /// <param name="codePoint">A Unicode scalar value.</param>
    public static int Fold(int codePoint) => Simplified.TryGetValue(codePoint, out var simplified) ? simplified : codePoint;

    /// <summary>The text with every character folded; the very same string where nothing folds.</summary>
    /// <param name="text">Any text; a lone surrogate is kept as it is.</param>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var first = 0;
        while (first < text.Length && !FoldsAt(text, first))
        {
            first++;
        }

        if (first == text.Length)
        {
            return text;
        }

        var folded = new StringBuilder(text.Length).Append(text, 0, first);
        for (var i = first; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                folded.Append(char.ConvertFromUtf32(Fold(char.ConvertToUtf32(text[i], text[i + 1]))));
                i++;
            }
            else
            {
                var target = Fold(text[i]);
                _ = target > char.MaxValue ? folded.Append(char.ConvertFromUtf32(target)) : folded.Append((char)target);
            }
        }

        return folded.ToString();
    }

    private static bool FoldsAt(string text, int index)
    {
        if (!char.IsHighSurrogate(text[index]))
        {
            return Simplified.ContainsKey(text[index]);
        }

        return index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
            && Simplified.ContainsKey(char.ConvertToUtf32(text[index], text[index + 1]));
    }

    private static FrozenDictionary<int, int> Load()
    {
        using var stream = typeof(ScriptFolding).Assembly.GetManifestResourceStream("variants.txt")
            ?? throw new InvalidOperationException("The embedded table variants.txt is missing from Analytics.Kernels.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var pairs = new Dictionary<int, int>();
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                var runes = line.EnumerateRunes().ToArray();
                pairs.Add(runes[0].Value, runes[1].Value);
            }
        }

        // One entry of Unihan leads on to another: the folding goes to the end, so that folding twice is folding once.
        return pairs.ToFrozenDictionary(pair => pair.Key, pair => End(pairs, pair.Value));
    }

    private static int End(Dictionary<int, int> pairs, int codePoint)
    {
        // A chain is never longer than the table; the bound keeps a table with a circle from hanging the process.
        for (var step = 0; step < pairs.Count && pairs.TryGetValue(codePoint, out var next); step++)
        {
            codePoint = next;
        }

        return codePoint;
    }
}
