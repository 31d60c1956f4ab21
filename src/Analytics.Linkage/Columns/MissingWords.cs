using System.Collections.Frozen;

namespace Analytics.Linkage.Columns;

/// <summary>What people and programs write into a field to say that it has no value.</summary>
internal static class MissingWords
{
    private static readonly string[] Words = ["na", "n.a.", "none", "nil", "unknown", "missing", "not available", "not known", "unspecified"];

    /// <summary>No value of anything, in the normal form of words.</summary>
    public static FrozenSet<string> Always { get; } =
        FrozenSet.Create("null", "n/a", "nan", "#n/a", "#value!", "-", "--", "—", "/", "\\", "?", "无", "未知", "不详", "暂无", "没有");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AlwaysBySpan = Always.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a text in the normal form of words is one of <see cref="Always"/>.</summary>
    public static bool IsAlways(ReadOnlySpan<char> text) => AlwaysBySpan.Contains(text);

    /// <summary>
    /// As they are written, in lower case, in capitals or with a capital letter: may be names or values as well, for Na is a given name, None a
    /// surname, NA a country. What they mean depends on the column.
    /// </summary>
    public static IReadOnlyList<string> Doubtful { get; } = [.. Words.SelectMany(word => new[] { word, word.ToUpperInvariant(), char.ToUpperInvariant(word[0]) + word[1..] })];
}
