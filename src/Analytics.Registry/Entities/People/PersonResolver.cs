using Analytics.Store;

namespace Analytics.Registry.Entities.People;

/// <summary>
/// People are one when they share a usable identifier (in any notation: 15 and 18 digits, renewed permits). Rows without one are people of
/// their own.
/// </summary>
internal sealed class PersonResolver : IEntityResolver
{
    private const string Sql = $"""
        INSERT INTO {EntityTables.Keys}
        SELECT 'person', 'personnel', p.row_id, coalesce(i.id_key, '#' || p.row_id)
        FROM main.personnel p LEFT JOIN registry.person_identity i USING (row_id)
        """;

    /// <inheritdoc/>
    public string Kind => "person";

    /// <inheritdoc/>
    public string Mark => "P";

    /// <inheritdoc/>
    public IReadOnlyList<string> Tables { get; } = ["personnel"];

    /// <inheritdoc/>
    public void Resolve(DuckDbConnection database, CancellationToken cancellation)
    {
        using var command = database.CreateCommand();
        command.CommandText = Sql;
        command.ExecuteNonQueryAsync(cancellation).GetAwaiter().GetResult();
    }
}
