using System.Data.Common;
using Analytics.Registry.Identifiers;
using Analytics.Registry.People;
using Analytics.Regulations.Findings;
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
internal sealed class ApprovedExceptions
{
    private const string Sql = """
        SELECT clause, regime_id, platform_id, subject_name, id_number, approved_doc_no, valid_from, valid_until
        FROM current.exception WHERE clause IS NOT NULL AND approved_doc_no IS NOT NULL ORDER BY row_id
        """;

    private const string People = "SELECT id_key, entity_id FROM result.person_identifier WHERE id_key IN (SELECT unnest($keys))";

    private readonly IReadOnlyList<ApprovedException> _exceptions;
    private readonly ILookup<string, string> _peopleOfKey;

    private ApprovedExceptions(IReadOnlyList<ApprovedException> exceptions, ILookup<string, string> peopleOfKey) => (_exceptions, _peopleOfKey) = (exceptions, peopleOfKey);

    /// <summary>Reads the exceptions, and whom their identifiers name: a person is known by more numbers than the one on a row.</summary>
    public static ApprovedExceptions Read(DuckDbConnection database)
    {
        var exceptions = Rows(database, Sql, reader => new ApprovedException(
            reader.GetString(0), reader.Text(1), reader.Text(2), PersonName.Normalise(reader.Text(3)), IdentityDocument.Read(default, reader.Text(4)).Key.ToString(),
            reader.GetString(5), reader.Date(6), reader.Date(7)));
        string[] keys = [.. exceptions.Select(exception => exception.IdKey).Where(key => key.Length > 0)];
        var people = keys.Length == 0 ? [] : Rows(database, People, reader => (Key: reader.GetString(0), Person: reader.GetString(1)), new DuckDbParameter("keys", keys));
        return new ApprovedExceptions(exceptions, people.ToLookup(row => row.Key, row => row.Person, StringComparer.Ordinal));
    }

    /// <summary>The exception that covers a group of overlapping services on a day; null when there is none.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="group">The overlap.</param>
    /// <param name="asOf">The day.</param>
    public ApprovedException? For(StaffClause clause, OverlapGroup group, DateOnly asOf) =>
        _exceptions.FirstOrDefault(exception => Names(exception, clause) && IsValid(exception, asOf) && Covers(exception, group));

    /// <summary>The exception that covers what platforms hold in common on a day, people apart: one that names a platform and nobody; null when there is none.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="platforms">The platforms' ids.</param>
    /// <param name="asOf">The day.</param>
    public ApprovedException? For(StaffClause clause, IReadOnlyList<string> platforms, DateOnly asOf) => _exceptions.FirstOrDefault(exception =>
        Names(exception, clause) && IsValid(exception, asOf) && exception.IdKey.Length + exception.Name.Length == 0
        && exception.PlatformId is { } platform && platforms.Contains(platform, StringComparer.OrdinalIgnoreCase));

    private static bool IsValid(ApprovedException exception, DateOnly asOf) =>
        (exception.From is null || exception.From <= asOf) && (exception.Until is null || exception.Until >= asOf);

    private static List<T> Rows<T>(DuckDbConnection database, string sql, Func<DbDataReader, T> read, params DuckDbParameter[] parameters)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddRange(parameters);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>The clause by its id, or its article of a regime that is not another one.</summary>
    private static bool Names(ApprovedException exception, StaffClause clause)
    {
        var written = exception.Clause.Trim();
        return written.Equals(clause.ClauseId, StringComparison.OrdinalIgnoreCase)
            || ((exception.Regime is null || exception.Regime == clause.Regime)
                && clause.ArticleNumbers.Any(article => written == article || (article.Contains('条', StringComparison.Ordinal) && written.Contains(article, StringComparison.Ordinal))));
    }

    private bool Covers(ApprovedException exception, OverlapGroup group)
    {
        if (exception.IdKey.Length > 0)
        {
            return _peopleOfKey[exception.IdKey].Contains(group.Rows[0].EntityId, StringComparer.Ordinal);
        }

        var onPlatform = exception.PlatformId is { } platform && group.PlatformIds.Contains(platform, StringComparer.OrdinalIgnoreCase);
        return exception.Name.Length > 0
            ? (onPlatform || exception.PlatformId is null) && group.Rows.Any(row => PersonName.Normalise(row.Name) == exception.Name)
            : onPlatform;
    }
}
