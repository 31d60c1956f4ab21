using Analytics.Regulations.Findings;
using Analytics.Store;

namespace Analytics.Regulations.SameField;

/// <summary>A platform with what it says of its field, and the row of the register that says so.</summary>
internal sealed record FieldCenter
{
    private static readonly string Sql = $"""
        WITH row AS (
            SELECT platform_id, 'platform' AS table_name, row_id, source_id, source_row, technical_field_code, technical_field, research_direction, type, approval_date, 2 AS rank
            FROM current.platform WHERE platform_id IS NOT NULL
            UNION ALL
            SELECT c.center_id, 'center', c.row_id, c.source_id, c.source_row, c.technical_field_code, c.technical_field, c.research_direction, 'tic', NULL, 1
            FROM current.center c WHERE c.center_id IS NOT NULL),
        said AS (
            SELECT platform_id, first(table_name ORDER BY rank, row_id DESC) AS table_name, first(row_id ORDER BY rank, row_id DESC) AS row_id,
                   first(source_id ORDER BY rank, row_id DESC) AS source_id, first(source_row ORDER BY rank, row_id DESC) AS source_row,
                   first(technical_field_code ORDER BY rank, row_id DESC) FILTER (technical_field_code IS NOT NULL) AS code,
                   first(technical_field ORDER BY rank, row_id DESC) FILTER (technical_field IS NOT NULL) AS field,
                   first(research_direction ORDER BY rank, row_id DESC) FILTER (research_direction IS NOT NULL) AS direction,
                   first(type ORDER BY rank DESC, row_id DESC) FILTER (type IS NOT NULL) AS type, max(approval_date) AS approved
            FROM row GROUP BY platform_id)
        SELECT r.table_name, r.row_id, r.code, r.field, r.direction, r.type, r.approved, h.entity_id, {RowOrigin.Columns("platform_id")}
        FROM said r
        LEFT JOIN result.platform_host h USING (platform_id)
        {RowOrigin.Joins("platform_id")}
        ORDER BY r.platform_id
        """;

    public required string Table { get; init; }

    public required long RowId { get; init; }

    public required string? Code { get; init; }

    public required string? Field { get; init; }

    public required string? Direction { get; init; }

    public required string? Type { get; init; }

    public required DateOnly? Approved { get; init; }

    /// <summary>The entity of its host; null where it is not known.</summary>
    public required string? Host { get; init; }

    public required PlatformOfRow Platform { get; init; }

    public required SourceOfRow Source { get; init; }

    /// <summary>Whether it is in being or applied for: what was revoked or has risen to a higher title does not count.</summary>
    public bool Counts => Platform.IsActive || Platform.Status == "applying";

    /// <summary>A national platform, a Liaoning laboratory or a Dalian laboratory: beside these no city center is to be founded.</summary>
    public bool IsNationalOrLaboratory => Platform.IsActive && (Platform.Level == "national" || Type is "liaoning_lab" or "dalian_lab");

    /// <summary>All platforms and centers of the registers, in order of their ids.</summary>
    public static IReadOnlyList<FieldCenter> Read(DuckDbConnection database)
    {
        using var command = database.CreateCommand();
        command.CommandText = Sql;
        using var reader = command.ExecuteReader();
        var centers = new List<FieldCenter>();
        while (reader.Read())
        {
            var (platform, source) = RowOrigin.Read(reader, 8);
            centers.Add(new FieldCenter
            {
                Table = reader.GetString(0),
                RowId = reader.GetInt64(1),
                Code = reader.Text(2),
                Field = reader.Text(3),
                Direction = reader.Text(4),
                Type = reader.Text(5),
                Approved = reader.Date(6),
                Host = reader.Text(7),
                Platform = platform,
                Source = source,
            });
        }

        return centers;
    }

    public EvidenceRow ToEvidence() => RowOrigin.Evidence(Table, RowId, Platform, Source, Platform.Name, "") with
    {
        Start = Approved,
        Facts = EvidenceFact.Of(("technical_field_code", Code), ("technical_field", Field), ("research_direction", Direction)),
    };
}
