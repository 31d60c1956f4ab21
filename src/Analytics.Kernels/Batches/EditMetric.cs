namespace Analytics.Kernels.Batches;

/// <summary>The distances of edits.</summary>
public enum EditMetric
{
    /// <summary>Insertions, deletions, substitutions; see <see cref="Similarity.Levenshtein"/>.</summary>
    Levenshtein,

    /// <summary>Damerau, restricted; see <see cref="Similarity.Osa"/>.</summary>
    Osa,

    /// <summary>Damerau, unrestricted; see <see cref="Similarity.DamerauLevenshtein"/>.</summary>
    Damerau,
}
