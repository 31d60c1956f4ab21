namespace Analytics.Anomalies.Digits;

/// <summary>Leading digits of amounts, and how often each is to be expected under Benford's law.</summary>
public static class LeadingDigits
{
    /// <summary>The least digit of a place.</summary>
    public static int Least(DigitPlace place) => place switch { DigitPlace.First => 1, DigitPlace.Second => 0, _ => 10 };

    /// <summary>How many digits a place can have.</summary>
    public static int Count(DigitPlace place) => place switch { DigitPlace.First => 9, DigitPlace.Second => 10, _ => 90 };

    /// <summary>The leading digits of a positive amount, by decimal arithmetic: 0.05 has the first two digits 50.</summary>
    /// <param name="amount">Positive.</param>
    /// <param name="place">Which.</param>
    public static int Of(decimal amount, DigitPlace place)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(amount);
        while (amount >= 100) amount /= 10;
        while (amount < 10) amount *= 10;
        var two = (int)amount;
        return place switch { DigitPlace.First => two / 10, DigitPlace.Second => two % 10, _ => two };
    }

    /// <summary>The share of each digit of a place under Benford's law, from the least digit on.</summary>
    public static double[] Expected(DigitPlace place)
    {
        var shares = new double[Count(place)];
        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] = place == DigitPlace.Second
                ? Enumerable.Range(1, 9).Sum(first => Math.Log10(1 + (1.0 / ((10 * first) + i))))
                : Math.Log10(1 + (1.0 / (Least(place) + i)));
        }

        return shares;
    }
}
