using Analytics.Registry.Entities.Memory;
using Analytics.Registry.Schema;
using Analytics.Store;

namespace Analytics.Registry.Entities.Decisions;

/// <summary>
/// What people decided about pairs of rows, found again in this run's rows. A pipeline that has decisions writes <c>decision.pair</c>
/// (kind, table_name, subject_l, subject_r, is_one) before entities are resolved; a subject is, as text, a row's fingerprint of the class
/// <see cref="RowFingerprints.Subject"/>, so that a decision holds for next year's roster as well.
/// </summary>
/// <remarks>
/// A resolver may read the pairs and let them guide what it joins. Whether it does or not, <see cref="Enforce"/> has the last word, so a
/// decision holds for every kind of entity.
/// </remarks>
internal static class DecidedPairs
{
    /// <summary>The decided pairs of rows of a kind, by row ids. Rows that cannot be told apart by their subject are in no pair.</summary>
    /// <param name="database">The run's database, with the fingerprints of the kind's rows.</param>
    /// <param name="kind">The kind of entity.</param>
    public static IReadOnlyList<DecidedPair> Read(DuckDbConnection database, string kind)
    {
        if (!database.HasTable("decision", "pair"))
        {
            return [];
        }

        using var command = database.CreateCommand();
        command.CommandText = $"""
            SELECT DISTINCT d.table_name, least(l.row_id, r.row_id), greatest(l.row_id, r.row_id), d.is_one
            FROM decision.pair d
            JOIN remembered.row_key l ON l.class = '{RowFingerprints.Subject}' AND l.table_name = d.table_name AND l.fingerprint = CAST(d.subject_l AS UBIGINT)
            JOIN remembered.row_key r ON r.class = '{RowFingerprints.Subject}' AND r.table_name = d.table_name AND r.fingerprint = CAST(d.subject_r AS UBIGINT)
            WHERE d.kind = '{kind}' AND d.subject_l <> d.subject_r
            ORDER BY ALL
            """;
        using var reader = command.ExecuteReader();
        var pairs = new List<DecidedPair>();
        while (reader.Read())
        {
            pairs.Add(new DecidedPair(reader.GetString(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetBoolean(3)));
        }

        return pairs;
    }

    /// <summary>
    /// Makes the keys of a kind obey the decisions: rows that a person called one get one key; then, of rows that a person told apart and that
    /// have one key nevertheless, the later one leaves, and with it the rows of its platform where the two platforms differ. Links say so.
    /// </summary>
    /// <param name="database">The run's database, with the keys that the resolver wrote.</param>
    /// <param name="resolver">The kind.</param>
    public static void Enforce(DuckDbConnection database, IEntityResolver resolver)
    {
        var pairs = Read(database, resolver.Kind);
        if (pairs.Count == 0)
        {
            return;
        }

        var groups = KeyGroups.Read(database, resolver, pairs);
        Remember(database, resolver.Kind, pairs, groups);
        foreach (var pair in pairs.Where(pair => pair.IsOne))
        {
            groups.Join(pair);
        }

        foreach (var pair in pairs.Where(pair => !pair.IsOne))
        {
            groups.Part(pair);
        }

        groups.Write(database, resolver.Kind);
        DecidedLinks.Write(database, resolver.Kind, pairs);
    }

    /// <summary>Writes down what the resolver found of each pair by itself, before decisions have their way: what it is worth can be told later.</summary>
    private static void Remember(DuckDbConnection database, string kind, IReadOnlyList<DecidedPair> pairs, KeyGroups groups)
    {
        database.Execute("CREATE TABLE IF NOT EXISTS result.decided_pair (kind VARCHAR NOT NULL, row_id_l BIGINT NOT NULL, row_id_r BIGINT NOT NULL, joined BOOLEAN NOT NULL)");
        using var appender = database.CreateAppender("result", "decided_pair");
        foreach (var (left, right, joined) in pairs.Select(pair => (pair.RowL, pair.RowR, groups.AreOne(pair))).Distinct())
        {
            appender.Append(kind);
            appender.Append(left);
            appender.Append(right);
            appender.Append(joined);
            appender.EndRow();
        }

        appender.Complete();
    }

    /// <summary>The platform of a table's row, as SQL over a row <c>t</c>; rows of tables without one belong to none.</summary>
    internal static string PlatformOf(string table) => CanonicalSchema.Get(table).PlatformColumn is { } column ? $"t.\"{column}\"" : "NULL";
}
