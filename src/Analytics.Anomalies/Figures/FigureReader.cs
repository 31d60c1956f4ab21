using System.Data.Common;
using System.Globalization;
using Analytics.Anomalies.Reconciliation;
using Analytics.Store;

namespace Analytics.Anomalies.Figures;

/// <summary>Reads reports and ledgers of a run.</summary>
internal static class FigureReader
{
    private static readonly string[] Bases = ["reported_equipment_scope", "reported_rd_spend_scope", "reported_fund_scope", "reported_horizontal_basis", "reported_patent_basis"];

    private static readonly (string Table, string Column)[] AmountColumns =
        [("contract", "amount_yuan"), ("equipment", "original_value_yuan"), ("project", "total_fund_yuan"), ("tech_transfer", "amount_yuan")];

    /// <summary>Reads everything that detectors look at.</summary>
    /// <param name="database">The run's database, entities and findings made.</param>
    /// <param name="year">The latest report year that counts; null for all.</param>
    /// <param name="cancellation">Stops between two ledgers.</param>
    public static FigureBook Read(DuckDbConnection database, int? year, CancellationToken cancellation)
    {
        database.Execute(LedgerSql.Prepare);
        var reports = Reports(database, year);
        var amounts = new Dictionary<(LedgerReading, string, int), LedgerAmount>();
        foreach (var reading in LedgerReadings.All)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var (center, of, amount) in Amounts(database, reading)) amounts[(reading, center, of)] = amount;
        }

        return new FigureBook(reports, Reconciler.Reconcile(reports, (reading, center, of) => amounts.GetValueOrDefault((reading, center, of))))
        {
            Amounts = [.. AmountColumns.Select(column => List(database, column.Table, column.Column))],
            Evaluations = Evaluations(database),
            Verdicts = FigureVerdicts.Read(database),
        };
    }

    private static List<Report> Reports(DuckDbConnection database, int? year)
    {
        var figures = string.Join(", ", Indicator.All.Select(indicator => $"max(r.{indicator.Name})"));
        var bases = string.Join(", ", Bases.Select(basis => $"CASE WHEN count(DISTINCT r.{basis}) = 1 THEN max(r.{basis}) END"));
        using var command = database.CreateCommand();
        command.CommandText = $"""
            SELECT r.center_id, any_value(coalesce(f.name, r.center_id)), any_value(f.kind), any_value(f.lineage_id), any_value(f.host_id), any_value(f.city), r.report_year, min(r.row_id),
                   max(r.reported_money_step_yuan), max(r.reported_area_step_m2), {figures}, {bases}
            FROM current.annual_report r LEFT JOIN registry.platform f ON f.platform_id = r.center_id
            WHERE r.center_id IS NOT NULL AND r.report_year IS NOT NULL {(year is { } last ? $"AND r.report_year <= {last.ToString(CultureInfo.InvariantCulture)}" : "")}
            GROUP BY r.center_id, r.report_year ORDER BY r.center_id, r.report_year
            """;
        using var reader = command.ExecuteReader();
        var reports = new List<Report>();
        var centers = new Dictionary<string, Center>(StringComparer.Ordinal);
        while (reader.Read())
        {
            var id = reader.GetString(0);
            if (!centers.TryGetValue(id, out var center))
            {
                centers[id] = center = new Center(id, reader.GetString(1), reader.Text(2), reader.Text(3), reader.Text(4), reader.Text(5));
            }

            var values = Indicator.All.Select(indicator => Number(reader, 10 + indicator.Place)).ToArray();
            var stated = Bases.Select((basis, i) => (basis, Code: reader.Text(10 + values.Length + i))).Where(item => item.Code is not null).ToDictionary(item => item.basis, item => item.Code!);
            reports.Add(new Report(center, reader.GetInt32(6), reader.GetInt64(7), values, Number(reader, 8), Number(reader, 9), stated));
        }

        return reports;
    }

    private static IEnumerable<(string Center, int Year, LedgerAmount Amount)> Amounts(DuckDbConnection database, LedgerReading reading)
    {
        using var command = database.CreateCommand();
        command.CommandText = LedgerSql.Amounts(reading);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return (reader.GetString(0), Convert.ToInt32(reader.GetValue(1), CultureInfo.InvariantCulture), new LedgerAmount(
                reader.GetDecimal(3), reader.Amount(4), reader.Amount(5), reader.GetInt64(6), Convert.ToInt32(reader.GetValue(2), CultureInfo.InvariantCulture),
                reader.GetInt64(7), reader.GetBoolean(8)));
        }
    }

    private static AmountList List(DuckDbConnection database, string table, string column)
    {
        var center = Registry.Schema.CanonicalSchema.Get(table).PlatformColumn;
        using var command = database.CreateCommand();

        // A list of equipment comes every year with the same instruments: each counts once, by the latest list.
        command.CommandText = $"""
            SELECT t.{center}, t.row_id, t.{column} FROM current."{table}" t LEFT JOIN result.entity e ON e.table_name = '{table}' AND e.row_id = t.row_id
            WHERE t.{column} > 0 AND t.{center} IS NOT NULL
            QUALIFY row_number() OVER (PARTITION BY t.{center}, coalesce(e.entity_id, t.row_id::VARCHAR) ORDER BY t.row_id DESC) = 1
            ORDER BY t.{center}, t.row_id
            """;
        using var reader = command.ExecuteReader();
        var rows = new List<(string, long, decimal)>();
        while (reader.Read()) rows.Add((reader.GetString(0), reader.GetInt64(1), reader.GetDecimal(2)));
        return new AmountList(table, column, rows);
    }

    private static HashSet<(string, int)> Evaluations(DuckDbConnection database)
    {
        using var command = database.CreateCommand();
        command.CommandText = "SELECT DISTINCT center_id, year(eval_date) FROM current.evaluation WHERE center_id IS NOT NULL AND eval_date IS NOT NULL ORDER BY ALL";
        using var reader = command.ExecuteReader();
        var years = new HashSet<(string, int)>();
        while (reader.Read()) years.Add((reader.GetString(0), Convert.ToInt32(reader.GetValue(1), CultureInfo.InvariantCulture)));
        return years;
    }

    private static decimal? Number(DbDataReader reader, int ordinal) => reader.IsDBNull(ordinal) ? null : Convert.ToDecimal(reader.GetValue(ordinal), CultureInfo.InvariantCulture);
}
