using System.Globalization;

namespace Analytics.Generator.Identifiers;

/// <summary>Chinese patent application numbers since 2003 (ZC 0006-2003): year, kind, seven digits, a dot, a check character.</summary>
internal static class PatentNumber
{
    private static readonly int[] Weights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];

    /// <param name="year">Year of application.</param>
    /// <param name="kind">1 invention, 2 utility model.</param>
    /// <param name="serial">0 … 9 999 999.</param>
    public static string Compose(int year, int kind, int serial)
    {
        var body = string.Create(CultureInfo.InvariantCulture, $"{year:D4}{kind}{serial:D7}");
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++) sum += (body[i] - '0') * Weights[i];
        var check = sum % 11;
        return body + "." + (check == 10 ? "X" : check.ToString(CultureInfo.InvariantCulture));
    }
}
