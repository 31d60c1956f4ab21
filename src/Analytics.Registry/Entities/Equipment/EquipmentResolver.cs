using Analytics.Store;

namespace Analytics.Registry.Entities.Equipment;

/// <summary>Instruments are one when they share asset number and owner: asset numbers are unique within their owner only.</summary>
internal sealed class EquipmentResolver : IEntityResolver
{
    private const string Sql = $"""
        INSERT INTO {EntityTables.Keys}
        SELECT 'equipment', 'equipment', e.row_id,
               CASE WHEN e.asset_no IS NOT NULL AND coalesce(e.owner_unit_id, e.owner_name) IS NOT NULL THEN e.asset_no || '@' || coalesce(e.owner_unit_id, e.owner_name) ELSE '#' || e.row_id END
        FROM main.equipment e
        """;

    /// <inheritdoc/>
    public string Kind => "equipment";

    /// <inheritdoc/>
    public string Mark => "Q";

    /// <inheritdoc/>
    public IReadOnlyList<string> Tables { get; } = ["equipment"];

    /// <inheritdoc/>
    public void Resolve(DuckDbConnection database, CancellationToken cancellation)
    {
        using var command = database.CreateCommand();
        command.CommandText = Sql;
        command.ExecuteNonQueryAsync(cancellation).GetAwaiter().GetResult();
    }
}
