using System.Collections;
using System.Globalization;
using Analytics.Store;

namespace Analytics.Regulations.Tests.Oracle;

/// <summary>One row of a canonical table: what is written, or null.</summary>
internal sealed class Row(Dictionary<string, object?> cells)
{
    public string? Text(string column) => cells[column] as string;

    public DateOnly? Day(string column) => cells[column] as DateOnly?;

    public bool? Is(string column) => cells[column] as bool?;

    public decimal? Number(string column) => cells[column] is { } value ? Convert.ToDecimal(value, CultureInfo.InvariantCulture) : null;

    public bool IsEmpty(string column) => cells[column] is null;

    /// <summary>The row with one cell written otherwise.</summary>
    public Row With(string column, object? value) => new(new Dictionary<string, object?>(cells) { [column] = value });

    public List<string>? Set(string column) => cells[column] is IEnumerable list and not string ? [.. list.Cast<object?>().Select(item => $"{item}")] : null;
}

/// <summary>The tables of a database as plain lists, the rows of a center together.</summary>
internal sealed class Facts
{
    private readonly Dictionary<string, ILookup<string?, Row>> _tables = new(StringComparer.Ordinal);

    /// <summary>Reads tables whole.</summary>
    /// <param name="database">The database.</param>
    /// <param name="tables">Their names, each with the column that says whose a row is.</param>
    public Facts(DuckDbConnection database, params (string Name, string Owner)[] tables)
    {
        foreach (var (name, owner) in tables)
        {
            _tables[name] = Read(database, name).ToLookup(row => row.Text(owner), StringComparer.Ordinal);
        }

        foreach (var row in Read(database, "result.entity"))
        {
            Entities[(long)row.Number("row_id")!] = row.Text("entity_id")!;
        }
    }

    /// <summary>Which person or instrument a row is of.</summary>
    public Dictionary<long, string> Entities { get; } = [];

    public IEnumerable<Row> Of(string table, string? owner) => owner is null ? [] : _tables[table][owner];

    public IEnumerable<Row> All(string table) => _tables[table].SelectMany(rows => rows);

    /// <summary>The rows of a center that say they are under a regime.</summary>
    public IEnumerable<Row> Of(string table, Title title) => Of(table, title.Center).Where(row => row.Text("regime_id") == title.Regime);

    public string Entity(Row row) => Entities[(long)row.Number("row_id")!];

    private static List<Row> Read(DuckDbConnection database, string table)
    {
        using var command = database.CreateCommand();
        command.CommandText = $"SELECT * FROM {table}";
        using var reader = command.ExecuteReader();
        var rows = new List<Row>();
        while (reader.Read())
        {
            rows.Add(new Row(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, i => reader.IsDBNull(i) ? null : reader.GetValue(i), StringComparer.Ordinal)));
        }

        return rows;
    }
}

/// <summary>A center under a regime.</summary>
internal sealed record Title(string Center, string Regime, Row Held, Row Register, Row Platform, Row Host)
{
    public DateOnly? Approved => Held.Day("approval_date") ?? Platform.Day("approval_date");

    public string? Status => Held.Text("status") ?? Platform.Text("status");

    public bool? Relaxed => Held.Is("relaxation_granted");

    public string? HostId => Register.Text("host_id");
}

/// <summary>What the oracle says.</summary>
internal sealed record Verdict(string Check, string Center, string Period, string Subject, string Outcome);
