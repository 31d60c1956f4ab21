namespace Analytics.Linkage.Columns;

/// <summary>A column as a model sees it.</summary>
/// <param name="Name">The column's name in the input.</param>
/// <param name="Kind">What its values are.</param>
/// <param name="DateOrder">How its dates name day and month; means something for <see cref="ColumnKind.Date"/> alone.</param>
/// <param name="Words">
/// How frequent the words of its texts are, frozen with the model; null where nothing weighs them, or where they are still to be counted.
/// </param>
public sealed record ColumnDescription(string Name, ColumnKind Kind, DateOrder DateOrder = DateOrder.DayMonth, WordFrequencies? Words = null)
{
    /// <summary>What says in this column that a value is missing, as it is written there, beside the words that do in every column (null, n/a, 无 …).</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];
}
