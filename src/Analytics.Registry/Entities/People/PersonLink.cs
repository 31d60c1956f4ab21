namespace Analytics.Registry.Entities.People;

/// <summary>Two records that are held for one person.</summary>
/// <param name="Left">The place of the one record.</param>
/// <param name="Right">The place of the other, behind it.</param>
/// <param name="IsIdentifier">Whether an equal usable identifier alone joins them; else the evidence together does.</param>
/// <param name="Weight">Match weight in bits.</param>
/// <param name="Probability">The probability that they are one person, 0 to 1.</param>
internal sealed record PersonLink(int Left, int Right, bool IsIdentifier, double Weight, double Probability)
{
    /// <summary>log2 of the odds of a probability.</summary>
    public static double Bits(double probability) => Math.Log2(probability / (1 - probability));
}
