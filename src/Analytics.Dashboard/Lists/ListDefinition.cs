namespace Analytics.Dashboard.Lists;

/// <summary>A list, as data: the page's table, its filters, its search and its files all follow from it.</summary>
/// <param name="Name">Its name in files, e.g. <c>people</c>.</param>
/// <param name="Zh">Its title in Chinese.</param>
/// <param name="En">Its title in English.</param>
public sealed record ListDefinition(string Name, string Zh, string En)
{
    /// <summary>What is read: everything between <c>FROM</c> and <c>WHERE</c>.</summary>
    public required string From { get; init; }

    /// <summary>The condition that keeps out what the viewer may not see, with a mark of <see cref="Data.RunReader"/>; <c>TRUE</c> only for what is nobody's.</summary>
    public required string Rights { get; init; }

    /// <summary>A further condition that always holds; may use <c>$id</c>, the page's own.</summary>
    public string Where { get; init; } = "TRUE";

    /// <summary>The columns, in their order.</summary>
    public required IReadOnlyList<ListColumn> Columns { get; init; }

    /// <summary>The choices above the table.</summary>
    public IReadOnlyList<ListFilter> Filters { get; init; } = [];

    /// <summary>What the search looks in; none for lists that are not searched.</summary>
    public IReadOnlyList<string> SearchIn { get; init; } = [];

    /// <summary>Lays what is read beside the run, where it is not the run's own; hears the reader and the workspace's folder. Null for lists of the run.</summary>
    public Action<Data.RunReader, string>? Prepare { get; init; }

    /// <summary>The order that nobody asked for, total: it ends in a key.</summary>
    public required string Order { get; init; }
}
