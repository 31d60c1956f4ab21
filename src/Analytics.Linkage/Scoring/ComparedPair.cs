namespace Analytics.Linkage.Scoring;

/// <summary>A pair that was compared and not yet weighed: what its weight is made of, apart from the model's probabilities.</summary>
/// <param name="Left">Row of the one record.</param>
/// <param name="Right">Row of the other.</param>
/// <param name="Pattern">The agreement pattern.</param>
/// <param name="Frequency">What the frequencies of the values that the two share add, in bits.</param>
internal readonly record struct ComparedPair(int Left, int Right, ulong Pattern, double Frequency);
