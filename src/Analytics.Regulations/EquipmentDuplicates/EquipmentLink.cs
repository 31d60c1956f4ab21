using Analytics.Store;

namespace Analytics.Regulations.EquipmentDuplicates;

/// <summary>By how sure a hand the rows of an instrument were joined across platforms.</summary>
/// <param name="Probability">That of the least sure link.</param>
/// <param name="ByNumber">Whether every link rests on a number.</param>
/// <param name="IsSet">Whether a set was joined to its parts.</param>
internal readonly record struct EquipmentLink(double Probability, bool ByNumber, bool IsSet)
{
    /// <summary>The links of all instruments that were joined across platforms.</summary>
    public static Dictionary<string, EquipmentLink> Read(DuckDbConnection database)
    {
        using var command = database.CreateCommand();
        command.CommandText = """
            WITH parts AS (SELECT DISTINCT row_id_l, row_id_r FROM result.link_step WHERE kind = 'equipment' AND comparison = 'set_and_parts')
            SELECT e.entity_id, min(l.probability), bool_and(l.basis = 'identifier'), bool_or(p.row_id_l IS NOT NULL)
            FROM result.link l JOIN result.entity e ON e.row_id = l.row_id_l LEFT JOIN parts p ON p.row_id_l = l.row_id_l AND p.row_id_r = l.row_id_r
            WHERE l.kind = 'equipment' GROUP BY e.entity_id
            """;
        using var reader = command.ExecuteReader();
        var links = new Dictionary<string, EquipmentLink>(StringComparer.Ordinal);
        while (reader.Read())
        {
            links[reader.GetString(0)] = new EquipmentLink(reader.GetDouble(1), reader.GetBoolean(2), reader.GetBoolean(3));
        }

        return links;
    }
}
