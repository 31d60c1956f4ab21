using FuzzySharp;

namespace Analytics.Benchmarks.EndToEnd.Linkage.Accuracy;

/// <summary>What an office could do without an engine: pairs by one plain rule each, on the same records.</summary>
internal static class Baselines
{
    private const int LeastRatio = 90;

    /// <summary>The rules, with what they do in words.</summary>
    public static IReadOnlyList<(string Name, Func<HardProvince, IEnumerable<(int Left, int Right)>> Pairs)> All { get; } =
    [
        ("equal usable identifiers", province => SameKey(province.Identifiers)),
        ("equal name and birth date", province => SameKey(NameAndBirthDate(province))),
        ("FuzzySharp Ratio ≥ 90 of names, equal birth date", FuzzyWithinBirthDates),
        ("FuzzySharp Ratio ≥ 90 of names, equal first character", FuzzyWithinFirstCharacters),
    ];

    private static IEnumerable<(int Left, int Right)> SameKey(string?[] keys) =>
        Enumerable.Range(0, keys.Length).Where(row => keys[row] is not null).GroupBy(row => keys[row], StringComparer.Ordinal).SelectMany(group => Pairs([.. group]));

    private static string?[] NameAndBirthDate(HardProvince province)
    {
        var (names, dates) = (Texts(province, "name"), Texts(province, "birth_date"));
        return [.. names.Zip(dates, (name, date) => name is null || date is null ? null : $"{name}\n{date}")];
    }

    private static IEnumerable<(int Left, int Right)> FuzzyWithinBirthDates(HardProvince province)
    {
        var (names, dates) = (Texts(province, "name"), Texts(province, "birth_date"));
        return Enumerable.Range(0, names.Length).Where(row => names[row] is not null && dates[row] is not null).GroupBy(row => dates[row], StringComparer.Ordinal)
            .AsParallel().SelectMany(group => Pairs([.. group]).Where(pair => Fuzz.Ratio(names[pair.Left], names[pair.Right]) >= LeastRatio)).AsSequential();
    }

    /// <summary>Distinct names are compared, since many records have the same; a pair of like names then stands for all their records.</summary>
    private static IEnumerable<(int Left, int Right)> FuzzyWithinFirstCharacters(HardProvince province)
    {
        var names = Texts(province, "name");
        var rows = Enumerable.Range(0, names.Length).Where(row => names[row] is not null).ToLookup(row => names[row]!, StringComparer.Ordinal);
        var across = rows.Select(group => group.Key).GroupBy(name => name[0]).AsParallel().SelectMany(block => Pairs([.. block])
            .Where(pair => Fuzz.Ratio(pair.Left, pair.Right) >= LeastRatio)
            .SelectMany(pair => rows[pair.Left].SelectMany(left => rows[pair.Right].Select(right => (left, right)))));
        return rows.SelectMany(group => Pairs([.. group])).Concat(across.AsSequential());
    }

    private static IEnumerable<(T Left, T Right)> Pairs<T>(T[] members)
    {
        for (var i = 0; i < members.Length; i++)
        {
            for (var j = i + 1; j < members.Length; j++)
            {
                yield return (members[i], members[j]);
            }
        }
    }

    private static string?[] Texts(HardProvince province, string column)
    {
        var texts = province.Linkage.Result.Table.Column(column);
        return [.. Enumerable.Range(0, texts.RowCount).Select(texts.Text)];
    }
}
