using System.Text;

namespace Analytics.Kernels.Chinese.Codes;

/// <summary>
/// The model number of an instrument prepared for comparison: a set of words and numbers, for makers, catalogues and inventories write the
/// same model in any order and with any separators (HPLC-1260, 1260 HPLC, 1260型HPLC).
/// </summary>
public sealed class ModelNumber
{
    private static readonly ModelNumber Missing = new();

    private ModelNumber()
    {
    }

    private ModelNumber(ulong text, ulong tokens, ulong numbers, int digits)
    {
        Text = text;
        Tokens = tokens;
        Numbers = numbers;
        Digits = digits;
        IsPresent = true;
    }

    /// <summary>Whether the model number is missing: null, blank, or without letter and digit.</summary>
    public bool IsMissing => !IsPresent;

    /// <summary>The hash of letters and digits in their order.</summary>
    internal ulong Text { get; }

    /// <summary>The sum of the hashes of words and numbers, whatever their order.</summary>
    internal ulong Tokens { get; }

    /// <summary>The same of the numbers alone.</summary>
    internal ulong Numbers { get; }

    internal int Digits { get; }

    private bool IsPresent { get; }

    /// <summary>Prepares a model number.</summary>
    /// <param name="model">The model number as written; may be null.</param>
    public static ModelNumber Of(string? model)
    {
        if (string.IsNullOrWhiteSpace(model))
        {
            return Missing;
        }

        var whole = new StringBuilder(model.Length);
        ulong tokens = 0, numbers = 0;
        var digits = 0;
        var text = HanText.Compatible(model).Replace("型号", " ", StringComparison.Ordinal).Replace('型', ' ').ToUpperInvariant();
        for (int start = 0, end; start < text.Length; start = end)
        {
            var kind = Kind(text[start]);
            for (end = start + 1; end < text.Length && Kind(text[end]) == kind;)
            {
                end++;
            }

            if (kind == 0)
            {
                continue;
            }

            var token = text.AsSpan(start, end - start);
            whole.Append(token);
            var hash = StableHash.Of(token);
            tokens = unchecked(tokens + hash);
            if (kind == 1)
            {
                numbers = unchecked(numbers + hash);
                digits += token.Length;
            }
        }

        return whole.Length == 0 ? Missing : new ModelNumber(StableHash.Of(whole.ToString()), tokens, numbers, digits);
    }

    // Digits, letters of any script (a surrogate is half of a rare character), and what parts them.
    private static int Kind(char c) => char.IsAsciiDigit(c) ? 1 : char.IsLetter(c) || char.IsSurrogate(c) ? 2 : 0;
}
