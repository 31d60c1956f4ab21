using Analytics.Regulations.Allocation.Thresholds;
using Analytics.Regulations.Findings;
using Analytics.Store;

namespace Analytics.Regulations.Allocation.Declared;

/// <summary>
/// Reads what places declare, by the definitions of <c>fixed_staff_count</c> and <c>equipment_original_value_yuan</c>. The lists of the
/// latest report year that a place has sent (up to the year asked for) count; people and instruments must be there on the day of judgement.
/// </summary>
internal static class HoldingReader
{
    /// <summary>Hundredths in a yuan: amounts are stored with two digits behind the point.</summary>
    public const int Hundredths = 100;

    // A row that denies a condition (mobile, part-time, support) takes certainty from another row of the same person at the same place.
    private static readonly string Staff = $"""
        {Latest("personnel")},
        post AS (
            SELECT row_id, place, is_fixed,
                   is_fixed IS DISTINCT FROM false AND is_full_time_employee IS DISTINCT FROM false AND staff_category IS DISTINCT FROM 'support' AS possible,
                   is_fixed AND is_full_time_employee AND staff_category IN ('research', 'technical', 'management') AS certain
            FROM listed WHERE (start_date IS NULL OR start_date <= $day) AND (end_date IS NULL OR end_date >= $day))
        SELECT e.entity_id, p.place, CAST(coalesce(bool_or(p.is_fixed), false) AS BIGINT),
               CAST(coalesce(bool_or(p.certain), false) AND bool_and(p.possible) AS BIGINT), CAST(bool_or(p.possible) AS BIGINT), false, CAST(1 AS BIGINT), false
        FROM post p JOIN result.entity e ON e.table_name = 'personnel' AND e.row_id = p.row_id
        GROUP BY ALL HAVING bool_or(p.possible) OR bool_or(p.is_fixed) ORDER BY ALL
        """;

    // Dates decide whether an instrument is in the register; without any, its state does. One instrument on two rows of a place counts once:
    // the smaller value for certain, the larger at most. A place none of whose rows says whether it is research equipment has sent a list
    // without that column: the list is then taken for what it was sent as, and the sentences say so. A cell left empty among filled ones is
    // missing. The product of unit value and quantity is exact where the quantity is whole.
    private static readonly string Equipment = $"""
        {Latest("equipment")},
        stock AS (
            SELECT row_id, place, coalesce(original_value_yuan, CAST(unit_value_yuan * quantity AS DECIMAL(18,2))) AS value,
                   CASE WHEN quantity = floor(quantity) AND quantity BETWEEN 1 AND 10000 THEN CAST(quantity AS BIGINT) ELSE 1 END AS units,
                   is_rd_equipment IS DISTINCT FROM false AS possible, undivided,
                   (is_rd_equipment OR undivided) AND (acquired_date IS NOT NULL OR status IN ('in_use', 'idle')) AND coalesce(status, 'in_use') NOT IN ('scrapped', 'transferred') AS certain
            FROM (SELECT *, NOT bool_or(is_rd_equipment IS NOT NULL) OVER (PARTITION BY place) AS undivided FROM listed)
            WHERE CASE WHEN acquired_date IS NULL AND disposed_date IS NULL THEN coalesce(status, 'in_use') NOT IN ('scrapped', 'transferred')
                  ELSE (acquired_date IS NULL OR acquired_date <= $day) AND (disposed_date IS NULL OR disposed_date > $day) END)
        SELECT e.entity_id, s.place, CAST(greatest(coalesce(max(s.value), 0), 0) * {Hundredths} AS BIGINT),
               CAST(CASE WHEN bool_and(coalesce(s.certain, false)) THEN greatest(coalesce(min(s.value), 0), 0) ELSE 0 END * {Hundredths} AS BIGINT),
               CAST(greatest(coalesce(max(s.value) FILTER (s.possible), 0), 0) * {Hundredths} AS BIGINT), coalesce(bool_or(s.possible AND s.value IS NULL), false), max(s.units), bool_or(s.undivided)
        FROM stock s JOIN result.entity e ON e.table_name = 'equipment' AND e.row_id = s.row_id
        GROUP BY ALL ORDER BY ALL
        """;

    /// <summary>All holdings of a measure, in order of entity and place.</summary>
    public static IEnumerable<Holding> Read(DuckDbConnection database, Measure measure, FindingScope scope)
    {
        using var command = database.CreateCommand();
        command.CommandText = measure == Measure.FixedStaff ? Staff : Equipment;
        command.Parameters.Add(new DuckDbParameter("year", scope.Year));
        command.Parameters.Add(new DuckDbParameter("day", scope.AsOf));
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return new Holding(
                reader.GetString(0), reader.GetInt32(1), reader.GetInt64(2), reader.GetInt64(3), reader.GetInt64(4), reader.GetBoolean(5), (int)reader.GetInt64(6), reader.GetBoolean(7));
        }
    }

    /// <summary>The canonical table of a measure.</summary>
    public static string TableOf(Measure measure) => measure == Measure.FixedStaff ? "personnel" : "equipment";

    /// <summary>The rows that places have listed for their latest year, as <c>listed</c>.</summary>
    private static string Latest(string table) => $"""
        WITH dated AS (
            SELECT r.* REPLACE (coalesce(r.year, $year) AS year), p.place FROM current."{table}" r JOIN {PlaceDirectory.Table} p USING (platform_id)
            WHERE $year IS NULL OR r.year IS NULL OR r.year <= $year),
        latest AS (SELECT place, max(year) AS year FROM dated GROUP BY place),
        listed AS (SELECT d.* FROM dated d JOIN latest l USING (place) WHERE d.year IS NULL OR l.year IS NULL OR d.year = l.year)
        """;
}
