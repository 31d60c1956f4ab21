using System.Globalization;

namespace Analytics.Pipeline.Reports.Queries;

/// <summary>Names of query workbooks that every file system takes.</summary>
internal static class QueryFileNames
{
    public const string Cities = "cities";
    public const string Units = "units";
    private const int Longest = 60;

    /// <summary>A path below the folder of queries for each unit, no two alike even where letter case does not matter.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<QueryUnit> units)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var names = new List<string>();
        foreach (var unit in units)
        {
            var wish = unit.IsCity ? Safe(unit.Key) : Safe(unit.Key == unit.Title ? unit.Key : $"{unit.Key}_{unit.Title}");
            var folder = unit.IsCity ? Cities : Units;
            var name = $"{folder}/{wish}.xlsx";
            for (var i = 2; !taken.Add(name); i++)
            {
                name = string.Create(CultureInfo.InvariantCulture, $"{folder}/{wish}-{i}.xlsx");
            }

            names.Add(name);
        }

        return names;
    }

    private static string Safe(string text)
    {
        var safe = string.Concat(text.Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' ? c : '_'));
        return safe.Length <= Longest ? safe : safe[..Longest];
    }
}
