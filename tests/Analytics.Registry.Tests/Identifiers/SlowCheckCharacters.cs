using System.Numerics;

namespace Analytics.Registry.Tests.Identifiers;

/// <summary>
/// The check characters as their standards define them, not as they are usually computed: by trying every character until the
/// whole number satisfies the congruence, with weights from powers. Shares nothing with the product.
/// </summary>
internal static class SlowCheckCharacters
{
    /// <summary>ISO 7064 MOD 11-2: Σ a_i · 2^(n-i) ≡ 1 (mod 11) over all 18 characters.</summary>
    public static char Resident(string body17) =>
        "0123456789X".Single(c => Sum(body17 + c, (i, n) => BigInteger.Pow(2, n - 1 - i), a => a == 'X' ? 10 : a - '0') % 11 == 1);

    /// <summary>GB 32100: Σ over 17 of value · 3^(i-1) plus the check value ≡ 0 (mod 31).</summary>
    public static char Credit(string body17)
    {
        const string alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        BigInteger sum = Sum(body17, (i, _) => BigInteger.Pow(3, i), a => alphabet.IndexOf(a, StringComparison.Ordinal));
        return alphabet.Single(c => (sum + alphabet.IndexOf(c, StringComparison.Ordinal)) % 31 == 0);
    }

    /// <summary>GB 11714: Σ over 8 plus the check value ≡ 0 (mod 11), X standing for 10.</summary>
    public static char Organisation(string body8)
    {
        int[] weights = [3, 7, 9, 10, 5, 8, 4, 2];
        const string values = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        BigInteger sum = Sum(body8, (i, _) => weights[i], a => values.IndexOf(a, StringComparison.Ordinal));
        return "0123456789X".Single(c => (sum + (c == 'X' ? 10 : c - '0')) % 11 == 0);
    }

    /// <summary>ICAO 9303: the last digit of the weighted sum.</summary>
    public static char MachineReadable(string body)
    {
        const string values = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        BigInteger sum = Sum(body, (i, _) => i % 3 == 0 ? 7 : i % 3 == 1 ? 3 : 1, a => a == '<' ? 0 : values.IndexOf(a, StringComparison.Ordinal));
        return sum.ToString(System.Globalization.CultureInfo.InvariantCulture)[^1];
    }

    /// <summary>ZC 0006: the remainder of the weighted sum modulo 11, X for 10.</summary>
    public static char Patent(string body)
    {
        int[] weights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];
        BigInteger sum = Sum(body, (i, _) => weights[i], a => a - '0');
        return "0123456789X".Single(c => (sum - (c == 'X' ? 10 : c - '0')) % 11 == 0);
    }

    private static BigInteger Sum(string text, Func<int, int, BigInteger> weight, Func<char, int> value) =>
        text.Select((c, i) => weight(i, text.Length) * value(c)).Aggregate(BigInteger.Zero, (a, b) => a + b);
}
