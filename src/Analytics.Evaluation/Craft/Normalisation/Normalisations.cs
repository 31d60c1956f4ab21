namespace Analytics.Evaluation.Craft.Normalisation;

/// <summary>The ways to bring indicators to one scale.</summary>
public static class Normalisations
{
    /// <summary>All of them, by name.</summary>
    public static NamedMethods<INormalisation> Methods { get; } = new(
        new MinMax(), new ZScore(), new RankNormalisation(), new PercentileRank(), new DistanceToTarget(), new Goalposts());
}
