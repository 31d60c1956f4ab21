using System.Globalization;
using Analytics.Anomalies.Reconciliation;
using Analytics.Registry.Intake.Ledger;
using Analytics.Store;

namespace Analytics.Anomalies.Tests.Reconciliation;

/// <summary>A database as intake, entities and findings leave it, to be filled row by row.</summary>
internal sealed class LedgerDatabase : IDisposable
{
    private int _row;

    public LedgerDatabase()
    {
        Connection = new DuckDbConnection("Data Source=:memory:;Threads=2");
        Connection.Open();
        IntakeTables.Create(Connection);
        Execute("CREATE SCHEMA result");
        Execute("CREATE TABLE result.entity (kind VARCHAR, entity_id VARCHAR, row_id BIGINT, table_name VARCHAR, source_id INTEGER, source_row INTEGER)");
        Execute("CREATE TABLE result.finding (kind VARCHAR, entity_id VARCHAR, platform_ids VARCHAR, state VARCHAR, outcome VARCHAR)");
    }

    public DuckDbConnection Connection { get; }

    /// <summary>Adds a row of a canonical table: columns and their SQL; returns its row id.</summary>
    public int Add(string table, params (string Column, string Sql)[] cells)
    {
        _row++;
        Execute($"INSERT INTO main.\"{table}\" BY NAME SELECT {_row} AS row_id, 1 AS source_id, {_row} AS source_row{string.Concat(cells.Select(cell => $", {cell.Sql} AS \"{cell.Column}\""))}");
        return _row;
    }

    /// <summary>Says that a row is that entity.</summary>
    public void Entity(string kind, string table, int row, string id) => Execute($"INSERT INTO result.entity VALUES ('{kind}', '{id}', {row}, '{table}', 1, {row})");

    public void Execute(string sql)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>What a reading gives, by center and year.</summary>
    public Dictionary<(string Center, int Year), LedgerAmount> Amounts(string indicator, string reading)
    {
        Execute(LedgerSql.Prepare);
        using var command = Connection.CreateCommand();
        command.CommandText = LedgerSql.Amounts(LedgerReadings.All.Single(one => one.Indicator == indicator && one.Id == reading));
        using var reader = command.ExecuteReader();
        var amounts = new Dictionary<(string, int), LedgerAmount>();
        while (reader.Read())
        {
            amounts.Add((reader.GetString(0), Convert.ToInt32(reader.GetValue(1), CultureInfo.InvariantCulture)), new LedgerAmount(
                reader.GetDecimal(3), reader.IsDBNull(4) ? null : reader.GetDecimal(4), reader.IsDBNull(5) ? null : reader.GetDecimal(5), reader.GetInt64(6),
                Convert.ToInt32(reader.GetValue(2), CultureInfo.InvariantCulture), reader.GetInt64(7), reader.GetBoolean(8)));
        }

        return amounts;
    }

    public void Dispose() => Connection.Dispose();
}
