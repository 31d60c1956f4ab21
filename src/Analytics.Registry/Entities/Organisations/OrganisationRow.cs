using Analytics.Kernels.Chinese.Organisations;
using Analytics.Registry.Identifiers;
using Analytics.Store;

namespace Analytics.Registry.Entities.Organisations;

/// <summary>A row that registers an organisation: as a host or as a co-builder.</summary>
/// <param name="Table">host_unit or co_builder.</param>
/// <param name="RowId">The row.</param>
/// <param name="Id">Its own number in that table; null where there is none.</param>
/// <param name="Code">Its credit code with right check characters; empty where there is none.</param>
/// <param name="Names">Its name, then former names, as written.</param>
/// <param name="City">GB/T 2260 code of the city where it is registered; null where it is not said.</param>
internal sealed record OrganisationRow(string Table, long RowId, string? Id, string Code, IReadOnlyList<string> Names, string? City)
{
    private const string Sql = """
        SELECT 'host_unit', row_id, host_id, uscc, name, former_names, registered_city_code FROM main.host_unit
        UNION ALL
        SELECT 'co_builder', row_id, co_builder_id, uscc, name, former_names, registered_city_code FROM main.co_builder
        ORDER BY row_id
        """;

    /// <summary>Its names taken apart, in the order of <see cref="Names"/>.</summary>
    public IReadOnlyList<OrganisationName> Parsed { get; } = [.. Names.Select(OrganisationName.Parse).Where(name => !name.IsMissing)];

    /// <summary>All rows, in the order of row ids.</summary>
    public static IReadOnlyList<OrganisationRow> Read(DuckDbConnection database)
    {
        using var command = database.CreateCommand();
        command.CommandText = Sql;
        using var reader = command.ExecuteReader();
        var rows = new List<OrganisationRow>();
        while (reader.Read())
        {
            string? Text(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
            var former = reader.IsDBNull(5) ? [] : ((System.Collections.IEnumerable)reader.GetValue(5)).Cast<object?>().OfType<string>();
            var name = Text(4);
            rows.Add(new OrganisationRow(reader.GetString(0), reader.GetInt64(1), Text(2), CodeOf(Text(3)), [.. name is null ? [] : new[] { name }, .. former], Text(6)));
        }

        return rows;
    }

    /// <summary>The credit code, where its check characters are right; else empty: a mistyped code neither joins nor parts.</summary>
    internal static string CodeOf(string? text) =>
        UnifiedCreditCode.Parse(text, null, out var code) is { WellFormed: true, CheckCharacterRight: true } ? code.Value.ToString() : "";
}
