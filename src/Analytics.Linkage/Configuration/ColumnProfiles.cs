using Analytics.Linkage.Columns;
using Analytics.Linkage.Tables;

namespace Analytics.Linkage.Configuration;

/// <summary>
/// The profiles of a table's columns, with what their doubtful words mean. A program that writes NA for every missing value (R does) gives half of
/// all pairs an agreement on nothing; but NA is also a given name in capitals. So the data decide: such a word is no value where hardly any value
/// can be that frequent, or where all others are numbers; and a table in which two columns show it so is taken to write it everywhere.
/// </summary>
internal static class ColumnProfiles
{
    private const int LeastTimes = 5;
    private const int TimesMostFrequent = 2;
    private const int LeastColumns = 2;
    private const double Numbers = 0.98;

    public static ColumnProfile[] Of(LinkageTable table)
    {
        var profiles = table.Columns.AsParallel().AsOrdered().Select(column => new ColumnProfile(column)).ToArray();
        var doubtful = table.Columns.AsParallel().AsOrdered().Select(column => Doubtful(column.Values)).ToArray();
        var shown = table.Columns.Select((column, place) => Shown(column, doubtful[place]).ToArray()).ToArray();
        var everywhere = shown.SelectMany(words => words).GroupBy(word => word).Where(columns => columns.Count() >= LeastColumns).Select(columns => columns.Key).ToArray();
        for (var place = 0; place < profiles.Length; place++)
        {
            string[] missing = [.. shown[place].Union(doubtful[place].Intersect(everywhere))];
            profiles[place] = missing.Length > 0 ? new ColumnProfile(table.Columns[place], missing) : profiles[place];
        }

        return profiles;
    }

    private static string[] Doubtful(ValuePool values)
    {
        var found = values.FindAll(MissingWords.Doubtful).Select(code => values[code].ToString()).ToHashSet();
        return [.. MissingWords.Doubtful.Where(found.Contains)];
    }

    /// <summary>The words of which a column shows by itself that they are no values.</summary>
    private static IEnumerable<string> Shown(TextColumn column, string[] doubtful)
    {
        if (doubtful.Length == 0)
        {
            return [];
        }

        var others = new ColumnProfile(column, doubtful);
        return doubtful.Where(word => Times(column, word) is >= LeastTimes and var times && (others.DigitShare >= Numbers || times >= TimesMostFrequent * others.MostFrequent));
    }

    private static int Times(TextColumn column, string word)
    {
        var code = column.Values.Find(word);
        return column.Codes.Count(code);
    }
}
