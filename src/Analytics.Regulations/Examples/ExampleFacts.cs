using System.Globalization;
using Analytics.Registry.Schema;
using Analytics.Regulations.Compliance;
using Analytics.Regulations.Rules;
using Analytics.Store;

namespace Analytics.Regulations.Examples;

/// <summary>
/// Writes the facts of examples into a database with canonical tables. Every example is a center of its own; ids in its facts are its own
/// too, so that many examples live side by side.
/// </summary>
internal sealed class ExampleFacts(DuckDbConnection database)
{
    // An incident, a sanction or an account of a unit names a center only where the fact says so.
    private static readonly string[] MayBeOfNoCenter = ["finance_year", "incident", "sanction"];

    // The list without a year of its own; registers have their year as number.
    private const int NoRegister = 1;

    // One statement a table, however many rows: a statement for each row would be planned as often.
    private readonly SortedDictionary<string, List<Dictionary<string, string>>> _rows = new(StringComparer.Ordinal);
    private readonly HashSet<int> _registers = [];
    private long _row;

    /// <summary>Adds an example.</summary>
    /// <param name="center">The center's id, unlike any other's.</param>
    /// <param name="regime">The regime it stands under.</param>
    /// <param name="example">The example.</param>
    public void Add(string center, string regime, Example example)
    {
        AddRow("registry.platform_regime", new() { ["platform_id"] = Sql.Text(center), ["regime"] = Sql.Text(regime), ["regime_from"] = "'register'" });
        foreach (var fact in example.Facts)
        {
            AddFact(center, regime, fact);
        }
    }

    /// <summary>Writes everything that was added.</summary>
    public void Write()
    {
        foreach (var (table, rows) in _rows)
        {
            var columns = rows.SelectMany(row => row.Keys).Distinct(StringComparer.Ordinal).ToList();
            var values = rows.Select(row => $"({string.Join(", ", columns.Select(column => row.GetValueOrDefault(column, "NULL")))})");
            database.Execute($"INSERT INTO {table} ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) VALUES {string.Join(", ", values)}");
        }

        _rows.Clear();
    }

    /// <param name="table">The table, with its schema.</param>
    /// <param name="cells">Columns and their values as SQL; those not named are NULL.</param>
    private void AddRow(string table, Dictionary<string, string> cells)
    {
        if (!_rows.TryGetValue(table, out var rows))
        {
            _rows.Add(table, rows = []);
        }

        rows.Add(cells);
    }

    private void AddFact(string center, string regime, Fact fact)
    {
        var table = CanonicalSchema.Get(fact.Table);
        var place = new Dictionary<string, string>(StringComparer.Ordinal) { ["row_id"] = Number(++_row), ["source_id"] = Number(Source(fact.Register)), ["source_row"] = Number(_row) };
        var cells = new Dictionary<string, string>(place, StringComparer.Ordinal);
        if (table.PlatformColumn is { } own && !MayBeOfNoCenter.Contains(fact.Table))
        {
            cells[own] = Sql.Text(center);
        }

        if (table.TryGet("regime_id", out _))
        {
            cells["regime_id"] = Sql.Text(regime);
        }

        foreach (var (name, text) in fact.Cells)
        {
            var column = table[name];
            if (!column.Derived)
            {
                cells[name] = name == table.PlatformColumn || IsId(column) ? Ids(center, column, text) : Value(column, text);
            }
        }

        AddRow($"main.\"{fact.Table}\"", cells);
        if (Entity(center, fact, _row) is { } entity)
        {
            AddRow("result.entity", new(place, StringComparer.Ordinal) { ["kind"] = Sql.Text(entity.Kind), ["entity_id"] = Sql.Text(entity.Id), ["table_name"] = Sql.Text(fact.Table) });
        }
    }

    private int Source(int? register)
    {
        if (register is { } year && _registers.Add(year))
        {
            AddRow("intake.source", new() { ["source_id"] = Number(year), ["file_id"] = Number(year), ["report_year"] = Number(year), ["version_state"] = "'current'" });
        }

        return register ?? NoRegister;
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static bool IsId(Column column) => column.Type is ColumnType.Text or ColumnType.TextSet && (column.Name.EndsWith("_id", StringComparison.Ordinal) || column.Name.EndsWith("_ids", StringComparison.Ordinal));

    // "this" is the example's own center; any other id is an id of this example alone.
    private static string Ids(string center, Column column, string text)
    {
        string Own(string id) => id == "this" ? center : $"{center}/{id}";
        return column.Type == ColumnType.TextSet
            ? "[" + string.Join(", ", text.Split(';', StringSplitOptions.TrimEntries).Select(id => Sql.Text(Own(id)))) + "]"
            : Sql.Text(Own(text));
    }

    private static string Value(Column column, string text) => column.Type is ColumnType.EnumSet or ColumnType.TextSet or ColumnType.IntegerSet
        ? $"CAST([{string.Join(", ", text.Split(';', StringSplitOptions.TrimEntries).Select(Sql.Text))}] AS {TableDdl.SqlType(column.Type)})"
        : $"CAST({Sql.Text(text)} AS {TableDdl.SqlType(column.Type)})";

    /// <summary>Who or what a row is: the person or asset number that the fact names, else somebody of their own.</summary>
    private static (string Kind, string Id)? Entity(string center, Fact fact, long row) => fact.Table switch
    {
        "personnel" => ("person", $"{center}/{fact.Cells.GetValueOrDefault("person_id", "#" + Number(row))}"),
        "equipment" => ("equipment", $"{center}/{fact.Cells.GetValueOrDefault("asset_no", "#" + Number(row))}@{fact.Cells.GetValueOrDefault("owner_unit_id", "")}"),
        _ => null,
    };
}
