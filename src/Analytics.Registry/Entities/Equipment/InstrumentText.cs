using System.Text;
using Analytics.Kernels.Chinese;

namespace Analytics.Registry.Entities.Equipment;

/// <summary>Names, models and numbers of instruments in the form in which they are compared, each text prepared once.</summary>
internal sealed class InstrumentText
{
    private const int LeastNumber = 2;
    private const int LeastDigits = 6;

    private readonly Dictionary<string, string> _prepared = new(StringComparer.Ordinal);

    /// <summary>Letters and digits alone: NFKC, upper case, traditional characters folded. Empty for what is missing.</summary>
    public string Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }

        if (!_prepared.TryGetValue(text, out var prepared))
        {
            _prepared[text] = prepared = Prepare(text);
        }

        return prepared;
    }

    /// <summary>An asset or serial number; empty where there is none to compare: no digit, one character, or one character all over.</summary>
    public static string NumberOf(string? text)
    {
        // Numbers hardly recur: they are not kept.
        var number = string.IsNullOrWhiteSpace(text) ? "" : Prepare(text);
        return number.Length >= LeastNumber && number.AsSpan().ContainsAnyInRange('0', '9') && number.AsSpan().ContainsAnyExcept(number[0]) ? number : "";
    }

    /// <summary>
    /// Whether two asset numbers are one: alike, or but for letters that one list puts before the digits (ZC2019000012, 2019000012) and the other does not.
    /// </summary>
    public static bool AreOneNumber(string left, string right) =>
        left == right || (left.Length != right.Length && Digits(left) == Digits(right) && (Digits(left) == left || Digits(right) == right));

    /// <summary>The number without the letters before it, where six characters and more are left; else the whole of it.</summary>
    public static string Digits(string number)
    {
        var first = number.AsSpan().IndexOfAnyInRange('0', '9');
        return first > 0 && number.Length - first >= LeastDigits ? number[first..] : number;
    }

    private static string Prepare(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKC))
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                kept.Append(char.ToUpperInvariant(c));
            }
        }

        return ScriptFolding.Fold(kept.ToString());
    }
}
