using System.Data.Common;
using Analytics.Store;

namespace Analytics.Regulations.Findings;

/// <summary>What a finding needs to know of a platform.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name, or its id where no name is known.</param>
/// <param name="Kind">Its kind, e.g. key_lab.</param>
/// <param name="Level">national, ministry, provincial or municipal.</param>
/// <param name="City">Its city, by name.</param>
/// <param name="Province">GB/T 2260 code of its province.</param>
/// <param name="Lineage">Equal for the city, provincial and national titles of one center.</param>
/// <param name="Status">active, building, operating, revoked …</param>
/// <param name="LevelFromName">Whether the level was read off its name, for want of a column.</param>
internal sealed record PlatformOfRow(string Id, string Name, string? Kind, string? Level, string? City, string? Province, string? Lineage, string? Status, bool LevelFromName)
{
    /// <summary>Building, running or rectifying; an unknown status counts, and is asked about.</summary>
    public bool IsActive => Status is null or "active" or "building" or "operating" or "rectifying" or "preparing";

    /// <summary>
    /// Whether it is another platform, and not the same one under another title (one lineage) or another spelling: without a register one
    /// list may give the number and another only the name.
    /// </summary>
    public bool IsOtherThan(PlatformOfRow other) =>
        !Id.Equals(other.Id, StringComparison.OrdinalIgnoreCase)
        && !Name.Equals(other.Name, StringComparison.OrdinalIgnoreCase)
        && (Lineage is null || Lineage != other.Lineage);
}

/// <summary>Where a row was read: the walk back from a finding ends here.</summary>
internal sealed record SourceOfRow(string File, string? Sheet, int Row, string Sha256);

/// <summary>A canonical row's platform and place, joined in SQL and read in C#, the same way for every table.</summary>
internal static class RowOrigin
{
    /// <summary>The columns that <see cref="Read"/> expects, in its order, of a row <c>r</c> joined by <see cref="Joins"/>.</summary>
    /// <param name="platformColumn">The column of the row's table that names its platform: platform_id or center_id.</param>
    public static string Columns(string platformColumn) =>
        $"""
        r.{platformColumn}, coalesce(f.name, r.{platformColumn}), f.kind, f.level, f.city, f.province_code, f.lineage_id, f.status,
        coalesce(f.level_from = 'name', false), file.path, s.sheet, r.source_row, file.sha256
        """;

    /// <summary>Joins a row <c>r</c> to its source <c>s</c>, its <c>file</c> and its platform <c>f</c>.</summary>
    /// <param name="platformColumn">The column of the row's table that names its platform.</param>
    public static string Joins(string platformColumn) =>
        $"""
        JOIN intake.source s ON s.source_id = r.source_id
        JOIN intake.file file ON file.file_id = s.file_id
        LEFT JOIN registry.platform f ON f.platform_id = r.{platformColumn}
        """;

    /// <summary>A row as evidence, with its platform and place; what else it says is for the caller to add.</summary>
    /// <param name="table">The canonical table.</param>
    /// <param name="rowId">The row's id in the run.</param>
    /// <param name="platform">Its platform.</param>
    /// <param name="source">Its place.</param>
    /// <param name="name">Its name, masked where it is a person's.</param>
    /// <param name="identifier">Its number, masked where it is a person's; empty for none.</param>
    public static EvidenceRow Evidence(string table, long rowId, PlatformOfRow platform, SourceOfRow source, string name, string identifier) => new()
    {
        Table = table,
        RowId = rowId,
        PlatformId = platform.Id,
        PlatformName = platform.Name,
        PlatformKind = platform.Kind,
        City = platform.City,
        File = source.File,
        Sheet = source.Sheet,
        Row = source.Row,
        Sha256 = source.Sha256,
        NameMasked = name,
        IdMasked = identifier,
    };

    /// <summary>Reads the thirteen columns of <see cref="Columns"/>.</summary>
    /// <param name="reader">The query's current row.</param>
    /// <param name="first">Ordinal of the first of them.</param>
    public static (PlatformOfRow Platform, SourceOfRow Source) Read(DbDataReader reader, int first) => (
        new PlatformOfRow(
            reader.GetString(first), reader.GetString(first + 1), reader.Text(first + 2), reader.Text(first + 3), reader.Text(first + 4),
            reader.Text(first + 5), reader.Text(first + 6), reader.Text(first + 7), reader.GetBoolean(first + 8)),
        new SourceOfRow(reader.GetString(first + 9), reader.Text(first + 10), reader.GetInt32(first + 11), reader.GetString(first + 12)));
}
