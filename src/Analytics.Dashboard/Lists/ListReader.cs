using System.Globalization;
using Analytics.Dashboard.Data;

namespace Analytics.Dashboard.Lists;

/// <summary>Reads a page of a list, or all of it: paged, sorted, filtered and searched in the database.</summary>
public static class ListReader
{
    /// <summary>Reads a page.</summary>
    /// <param name="reader">Reads the run for the viewer.</param>
    /// <param name="list">The list.</param>
    /// <param name="request">What it is asked; a page behind the last is the last.</param>
    /// <param name="id">The page's own id, where the list's condition has <c>$id</c>.</param>
    public static ListModel Read(RunReader reader, ListDefinition list, ListRequest request, string? id = null)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(request);
        var unfiltered = reader.Count($"SELECT count(*) FROM {list.From} WHERE {Base(list)}", Own(id));
        var total = request.Search is null && request.Filters.Count == 0 ? unfiltered : reader.Count($"SELECT count(*) FROM {list.From} WHERE {Condition(list, request)}", Values(list, request, id));
        var model = new ListModel(list, request, [], total, unfiltered, list.Filters.ToDictionary(filter => filter.Key, filter => Choices(reader, list, filter, id), StringComparer.Ordinal));
        request = request with { Page = Math.Min(request.Page, model.Pages) };
        var offset = (long)(request.Page - 1) * request.Size;
        return model with { Request = request, Rows = Rows(reader, list, request, id, string.Create(CultureInfo.InvariantCulture, $"LIMIT {request.Size} OFFSET {offset}")) };
    }

    /// <summary>All rows under a question, for a file.</summary>
    public static IReadOnlyList<ListRow> All(RunReader reader, ListDefinition list, ListRequest request, string? id = null)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(request);
        return Rows(reader, list, request, id, "");
    }

    private static IReadOnlyList<ListRow> Rows(RunReader reader, ListDefinition list, ListRequest request, string? id, string limit)
    {
        var keys = list.Columns.Select((column, place) => (column.Key, place)).ToDictionary(pair => pair.Key, pair => pair.place, StringComparer.Ordinal);
        var columns = string.Join(", ", list.Columns.Select(column => $"({column.Sql})"));
        return reader.Rows($"SELECT {columns} FROM {list.From} WHERE {Condition(list, request)} ORDER BY {Order(list, request)} {limit}", row =>
        {
            var values = new object?[list.Columns.Count];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = row.IsDBNull(i) ? null : row.GetValue(i);
            }

            return new ListRow(values, keys);
        }, Values(list, request, id));
    }

    private static IReadOnlyList<(string Value, long Rows)> Choices(RunReader reader, ListDefinition list, ListFilter filter, string? id) => reader.Rows(
        $"SELECT choice, count(*) FROM (SELECT {(filter.IsMany ? $"unnest(string_split({filter.Sql}, ';'))" : filter.Sql)} AS choice FROM {list.From} WHERE {Base(list)} AND {filter.Sql} IS NOT NULL) GROUP BY choice ORDER BY 2 DESC, 1 LIMIT 200",
        row => (row.GetString(0), row.GetInt64(1)), Own(id));

    private static string Base(ListDefinition list) => $"({list.Rights}) AND ({list.Where})";

    private static string Condition(ListDefinition list, ListRequest request)
    {
        var condition = Base(list);
        foreach (var filter in list.Filters.Where(filter => request.Filters.ContainsKey(filter.Key)))
        {
            condition += filter.IsMany ? $" AND list_contains(string_split({filter.Sql}, ';'), $filter_{filter.Key})" : $" AND {filter.Sql} = $filter_{filter.Key}";
        }

        return request.Search is not null && list.SearchIn.Count > 0
            ? $"{condition} AND ({string.Join(" OR ", list.SearchIn.Select(part => $"contains(lower({part}), lower($search))"))})"
            : condition;
    }

    private static IEnumerable<(string, object?)> Values(ListDefinition list, ListRequest request, string? id)
    {
        foreach (var own in Own(id))
        {
            yield return own;
        }

        foreach (var filter in list.Filters.Where(filter => request.Filters.ContainsKey(filter.Key)))
        {
            yield return ("filter_" + filter.Key, request.Filters[filter.Key]);
        }

        if (request.Search is not null && list.SearchIn.Count > 0)
        {
            yield return ("search", request.Search);
        }
    }

    private static IEnumerable<(string, object?)> Own(string? id) => id is null ? [] : [("id", id)];

    private static string Order(ListDefinition list, ListRequest request) =>
        request.Sort is { } key && list.Columns.FirstOrDefault(column => column.Key == key) is { } column
            ? $"{column.OrderSql ?? column.Sql} {(request.Descending ? "DESC" : "ASC")} NULLS LAST, {list.Order}"
            : list.Order;
}
