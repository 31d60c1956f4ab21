using Analytics.Store;

namespace Analytics.Registry.Entities.Organisations;

/// <summary>Organisations are one when they share a credit code or, without one, the name.</summary>
internal sealed class OrganisationResolver : IEntityResolver
{
    private const string Sql = $"""
        INSERT INTO {EntityTables.Keys}
        SELECT 'organisation', 'host_unit', h.row_id, coalesce(upper(h.uscc), h.name, '#' || h.row_id)
        FROM main.host_unit h
        """;

    /// <inheritdoc/>
    public string Kind => "organisation";

    /// <inheritdoc/>
    public string Mark => "O";

    /// <inheritdoc/>
    public IReadOnlyList<string> Tables { get; } = ["host_unit"];

    /// <inheritdoc/>
    public void Resolve(DuckDbConnection database, CancellationToken cancellation)
    {
        using var command = database.CreateCommand();
        command.CommandText = Sql;
        command.ExecuteNonQueryAsync(cancellation).GetAwaiter().GetResult();
    }
}
