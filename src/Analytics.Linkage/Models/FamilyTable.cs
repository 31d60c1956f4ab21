namespace Analytics.Linkage.Models;

/// <summary>
/// A <see cref="FamilyClass"/> beside the strangers of a model, ready to be asked millions of times. With s(p) and f(p) the probability of a pattern among
/// strangers and within a family, log2((1 − share) + share × f(p) ÷ s(p)) is how much likelier it is among all non-matches than among strangers.
/// </summary>
internal sealed class FamilyTable
{
    private readonly double[][] _likelier;
    private readonly double _strangers;
    private readonly double _share;

    /// <param name="families">The families.</param>
    /// <param name="u">By comparison, P(level | strangers), "else" first.</param>
    public FamilyTable(FamilyClass families, IReadOnlyList<IReadOnlyList<double>> u)
    {
        (_strangers, _share) = (1 - families.Share, families.Share);
        _likelier = [.. families.Levels.Zip(u, (family, ladder) => family.Zip(ladder, (f, s) => Math.Log2(f / s)).Prepend(0).ToArray())];
    }

    /// <summary>log2 of f(p) ÷ s(p) by the digits of a pattern: 0 missing, 1 else, upward.</summary>
    /// <param name="codes">The digits.</param>
    /// <param name="interactions">What the model's interactions add to the weight of the pattern.</param>
    public double Likelier(ReadOnlySpan<byte> codes, double interactions)
    {
        for (var comparison = 0; comparison < codes.Length; comparison++)
        {
            interactions += _likelier[comparison][codes[comparison]];
        }

        return interactions;
    }

    /// <summary>What families take off the weight of a pattern, at most −log2(1 − share).</summary>
    /// <param name="likelier">log2 of f(p) ÷ s(p).</param>
    public double Bits(double likelier) => -Math.Log2(_strangers + (_share * Math.Pow(2, likelier)));
}
