using System.Globalization;
using System.Text;
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

    private readonly StringBuilder _statements = new();
    private readonly HashSet<int> _registers = [];
    private long _row;

    /// <summary>Adds an example.</summary>
    /// <param name="center">The center's id, unlike any other's.</param>
    /// <param name="regime">The regime it stands under.</param>
    /// <param name="example">The example.</param>
    public void Add(string center, string regime, Example example)
    {
        _statements.Append(CultureInfo.InvariantCulture, $"INSERT INTO registry.platform_regime VALUES ({Sql.Text(center)}, {Sql.Text(regime)}, 'register');\n");
        foreach (var fact in example.Facts)
        {
            AddRow(center, regime, fact);
        }
    }

    /// <summary>Writes everything that was added.</summary>
    public void Write()
    {
        if (_statements.Length > 0)
        {
            database.Execute(_statements.ToString());
            _statements.Clear();
        }
    }

    private void AddRow(string center, string regime, Fact fact)
    {
        var table = CanonicalSchema.Get(fact.Table);
        var row = ++_row;
        var cells = new Dictionary<string, string>(StringComparer.Ordinal);
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

        var source = Source(fact.Register);
        var columns = string.Join(", ", cells.Keys.Select(name => $"\"{name}\""));
        _statements.Append(CultureInfo.InvariantCulture, $"INSERT INTO main.\"{fact.Table}\" (row_id, source_id, source_row, {columns}) VALUES ({row}, {source}, {row}, {string.Join(", ", cells.Values)});\n");
        if (Entity(center, fact, row) is { } entity)
        {
            _statements.Append(CultureInfo.InvariantCulture, $"INSERT INTO result.entity VALUES ({Sql.Text(entity.Kind)}, {Sql.Text(entity.Id)}, {row}, {Sql.Text(fact.Table)}, {source}, {row});\n");
        }
    }

    private int Source(int? register)
    {
        if (register is { } year && _registers.Add(year))
        {
            _statements.Append(CultureInfo.InvariantCulture, $"INSERT INTO intake.source (source_id, file_id, report_year, version_state) VALUES ({year}, {year}, {year}, 'current');\n");
        }

        return register ?? NoRegister;
    }

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
        "personnel" => ("person", $"{center}/{fact.Cells.GetValueOrDefault("person_id", "#" + row.ToString(CultureInfo.InvariantCulture))}"),
        "equipment" => ("equipment", $"{center}/{fact.Cells.GetValueOrDefault("asset_no", "#" + row.ToString(CultureInfo.InvariantCulture))}@{fact.Cells.GetValueOrDefault("owner_unit_id", "")}"),
        _ => null,
    };
}
