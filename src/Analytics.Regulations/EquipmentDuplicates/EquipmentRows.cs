using System.Data.Common;
using Analytics.Regulations.Findings;
using Analytics.Store;

namespace Analytics.Regulations.EquipmentDuplicates;

/// <summary>
/// Reads the rows of the instruments that stand on lists of two platforms, and those of their purchases: like instruments of the same platform,
/// bought about the same day at the same price. All others stay in the database.
/// </summary>
internal static class EquipmentRows
{
    private static readonly string Sql = $"""
        WITH list AS NOT MATERIALIZED (
            SELECT * REPLACE (coalesce(year, $year) AS year) FROM current.equipment WHERE $year IS NULL OR year IS NULL OR year <= $year),
        latest AS (SELECT platform_id, max(year) AS year FROM list GROUP BY platform_id),
        instrument AS NOT MATERIALIZED (SELECT entity_id, row_id FROM result.entity WHERE table_name = 'equipment'),
        notable AS (SELECT entity_id FROM instrument JOIN list USING (row_id) GROUP BY entity_id HAVING min(platform_id) < max(platform_id)),
        price AS (
            SELECT row_id, coalesce(unit_value_yuan, original_value_yuan / CASE WHEN quantity >= 1 THEN quantity ELSE 1 END) AS unit_value FROM list),
        purchase AS (
            SELECT DISTINCT l.platform_id, coalesce(l.model, l.name) AS thing, p.unit_value, l.acquired_date
            FROM notable JOIN instrument USING (entity_id) JOIN list l USING (row_id) JOIN price p USING (row_id)),
        wanted AS (
            SELECT l.row_id FROM list l JOIN price p USING (row_id) JOIN purchase b
              ON b.platform_id = l.platform_id AND b.thing = coalesce(l.model, l.name) AND b.unit_value = p.unit_value
              AND abs(b.acquired_date - l.acquired_date) <= {EquipmentRow.NearDays}
            UNION SELECT row_id FROM notable JOIN instrument USING (entity_id) JOIN list USING (row_id))
        SELECT i.entity_id, r.row_id, r.asset_no, r.serial_no, r.name, r.model, r.manufacturer, coalesce(r.owner_name, r.owner_unit_id), r.quantity, p.unit_value::DECIMAL(18, 2),
               coalesce(r.original_value_yuan, p.unit_value * CASE WHEN r.quantity >= 1 THEN r.quantity ELSE 1 END)::DECIMAL(18, 2),
               r.acquired_date, r.disposed_date, r.status, r.location, r.year, l.year AS latest_year, {RowOrigin.Columns("platform_id")}
        FROM wanted
        JOIN instrument i USING (row_id)
        JOIN list r USING (row_id)
        JOIN price p USING (row_id)
        JOIN latest l ON l.platform_id = r.platform_id
        {RowOrigin.Joins("platform_id")}
        ORDER BY i.entity_id, r.row_id
        """;

    /// <summary>The rows in order of instrument and row.</summary>
    public static List<EquipmentRow> Read(DuckDbConnection database, FindingScope scope)
    {
        using var command = database.CreateCommand();
        command.CommandText = Sql;
        command.Parameters.Add(new DuckDbParameter("year", scope.Year));
        using var reader = command.ExecuteReader();
        var rows = new List<EquipmentRow>();
        while (reader.Read())
        {
            rows.Add(Row(reader));
        }

        return rows;
    }

    private static EquipmentRow Row(DbDataReader reader)
    {
        var (platform, source) = RowOrigin.Read(reader, 17);
        return new EquipmentRow
        {
            EntityId = reader.GetString(0),
            RowId = reader.GetInt64(1),
            AssetNo = reader.Text(2),
            SerialNo = reader.Text(3),
            Name = reader.Text(4) ?? reader.Text(5) ?? "",
            Model = reader.Text(5),
            Manufacturer = reader.Text(6),
            Owner = reader.Text(7),
            Quantity = reader.Amount(8),
            UnitValue = reader.Amount(9),
            Value = reader.Amount(10),
            Acquired = reader.Date(11),
            Disposed = reader.Date(12),
            Status = reader.Text(13),
            Location = reader.Text(14),
            Year = reader.Whole(15),
            LatestListYear = reader.Whole(16),
            Platform = platform,
            Source = source,
        };
    }
}
