namespace Analytics.Evaluation.Craft;

/// <summary>Figures are divided by what makes units of different size comparable.</summary>
public static class Denomination
{
    /// <summary>One figure: NaN when either is missing or the denominator is zero, for nothing can be said per nobody.</summary>
    public static double Divide(double figure, double denominator) => denominator == 0 ? double.NaN : figure / denominator;
}
