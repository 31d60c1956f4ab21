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

    // Behind all other keys.
    private const ulong None = ulong.MaxValue;

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
        var (city, sound) = (Codes(cities), SoundsOf(records));
        ulong Of(int place, int value) => value < 0 ? None : ((ulong)(uint)city[place] << 32) | (uint)value;
        var tooMany = new HashSet<ulong>();
        Blocks(records, place => Of(place, sound[place]), tooMany, pair);
        Blocks(records, place => Of(place, records[place].BirthDate?.DayNumber ?? -1), [], (left, right) =>
        {
            // The block of the name gave it already.
            if (sound[left] < 0 || sound[left] != sound[right] || tooMany.Contains(Of(left, sound[left])))
            {
                pair(left, right);
            }
        });
    }

    /// <summary>Calls for each pair of two platforms that has one key; keys of too many records are left out and named.</summary>
    private static void Blocks(IReadOnlyList<PersonRecord> records, Func<int, ulong> keyOf, HashSet<ulong> tooMany, Action<int, int> pair)
    {
        int[] places = [.. Enumerable.Range(0, records.Count)];
        ulong[] keys = [.. places.Select(keyOf)];
        Array.Sort(keys, places);
        for (int from = 0, to = 0; from < keys.Length && keys[from] != None; from = to)
        {
            for (to = from + 1; to < keys.Length && keys[to] == keys[from]; to++)
            {
            }

            if (to - from > MostAlike)
            {
                tooMany.Add(keys[from]);
                continue;
            }

            for (var i = from; i < to; i++)
            {
                for (var j = i + 1; j < to; j++)
                {
                    if (records[places[i]].PlatformId != records[places[j]].PlatformId)
                    {
                        pair(Math.Min(places[i], places[j]), Math.Max(places[i], places[j]));
                    }
                }
            }
        }
    }

    /// <summary>For each record a number of what its name sounds like; −1 without a name.</summary>
    private static int[] SoundsOf(IReadOnlyList<PersonRecord> records)
    {
        var (ofName, ofSound) = (new Dictionary<string, int>(StringComparer.Ordinal) { [""] = -1 }, new Dictionary<string, int>(StringComparer.Ordinal) { [""] = -1 });
        return [.. records.Select(record =>
        {
            if (!ofName.TryGetValue(record.Name, out var code))
            {
                var sound = Sound.Apply(record.Name, null);
                ofName.Add(record.Name, code = ofSound.TryGetValue(sound, out var known) ? known : ofSound[sound] = ofSound.Count);
            }

            return code;
        })];
    }

    private static int[] Codes(string[] texts)
    {
        var codes = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. texts.Select(text => codes.TryGetValue(text, out var code) ? code : codes[text] = codes.Count)];
    }
}
