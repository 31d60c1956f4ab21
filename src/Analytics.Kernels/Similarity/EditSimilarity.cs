namespace Analytics.Kernels.Similarity;

/// <summary>The similarity that follows from an edit distance with substitutions.</summary>
public static class EditSimilarity
{
    /// <summary>1 − distance ÷ longer length, 0 to 1; two empty texts are alike: 1.</summary>
    /// <param name="lengthA">Symbols of one text.</param>
    /// <param name="lengthB">Symbols of the other.</param>
    /// <param name="distance">Levenshtein, restricted or true Damerau–Levenshtein distance.</param>
    public static double Of(int lengthA, int lengthB, int distance)
    {
        var longer = Math.Max(lengthA, lengthB);
        return longer == 0 ? 1 : 1 - ((double)distance / longer);
    }
}
