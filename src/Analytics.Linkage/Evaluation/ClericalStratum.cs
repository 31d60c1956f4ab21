namespace Analytics.Linkage.Evaluation;

/// <summary>The candidate pairs of a band of match weights, and how many of them were drawn for review.</summary>
/// <param name="Low">The band's lower end, log2, included; negative infinity for the lowest.</param>
/// <param name="High">The band's upper end, log2, excluded; positive infinity for the highest, which holds infinite weights too.</param>
/// <param name="Size">Candidate pairs in the band.</param>
/// <param name="Drawn">Pairs drawn, without replacement, each with the same chance.</param>
public sealed record ClericalStratum(double Low, double High, long Size, int Drawn)
{
    /// <summary>Candidate pairs that each drawn pair stands for: size ÷ drawn; null if none was drawn.</summary>
    public double? InclusionWeight => Ratio.Of(Size, Drawn);
}
