using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Analytics.Registry.Schema;
using Analytics.Registry.Values;

namespace Analytics.Registry.Intake.Rows;

/// <summary>Finds the code that a cell's wording means, among the wordings of a column.</summary>
internal sealed class EnumReader
{
    private const int Longest = 64;

    // A delivery is thousands of sheets with the same columns.
    private static readonly ConditionalWeakTable<Column, EnumReader> Known = [];

    private readonly FrozenDictionary<string, string> _codes;

    private EnumReader(Column column)
    {
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var value in column.Values)
        {
            foreach (var wording in value.Aliases.Prepend(value.En).Prepend(value.Zh).Prepend(value.Code))
            {
                codes.TryAdd(Key(wording).ToString(), value.Code);
            }
        }

        _codes = codes.ToFrozenDictionary(StringComparer.Ordinal);
        Expected = string.Join('、', column.Values.Select(value => value.Zh));
    }

    /// <summary>The reader of a column's wordings, made once.</summary>
    public static EnumReader Of(Column column) => Known.GetValue(column, static column => new EnumReader(column));

    /// <summary>The wordings to expect, for messages.</summary>
    public string Expected { get; }

    /// <summary>The code of a wording; null when it is unknown.</summary>
    public string? Find(ReadOnlySpan<char> text)
    {
        if (text.Length > Longest)
        {
            return null;
        }

        Span<char> buffer = stackalloc char[Longest];
        return _codes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(Key(text, buffer), out var code) ? code : null;
    }

    private static ReadOnlySpan<char> Key(string wording) => Key(wording, new char[wording.Length]);

    private static ReadOnlySpan<char> Key(ReadOnlySpan<char> text, Span<char> buffer)
    {
        var length = CellText.Clean(text, buffer, InnerSpaces.Remove);
        for (var i = 0; i < length; i++)
        {
            buffer[i] = char.ToLowerInvariant(buffer[i]);
        }

        return buffer[..length];
    }
}
