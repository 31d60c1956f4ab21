namespace Analytics.Anomalies.Digits;

/// <summary>Which leading digits of an amount are looked at.</summary>
public enum DigitPlace
{
    /// <summary>The first, 1 to 9.</summary>
    First,

    /// <summary>The second, 0 to 9.</summary>
    Second,

    /// <summary>The first two together, 10 to 99.</summary>
    FirstTwo,
}
