using System.Buffers;
using System.Text;
using Analytics.Registry.Headers;
using Analytics.Registry.Identifiers;
using Analytics.Registry.Intake.Layout;
using Analytics.Registry.People;
using Analytics.Registry.Schema;

namespace Analytics.Registry.Intake.Rows;

/// <summary>Shows a row, or a cell, in the form in which it may leave the workspace.</summary>
public static class RowMask
{
    // A cell of a table that was not recognised may be anybody's name: short Chinese texts are treated as one.
    private const int ShortestName = 2;
    private const int LongestName = 4;
    private const int LongestDottedName = 24;

    private static readonly SearchValues<char> MiddleDots = SearchValues.Create("·•・‧");
    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-'");

    /// <summary>All fields of the record, comma-separated, personal data masked by what their columns hold.</summary>
    /// <param name="record">The record.</param>
    /// <param name="headers">The columns' meanings; empty when the table was not recognised.</param>
    internal static string Of(RecordStream record, IReadOnlyList<HeaderAssignment> headers)
    {
        var text = new StringBuilder();
        for (var i = 0; i < record.FieldCount; i++)
        {
            var field = record.Field(i).ToString();
            var column = i < headers.Count ? headers[i].Column : null;
            var shown = column is null && IsNameLike(field) && !HeaderVocabulary.Contains(field) ? Masking.Name(field) : Cell(column?.Privacy ?? Privacy.None, field);
            _ = i == 0 ? text : text.Append(',');
            _ = shown.AsSpan().ContainsAny(",\"\n\r") ? text.Append('"').Append(shown.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"') : text.Append(shown);
        }

        return text.ToString();
    }

    /// <summary>A cell's value as it may be shown.</summary>
    /// <param name="privacy">What its column holds.</param>
    /// <param name="value">The value as text.</param>
    public static string Cell(Privacy privacy, ReadOnlySpan<char> value) => privacy switch
    {
        // A set of values, as the database writes one.
        not Privacy.None when value is ['[', .., ']'] => $"[{string.Join(", ", value[1..^1].ToString().Split(", ").Select(one => Cell(privacy, one)))}]",
        Privacy.PersonName => Masking.Name(value),
        Privacy.Identifier => Masking.Identifier(value),
        Privacy.Telephone => Masking.Telephone(value),
        Privacy.Email => Masking.Email(value),
        Privacy.BirthDate => value.Length > 4 ? string.Concat(value[..4], "**") : "****",
        Privacy.Address => value.Length > 3 ? string.Concat(value[..3], "***") : "***",
        // A row that slipped by a column has names where dates and categories should be.
        _ => IsHanName(value) && CommonSurnames.Begin(value.Trim()) ? Masking.Name(value) : Masking.FreeText(value.ToString()),
    };

    private static bool IsNameLike(ReadOnlySpan<char> field) => IsHanName(field) || IsDottedName(field.Trim()) || IsLatinName(field.Trim());

    private static bool IsHanName(ReadOnlySpan<char> field)
    {
        var trimmed = field.Trim();
        return trimmed.Length is >= ShortestName and <= LongestName && !trimmed.ContainsAnyExceptInRange('\u4e00', '\u9fff');
    }

    private static bool IsDottedName(ReadOnlySpan<char> field) =>
        field.Length <= LongestDottedName && field.IndexOfAny(MiddleDots) > 0 && field.IndexOfAnyExcept(MiddleDots) == 0 && !field.ContainsAnyInRange('0', '9');

    /// <summary>ZHANG Wei, Wei Zhang: two or three capitalised words of letters.</summary>
    private static bool IsLatinName(ReadOnlySpan<char> field)
    {
        var words = 0;
        foreach (var range in field.Split(' '))
        {
            var word = field[range];
            if (word.Length < 2 || !char.IsAsciiLetterUpper(word[0]) || word.ContainsAnyExcept(Letters))
            {
                return false;
            }

            words++;
        }

        return words is 2 or 3;
    }
}
