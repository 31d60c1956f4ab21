namespace Analytics.Anomalies.Digits;

/// <summary>
/// Last digits of amounts, in the unit that a list is kept in. They are nearly equally frequent where figures are counted; people who make figures up
/// prefer some. Zeros are left out: whether they heap is another question, of rounding.
/// </summary>
public static class LastDigits
{
    private static readonly decimal[] Units = [10_000, 1_000, 100, 10, 1, 0.1m];
    private const decimal LeastUnit = 0.01m;

    // Fewer digits and the last is still half a leading one.
    private const decimal LeastAmount = 100;

    /// <summary>How often 1 to 9 are the last digit of a list's amounts; amounts of fewer than three digits in the list's unit are left out.</summary>
    /// <param name="amounts">Positive amounts of one list, in yuan.</param>
    public static long[] CountOf(IReadOnlyCollection<decimal> amounts)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        var unit = UnitOf(amounts);
        var counts = new long[9];
        foreach (var amount in amounts)
        {
            if (amount < LeastAmount * unit) continue;
            var digit = (int)(decimal.Truncate(amount / unit) % 10);
            if (digit > 0) counts[digit - 1]++;
        }

        return counts;
    }

    /// <summary>The unit that a list is kept in: the largest power of ten, up to 万元, of which every amount is a whole multiple; at least a fen.</summary>
    public static decimal UnitOf(IReadOnlyCollection<decimal> amounts) => Units.Cast<decimal?>().FirstOrDefault(unit => amounts.All(amount => amount % unit == 0)) ?? LeastUnit;
}
