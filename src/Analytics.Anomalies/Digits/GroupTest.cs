namespace Analytics.Anomalies.Digits;

/// <summary>The digits of a group's amounts, pooled over its centers: one center's are too few to tell.</summary>
/// <param name="List">The list: canonical table and column.</param>
/// <param name="Grouping">all, kind or city.</param>
/// <param name="Group">The kind's code or the city's name; empty for all.</param>
/// <param name="Kind">first, first_two (both by Benford's law) or last (1 to 9 alike, zeros left out).</param>
/// <param name="Centers">How many centers have amounts in it.</param>
/// <param name="Test">Counts and expected shares.</param>
/// <param name="P">Monte-Carlo p-value of χ²; of more than 3,000 amounts the asymptotic one.</param>
/// <param name="Adjusted">The p-value after Benjamini and Hochberg, over all groups and lists of one kind of test.</param>
public sealed record GroupTest(string List, string Grouping, string Group, string Kind, int Centers, DigitTest Test, double P, double Adjusted)
{
    /// <summary>The least digit of the test: what <see cref="DigitTest.Counts"/> begins with.</summary>
    public int LeastDigit => Kind == "first_two" ? 10 : 1;

    /// <summary>The same list, group and kind of test have the same id in every run.</summary>
    public string Id => string.Join('/', List, Grouping, Group, Kind);
}
