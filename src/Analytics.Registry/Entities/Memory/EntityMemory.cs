using Analytics.Store;

namespace Analytics.Registry.Entities.Memory;

/// <summary>
/// Keeps entities' ids from one run of a workspace to the next. An entity that shares rows or numbers with one that is remembered gets its id
/// back; a new one gets the next number; an id that was given once is never given to another thing. Tables, all in the schema <c>remembered</c>:
/// <c>entity</c> (kind, number, fingerprints), <c>last_number</c> (the highest that was ever given) and <c>history</c> (which ids were merged
/// into which, and from which an id was split).
/// </summary>
/// <remarks>
/// Where entities were merged or split, the largest share keeps the id: pairs of a new and a remembered entity are taken in the order of what
/// they share (a number counts 4, a whole row 2, a row's subject 1), then of the smaller number, then of the first row, and each is used once.
/// What the input no longer holds stays remembered: last year's people keep their ids when they are delivered again.
/// </remarks>
internal static class EntityMemory
{
    /// <summary>The name under which the previous run's database is attached.</summary>
    private const string Before = "before";

    private const string Ddl = """
        CREATE SCHEMA IF NOT EXISTS remembered;
        CREATE OR REPLACE TABLE remembered.entity (kind VARCHAR NOT NULL, number BIGINT NOT NULL, class VARCHAR NOT NULL, fingerprint UBIGINT NOT NULL, nth BIGINT NOT NULL);
        CREATE OR REPLACE TABLE remembered.last_number (kind VARCHAR NOT NULL, number BIGINT NOT NULL);
        CREATE OR REPLACE TABLE remembered.history (
            kind VARCHAR NOT NULL, entity_id VARCHAR NOT NULL, change VARCHAR NOT NULL CHECK (change IN ('merged', 'split')), other_id VARCHAR NOT NULL);
        """;

