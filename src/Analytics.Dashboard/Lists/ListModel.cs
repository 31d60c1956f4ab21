namespace Analytics.Dashboard.Lists;

/// <summary>A page of a list, ready to be shown.</summary>
/// <param name="List">The list.</param>
/// <param name="Request">What it was asked.</param>
/// <param name="Rows">The rows of the page.</param>
/// <param name="Total">How many rows there are under the question.</param>
/// <param name="Unfiltered">How many rows there are for the viewer at all.</param>
/// <param name="Choices">The choices of each filter with how many rows each has, by the filter's key.</param>
public sealed record ListModel(
    ListDefinition List, ListRequest Request, IReadOnlyList<ListRow> Rows, long Total, long Unfiltered, IReadOnlyDictionary<string, IReadOnlyList<(string Value, long Rows)>> Choices)
{
    /// <summary>The last page.</summary>
    public int Pages => (int)Math.Max(1, (Total + Request.Size - 1) / Request.Size);
}
