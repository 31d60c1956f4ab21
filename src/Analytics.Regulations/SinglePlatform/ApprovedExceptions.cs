using Analytics.Registry.Identifiers;
using Analytics.Registry.People;
using Analytics.Store;

namespace Analytics.Regulations.SinglePlatform;

/// <summary>An approved deviation from a clause for a person or a platform.</summary>
/// <param name="Clause">The clause as written: liaoning-2026/18, 第十八条, 18.</param>
/// <param name="Regime">The regime, where one is named.</param>
/// <param name="PlatformId">The platform, where one is named.</param>
/// <param name="Name">The person's name in comparison form; empty when none is named.</param>
/// <param name="IdKey">The key of the person's identifier; empty when there is no usable one.</param>
/// <param name="DocumentNo">The approving document.</param>
/// <param name="From">First day of validity, if limited.</param>
/// <param name="Until">Last day of validity, if limited.</param>
internal sealed record ApprovedException(
    string Clause, string? Regime, string? PlatformId, string Name, string IdKey, string DocumentNo, DateOnly? From, DateOnly? Until);

/// <summary>The approved exceptions of the registry. One explains a finding, it does not remove it.</summary>
internal sealed class ApprovedExceptions(IReadOnlyList<ApprovedException> exceptions)
{
    private const string Sql = """
        SELECT clause, regime_id, platform_id, subject_name, id_number, approved_doc_no, valid_from, valid_until
        FROM current.exception WHERE clause IS NOT NULL AND approved_doc_no IS NOT NULL ORDER BY row_id
        """;

    public static ApprovedExceptions Read(DuckDbConnection database)
    {
        using var command = database.CreateCommand();
        command.CommandText = Sql;
        using var reader = command.ExecuteReader();
        var found = new List<ApprovedException>();
        while (reader.Read())
        {
            string? Text(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
            DateOnly? Date(int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<DateOnly>(column);
            found.Add(new ApprovedException(
                Text(0)!, Text(1), Text(2), PersonName.Normalise(Text(3)), IdentityDocument.Read(default, Text(4)).Key.ToString(), Text(5)!, Date(6), Date(7)));
        }

        return new ApprovedExceptions(found);
    }

    /// <summary>The exception that covers a group of overlapping services on a day; null when there is none.</summary>
    /// <param name="clauseId">e.g. <c>liaoning-2026/18</c>.</param>
    /// <param name="group">The overlap.</param>
    /// <param name="asOf">The day.</param>
    public ApprovedException? For(string clauseId, OverlapGroup group, DateOnly asOf) => exceptions.FirstOrDefault(exception =>
        Names(exception, clauseId) && (exception.From is null || exception.From <= asOf) && (exception.Until is null || exception.Until >= asOf) && Covers(exception, group));

    private static bool Names(ApprovedException exception, string clauseId)
    {
        var written = exception.Clause.Trim();
        if (written.Equals(clauseId, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        // 第十八条 or 18 of a regime that is not another one.
        return exception.Regime is null or SinglePlatformFindings.Regime && (written is "18" || written.Contains("十八条", StringComparison.Ordinal) || written.Contains("第18条", StringComparison.Ordinal));
    }

    private static bool Covers(ApprovedException exception, OverlapGroup group)
    {
        if (exception.IdKey.Length > 0)
        {
            return group.Rows.Any(row => IdentityDocument.Read(default, row.IdNumber).Key.ToString() == exception.IdKey);
        }

        var onPlatform = exception.PlatformId is { } platform && group.PlatformIds.Contains(platform, StringComparer.OrdinalIgnoreCase);
        return exception.Name.Length > 0
            ? (onPlatform || exception.PlatformId is null) && group.Rows.Any(row => PersonName.Normalise(row.Name) == exception.Name)
            : onPlatform;
    }
}
