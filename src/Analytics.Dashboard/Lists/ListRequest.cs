using System.Globalization;

namespace Analytics.Dashboard.Lists;

/// <summary>What a list is asked for. What cannot be understood is left out of the question, never out of the answer's total.</summary>
/// <param name="Search">Words to look for; null for none.</param>
/// <param name="Sort">The key of the column that it is sorted by; null for the list's own order.</param>
/// <param name="Descending">Whether the order is turned round.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="Size">Rows a page.</param>
/// <param name="Filters">The chosen value of each filter, by its key.</param>
public sealed record ListRequest(string? Search, string? Sort, bool Descending, int Page, int Size, IReadOnlyDictionary<string, string> Filters)
{
    /// <summary>Rows that a file of the export shows; the rest is in the CSV beside it.</summary>
    public const int LongestFile = 2_000;

    private const int DefaultSize = 50;
    private const int LongestSearch = 100;
    private static readonly int[] Sizes = [20, DefaultSize, 100, 200];

    /// <summary>A list as a file shows it.</summary>
    public static ListRequest Whole { get; } = new(null, null, false, 1, LongestFile, new Dictionary<string, string>());

    /// <summary>Reads a question; its names begin with the list's name and a dot where the page has several lists.</summary>
    /// <param name="list">The list.</param>
    /// <param name="query">The question.</param>
    public static ListRequest Parse(ListDefinition list, IReadOnlyDictionary<string, string> query)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(query);
        string? Asked(string name) => query.TryGetValue(name, out var value) && value.Trim() is { Length: > 0 } text ? text : null;
        var sort = Asked("sort");
        var filters = list.Filters.Select(filter => (filter.Key, Value: Asked(filter.Key))).Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value!, StringComparer.Ordinal);
        return new ListRequest(
            Asked("q") is { } search ? search[..Math.Min(search.Length, LongestSearch)] : null,
            list.Columns.Any(column => column.Key == sort && !column.IsHidden) ? sort : null,
            Asked("order") == "desc",
            Math.Max(1, Number(Asked("page")) ?? 1),
            Number(Asked("size")) is { } size && Sizes.Contains(size) ? size : DefaultSize,
            filters);
    }

    /// <summary>The question as it stands in a link, with some parts changed.</summary>
    /// <param name="changes">Names and values; null takes a part away.</param>
    public IEnumerable<(string Name, string? Value)> With(params IEnumerable<(string Name, string? Value)> changes)
    {
        var parts = new Dictionary<string, string?>(StringComparer.Ordinal) { ["q"] = Search };
        foreach (var (key, value) in Filters)
        {
            parts[key] = value;
        }

        parts["sort"] = Sort;
        parts["order"] = Descending ? "desc" : null;
        parts["page"] = Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null;
        parts["size"] = Size != DefaultSize ? Size.ToString(CultureInfo.InvariantCulture) : null;
        foreach (var (name, value) in changes)
        {
            parts[name] = value;
        }

        return parts.Select(part => (part.Key, part.Value));
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
