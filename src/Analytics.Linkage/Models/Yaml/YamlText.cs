using System.Globalization;
using System.Text;

namespace Analytics.Linkage.Models.Yaml;

/// <summary>How single values are written: plain where every YAML reader takes them for a text, else in double quotes.</summary>
internal static class YamlText
{
    // What some reader of YAML takes for something else than a text.
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase) { "true", "false", "yes", "no", "on", "off", "null", "y", "n", "inf", "nan" };

    /// <summary>A number such that reading it gives the same bits.</summary>
    public static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A text.</summary>
    public static string Scalar(string text) => IsPlain(text) ? text : Quote(text);

    /// <summary>A text that is part of a list in brackets.</summary>
    public static string InList(string text) => text.AsSpan().ContainsAny(",[]{}") ? Quote(text) : Scalar(text);

    /// <summary>The words of an enumeration in the files' spelling: ModelNumber is model_number.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum =>
        string.Concat(value.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString()));

    private static bool IsPlain(string text)
    {
        if (text.Length == 0 || !char.IsLetter(text[0]) || text[^1] == ' ' || Words.Contains(text))
        {
            return false;
        }

        foreach (var c in text)
        {
            // No colon and no number sign: with a space beside them they would mean something.
            if (!char.IsLetterOrDigit(c) && !" _-.,()&/<>=+*'\"".Contains(c, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"", text.Length + 2);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]))
            {
                quoted.Append(c).Append(text[++i]);
            }
            else if (char.IsSurrogate(c))
            {
                // Half a character cannot be written to a file at all.
                quoted.Append('\uFFFD');
            }
            else if (c is '"' or '\\')
            {
                quoted.Append('\\').Append(c);
            }
            else if (c is ' ' || char.IsLetterOrDigit(c) || char.IsPunctuation(c) || char.IsSymbol(c))
            {
                quoted.Append(c);
            }
            else
            {
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            }
        }

        return quoted.Append('"').ToString();
    }
}
