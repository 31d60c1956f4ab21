using Analytics.Regulations.Allocation.Solving;
using Analytics.Regulations.Findings;
using Analytics.Store;

namespace Analytics.Regulations.Allocation.Declared;

/// <summary>The places of a run, and the work table that tells the queries which platform is of which place.</summary>
internal sealed class PlaceDirectory : IDisposable
{
    /// <summary>The work table: platform_id, place.</summary>
    public const string Table = "work.allocation_place";

    private readonly DuckDbConnection _database;
    private readonly Dictionary<string, int> _placeOf = new(StringComparer.Ordinal);

    private PlaceDirectory(DuckDbConnection database, IReadOnlyList<Place> places)
    {
        _database = database;
        Places = places;
        for (var place = 0; place < places.Count; place++)
        {
            foreach (var title in places[place].Titles)
            {
                _placeOf.Add(title.Id, place);
            }
        }
    }

    /// <summary>The places, in order of their first platform's id.</summary>
    public IReadOnlyList<Place> Places { get; }

    /// <summary>The place of a platform; null when the platform is not active.</summary>
    public int? PlaceOf(string platformId) => _placeOf.TryGetValue(platformId, out var place) ? place : null;

    /// <summary>Reads the active platforms, joins those that are one place, and fills the work table.</summary>
    public static PlaceDirectory Read(DuckDbConnection database)
    {
        var platforms = Platforms(database).Where(platform => platform.IsActive).ToList();
        var sets = new DisjointSets(platforms.Count);
        Func<PlatformOfRow, string?>[] sameness = [platform => platform.Id.ToUpperInvariant(), platform => platform.Name.ToUpperInvariant(), platform => platform.Lineage];
        foreach (var same in sameness)
        {
            foreach (var group in Enumerable.Range(0, platforms.Count).Where(i => same(platforms[i]) is not null).GroupBy(i => same(platforms[i]), StringComparer.Ordinal))
            {
                var first = group.First();
                foreach (var other in group)
                {
                    sets.Join(first, other);
                }
            }
        }

        var places = Enumerable.Range(0, platforms.Count).GroupBy(sets.Find)
            .Select(group => new Place([.. group.Select(i => new PlatformTitle(platforms[i].Id, platforms[i].Name, platforms[i].Kind, platforms[i].City))])).ToList();
        var directory = new PlaceDirectory(database, places);
        directory.WriteTable();
        return directory;
    }

    /// <summary>Drops the work table.</summary>
    public void Dispose() => Execute($"DROP TABLE IF EXISTS {Table}");

    private static IEnumerable<PlatformOfRow> Platforms(DuckDbConnection database)
    {
        using var command = database.CreateCommand();
        command.CommandText = """
            SELECT platform_id, coalesce(name, platform_id), kind, level, city, province_code, lineage_id, status, coalesce(level_from = 'name', false)
            FROM registry.platform ORDER BY platform_id
            """;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return new PlatformOfRow(
                reader.GetString(0), reader.GetString(1), reader.Text(2), reader.Text(3), reader.Text(4), reader.Text(5), reader.Text(6), reader.Text(7), reader.GetBoolean(8));
        }
    }

    private void WriteTable()
    {
        Execute($"CREATE SCHEMA IF NOT EXISTS work; CREATE OR REPLACE TABLE {Table} (platform_id VARCHAR NOT NULL, place INTEGER NOT NULL)");
        using var appender = _database.CreateAppender("work", "allocation_place");
        foreach (var (platform, place) in _placeOf.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            appender.Append(platform);
            appender.Append(place);
            appender.EndRow();
        }

        appender.Complete();
    }

    private void Execute(string sql)
    {
        using var command = _database.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
