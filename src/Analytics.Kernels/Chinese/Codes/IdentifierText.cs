using System.Text;
using Analytics.Kernels.Chinese.Batches;

namespace Analytics.Kernels.Chinese.Codes;

/// <summary>
/// An identifier as a text, prepared for comparison: NFKC, upper case, letters, digits and masks alone. Knows nothing of check characters,
/// divisions or dates; that is the business of whoever knows the register.
/// </summary>
public sealed class IdentifierText
{
    /// <summary>What a masked character is written as.</summary>
    internal const char Mask = '*';

    private const int LeastMaskRun = 3;

    private IdentifierText(string text)
    {
        Text = text;
        IsMasked = text.Contains(Mask, StringComparison.Ordinal);
    }

    /// <summary>The normal form; a masked character is <c>*</c>. Empty where the identifier is missing, or masked from end to end.</summary>
    public string Text { get; }

    /// <summary>Whether some characters are masked.</summary>
    public bool IsMasked { get; }

    /// <summary>Whether the identifier is missing.</summary>
    public bool IsMissing => Text.Length == 0;

    /// <summary>Prepares an identifier. Masks are * ＊ • ● ? # and runs of three and more X; one X is a check character.</summary>
    /// <param name="identifier">The identifier as written; may be null.</param>
    public static IdentifierText Of(string? identifier)
    {
        if (string.IsNullOrWhiteSpace(identifier))
        {
            return new IdentifierText("");
        }

        var kept = new StringBuilder(identifier.Length);
        foreach (var c in HanText.Compatible(identifier))
        {
            if (c is '*' or '•' or '●' or '?' or '#')
            {
                kept.Append(Mask);
            }
            else if (char.IsLetterOrDigit(c))
            {
                kept.Append(char.ToUpperInvariant(c));
            }
        }

        MaskRunsOfX(kept);
        var text = kept.ToString();

        // One that is masked from end to end says nothing, whichever sign masks it.
        return new IdentifierText(text.AsSpan().ContainsAnyExcept(Mask) ? text : "");
    }

    private static void MaskRunsOfX(StringBuilder text)
    {
        for (int start = 0, end; start < text.Length; start = end + 1)
        {
            for (end = start; end < text.Length && text[end] == 'X';)
            {
                end++;
            }

            if (end - start >= LeastMaskRun)
            {
                text.Replace('X', Mask, start, end - start);
            }
        }
    }
}
