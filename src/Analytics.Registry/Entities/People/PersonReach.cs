using Analytics.Linkage.Expressions;
using Analytics.Store;

namespace Analytics.Registry.Entities.People;

/// <summary>
/// Pairs of records that could be one person by less than it takes to be weighed: names that sound alike, or one birth date, on two platforms of
/// one city. Whoever serves on two platforms mostly serves near by, and somebody whose every other fact was written differently still has a
/// name or a birthday.
/// </summary>
internal static class PersonReach
{
    // A reading or a day that more records of a city have is no trace of a person, but a blank filled in.
    private const int MostAlike = 2_000;

    private const string Cities = "SELECT platform_id, max(city_code) FROM main.platform WHERE platform_id IS NOT NULL GROUP BY platform_id";

    private static readonly ValueFunction Sound = ValueFunction.All["sound"];

    /// <summary>The city of each record's platform; empty where it is not known.</summary>
    public static string[] CitiesOf(DuckDbConnection database, IReadOnlyList<PersonRecord> records, CancellationToken cancellation)
    {
        var cities = new Dictionary<string, string>(StringComparer.Ordinal);
        using var scan = database.Scan(Cities, cancellation);
        while (scan.Next())
        {
            for (var row = 0; row < scan.RowCount; row++)
            {
                cities[scan.Text(0, row) ?? ""] = scan.Text(1, row) ?? "";
            }
        }

        return [.. records.Select(record => cities.GetValueOrDefault(record.PlatformId, ""))];
    }

    /// <summary>Calls for each pair of records of two platforms within reach, the smaller place first, each pair once.</summary>
    public static void Each(IReadOnlyList<PersonRecord> records, string[] cities, Action<int, int> pair)
    {
        var sounds = SoundsOf(records);
        var alike = new Dictionary<(string City, string Sound, DateOnly Day), List<int>>();
        for (var place = 0; place < records.Count; place++)
        {
            Add(alike, sounds[place].Length == 0 ? null : (cities[place], sounds[place], default), place);
            Add(alike, records[place].BirthDate is { } day ? (cities[place], "", day) : null, place);
        }

        foreach (var (key, places) in alike.Where(block => block.Value.Count is > 1 and <= MostAlike))
        {
            for (var i = 0; i < places.Count; i++)
            {
                for (var j = i + 1; j < places.Count; j++)
                {
                    var (left, right) = (places[i], places[j]);
                    var isOfName = key.Sound.Length == 0 && sounds[left].Length > 0 && sounds[left] == sounds[right] && alike[(key.City, sounds[left], default)].Count <= MostAlike;
                    if (!isOfName && records[left].PlatformId != records[right].PlatformId)
                    {
                        pair(left, right);
                    }
                }
            }
        }
    }

    private static string[] SoundsOf(IReadOnlyList<PersonRecord> records)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal) { [""] = "" };
        return [.. records.Select(record =>
        {
            if (!known.TryGetValue(record.Name, out var sound))
            {
                known.Add(record.Name, sound = Sound.Apply(record.Name, null));
            }

            return sound;
        })];
    }

    private static void Add(Dictionary<(string, string, DateOnly), List<int>> alike, (string, string, DateOnly)? key, int place)
    {
        if (key is not { } known)
        {
            return;
        }

        if (!alike.TryGetValue(known, out var places))
        {
            alike.Add(known, places = []);
        }

        places.Add(place);
    }
}