    /// <summary>Makes the tables anew, and opens the memory of the previous run.</summary>
    /// <param name="database">The run's database.</param>
    /// <param name="previous">The previous run's database; null for the first run.</param>
    /// <returns>Whether there is a memory to go by.</returns>
    public static bool Open(DuckDbConnection database, string? previous)
    {
        database.Execute(Ddl);
        RowFingerprints.Create(database);
        if (previous is null)
        {
            return false;
        }

        database.Execute($"ATTACH '{previous.Replace("'", "''", StringComparison.Ordinal)}' AS {Before} (READ_ONLY)");
        if (database.HasTable("remembered", "entity", Before))
        {
            database.Execute($"INSERT INTO remembered.history SELECT * FROM {Before}.remembered.history");
            return true;
        }

        Close(database);
        return false;
    }

    /// <summary>Lets go of the previous run's database.</summary>
    public static void Close(DuckDbConnection database) => database.Execute($"DETACH {Before}");

    /// <summary>Numbers the entities of a kind in <c>work.entity_number</c> (key, number), and remembers them.</summary>
    /// <param name="database">The run's database, with the keys of the kind's rows.</param>
    /// <param name="resolver">The kind.</param>
    /// <param name="remembered">Whether the previous run's memory is attached.</param>
    public static void Number(DuckDbConnection database, IEntityResolver resolver, bool remembered)
    {
        database.Execute($"""
            CREATE OR REPLACE TABLE work.entity_first AS SELECT key, min(row_id) AS first FROM {EntityTables.Keys} WHERE kind = '{resolver.Kind}' GROUP BY key;
            CREATE OR REPLACE TABLE work.entity_key_class AS
            SELECT first, class, fingerprint, row_number() OVER (PARTITION BY class, fingerprint ORDER BY first) AS nth
            FROM (SELECT DISTINCT f.first, r.class, r.fingerprint
                  FROM {EntityTables.Keys} k JOIN work.entity_first f USING (key) JOIN remembered.row_key r ON r.table_name = k.table_name AND r.row_id = k.row_id
                  WHERE k.kind = '{resolver.Kind}');
            """);
        if (remembered)
        {
            NumberByMemory(database, resolver);
        }
        else
        {
            database.Execute("CREATE OR REPLACE TABLE work.entity_number AS SELECT key, first, row_number() OVER (ORDER BY first) AS number FROM work.entity_first");
        }

        Remember(database, resolver.Kind, remembered);
        database.Execute("DROP TABLE work.entity_first; DROP TABLE work.entity_key_class");
    }

    /// <summary>Names the memory's content, whatever the order of its rows; null when there is none.</summary>
    public static string? Digest(DuckDbConnection database)
    {
        if (!database.HasTable("remembered", "entity"))
        {
            return null;
        }

        using var command = database.CreateCommand();
        command.CommandText = """
            SELECT coalesce((SELECT bit_xor(hash(kind, number, class, fingerprint, nth)) FROM remembered.entity), 0)::VARCHAR || '-' ||
                   coalesce((SELECT bit_xor(hash(kind, number)) FROM remembered.last_number), 0)::VARCHAR
            """;
        return (string)command.ExecuteScalar()!;
    }

    private static void NumberByMemory(DuckDbConnection database, IEntityResolver resolver)
    {
        var kind = resolver.Kind;
        database.Execute($"""
            CREATE OR REPLACE TABLE work.entity_share AS
            SELECT n.first, o.number, sum(CASE n.class WHEN '{RowFingerprints.Key}' THEN 4 WHEN '{RowFingerprints.Row}' THEN 2 ELSE 1 END)::BIGINT AS share
            FROM work.entity_key_class n JOIN {Before}.remembered.entity o ON o.kind = '{kind}' AND o.class = n.class AND o.fingerprint = n.fingerprint AND o.nth = n.nth
            GROUP BY n.first, o.number;
            CREATE OR REPLACE TABLE work.entity_kept (first BIGINT NOT NULL, number BIGINT NOT NULL);
            """);
        Keep(database);
        database.Execute($"""
            CREATE OR REPLACE TABLE work.entity_number AS
            SELECT f.key, f.first, k.number FROM work.entity_first f JOIN work.entity_kept k USING (first)
            UNION ALL
            SELECT f.key, f.first, row_number() OVER (ORDER BY f.first) + (SELECT coalesce(max(number), 0) FROM {Before}.remembered.last_number WHERE kind = '{kind}')
            FROM work.entity_first f ANTI JOIN work.entity_kept k USING (first);
            CREATE OR REPLACE TABLE work.entity_merged AS
            SELECT s.number AS retired, arg_min(n.number, (-s.share, n.number)) AS successor
            FROM work.entity_share s JOIN work.entity_number n USING (first)
            WHERE s.number NOT IN (SELECT number FROM work.entity_kept) GROUP BY s.number;
            INSERT INTO remembered.history SELECT '{kind}', {EntityTables.Id(resolver, "retired")}, 'merged', {EntityTables.Id(resolver, "successor")} FROM work.entity_merged ORDER BY retired;
            INSERT INTO remembered.history
            SELECT '{kind}', {EntityTables.Id(resolver, "number")}, 'split', {EntityTables.Id(resolver, "origin")}
            FROM (SELECT n.number, arg_min(s.number, (-s.share, s.number)) AS origin
                  FROM work.entity_number n JOIN work.entity_share s USING (first)
                  WHERE n.first NOT IN (SELECT first FROM work.entity_kept) AND s.number IN (SELECT number FROM work.entity_kept) GROUP BY n.number)
            ORDER BY number;
            DROP TABLE work.entity_share; DROP TABLE work.entity_kept;
            """);
    }

    /// <summary>The largest share first; each entity, new or remembered, once.</summary>
    private static void Keep(DuckDbConnection database)
    {
        var (taken, numbered, kept) = (new HashSet<long>(), new HashSet<long>(), new List<(long First, long Number)>());
        using (var command = database.CreateCommand())
        {
            command.CommandText = "SELECT first, number FROM work.entity_share ORDER BY share DESC, number, first";
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                var (first, number) = (reader.GetInt64(0), reader.GetInt64(1));
                if (!taken.Contains(first) && numbered.Add(number))
                {
                    taken.Add(first);
                    kept.Add((first, number));
                }
            }
        }

        using var appender = database.CreateAppender("work", "entity_kept");
        foreach (var (first, number) in kept)
        {
            appender.Append(first);
            appender.Append(number);
            appender.EndRow();
        }

        appender.Complete();
    }

    private static void Remember(DuckDbConnection database, string kind, bool remembered)
    {
        database.Execute($"""
            INSERT INTO remembered.entity
            SELECT '{kind}', n.number, c.class, c.fingerprint, c.nth FROM work.entity_key_class c JOIN work.entity_number n USING (first);
            """);
        var carried = remembered ? $"SELECT number FROM {Before}.remembered.last_number WHERE kind = '{kind}'" : "SELECT 0 AS number WHERE false";
        database.Execute($"""
            INSERT INTO remembered.last_number SELECT '{kind}', coalesce(max(number), 0) FROM (SELECT number FROM work.entity_number UNION ALL {carried});
            """);
        if (remembered)
        {
            database.Execute($"""
                INSERT INTO remembered.entity
                SELECT o.kind, coalesce(m.successor, o.number), o.class, o.fingerprint, o.nth
                FROM {Before}.remembered.entity o LEFT JOIN work.entity_merged m ON m.retired = o.number
                WHERE o.kind = '{kind}' AND NOT EXISTS (SELECT 1 FROM work.entity_key_class c WHERE c.class = o.class AND c.fingerprint = o.fingerprint);
                DROP TABLE work.entity_merged;
                """);
        }
    }
}
