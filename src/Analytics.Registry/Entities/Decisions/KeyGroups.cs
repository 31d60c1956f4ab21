using System.Globalization;
using Analytics.Store;

namespace Analytics.Registry.Entities.Decisions;

/// <summary>The rows that decisions are about, in groups of one key each.</summary>
internal sealed class KeyGroups
{
    private readonly Dictionary<(string Table, long Row), Member> _members = [];
    private readonly Dictionary<string, List<Member>> _groups = new(StringComparer.Ordinal);

    /// <summary>Reads every row whose key a decided row has.</summary>
    public static KeyGroups Read(DuckDbConnection database, IEntityResolver resolver, IReadOnlyList<DecidedPair> pairs)
    {
        database.Execute("CREATE OR REPLACE TABLE work.decided_row (table_name VARCHAR NOT NULL, row_id BIGINT NOT NULL)");
        using (var appender = database.CreateAppender("work", "decided_row"))
        {
            foreach (var (table, row) in pairs.SelectMany(pair => new[] { (pair.Table, pair.RowL), (pair.Table, pair.RowR) }).Distinct())
            {
                appender.Append(table);
                appender.Append(row);
                appender.EndRow();
            }

            appender.Complete();
        }

        var platforms = string.Join(" UNION ALL ", resolver.Tables.Select(table => $"SELECT '{table}' AS table_name, t.row_id, {DecidedPairs.PlatformOf(table)} AS platform FROM main.\"{table}\" t"));
        using var command = database.CreateCommand();
        command.CommandText = $"""
            SELECT k.table_name, k.row_id, k.key, p.platform
            FROM {EntityTables.Keys} k LEFT JOIN ({platforms}) p USING (table_name, row_id)
            WHERE k.kind = '{resolver.Kind}' AND k.key IN (
                SELECT d.key FROM {EntityTables.Keys} d JOIN work.decided_row USING (table_name, row_id) WHERE d.kind = '{resolver.Kind}')
            ORDER BY k.row_id, k.table_name
            """;
        var groups = new KeyGroups();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            groups.Add(new Member(reader.GetString(0), reader.GetInt64(1), reader.GetString(2), reader.IsDBNull(3) ? null : reader.GetString(3)));
        }

        return groups;
    }

    /// <summary>Whether the two rows of a pair have one key.</summary>
    public bool AreOne(DecidedPair pair) => Of(pair) is var (left, right) && left.Key == right.Key;

    /// <summary>Gives the two groups of a pair one key, that of the smaller row.</summary>
    public void Join(DecidedPair pair)
    {
        var (left, right) = Of(pair);
        if (left.Key == right.Key)
        {
            return;
        }

        var (to, from) = (_groups[left.Key], _groups[right.Key]);
        _groups.Remove(right.Key);
        foreach (var member in from)
        {
            member.Key = left.Key;
            to.Add(member);
        }
    }

    /// <summary>Gives the later row of a pair a key of its own, where the two have one.</summary>
    public void Part(DecidedPair pair)
    {
        var (left, right) = Of(pair);
        if (left.Key != right.Key)
        {
            return;
        }

        // No resolver's key holds this character, so the new one is nobody else's.
        var key = string.Create(CultureInfo.InvariantCulture, $"\u0001{right.Table}\u0001{right.Row}");
        var group = _groups[left.Key];
        var leaving = group.Where(member => member == right || (right.Platform is not null && member.Platform == right.Platform && left.Platform != right.Platform)).ToList();
        group.RemoveAll(leaving.Contains);
        leaving.ForEach(member => member.Key = key);
        _groups.Add(key, leaving);
    }

    /// <summary>Writes the keys back.</summary>
    public void Write(DuckDbConnection database, string kind)
    {
        database.Execute("CREATE OR REPLACE TABLE work.decided_key (table_name VARCHAR NOT NULL, row_id BIGINT NOT NULL, key VARCHAR NOT NULL)");
        using (var appender = database.CreateAppender("work", "decided_key"))
        {
            foreach (var member in _members.Values.OrderBy(member => member.Row))
            {
                appender.Append(member.Table);
                appender.Append(member.Row);
                appender.Append(member.Key);
                appender.EndRow();
            }

            appender.Complete();
        }

        database.Execute($"""
            UPDATE {EntityTables.Keys} AS k SET key = d.key FROM work.decided_key d WHERE k.kind = '{kind}' AND k.table_name = d.table_name AND k.row_id = d.row_id;
            DROP TABLE work.decided_key; DROP TABLE work.decided_row;
            """);
    }

    private (Member Left, Member Right) Of(DecidedPair pair) => (_members[(pair.Table, pair.RowL)], _members[(pair.Table, pair.RowR)]);

    private void Add(Member member)
    {
        _members.Add((member.Table, member.Row), member);
        if (!_groups.TryGetValue(member.Key, out var group))
        {
            _groups.Add(member.Key, group = []);
        }

        group.Add(member);
    }

    private sealed class Member(string table, long row, string key, string? platform)
    {
        public string Table { get; } = table;

        public long Row { get; } = row;

        public string Key { get; set; } = key;

        public string? Platform { get; } = platform;
    }
}
