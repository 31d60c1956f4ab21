namespace Analytics.Linkage.Scoring;

/// <summary>A compared pair.</summary>
/// <param name="Left">Row of the one record; of a link the left table's.</param>
/// <param name="Right">Row of the other.</param>
/// <param name="Pattern">The agreement pattern.</param>
/// <param name="Weight">The match weight in bits.</param>
public readonly record struct ScoredPair(int Left, int Right, ulong Pattern, double Weight);
