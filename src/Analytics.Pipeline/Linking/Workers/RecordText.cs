using System.Globalization;
using System.Text;

namespace Analytics.Pipeline.Linking.Workers;

/// <summary>
/// A record as one value of one line: its fields with <c>|</c> between them. A field's own <c>|</c> and <c>%</c> and all control characters are
/// written as in addresses of the web, % and two hexadecimal digits, so that neither a tab nor a line end is ever part of a record, and a program
/// between the steps that knows escapes of its own finds none to undo.
/// </summary>
internal static class RecordText
{
    private const char Separator = '|';
    private const char Escape = '%';

    /// <summary>Adds a field to a record.</summary>
    /// <param name="record">The record so far.</param>
    /// <param name="field">The field; empty where missing.</param>
    /// <param name="isFirst">Whether it is the record's first.</param>
    public static void Append(StringBuilder record, ReadOnlySpan<char> field, bool isFirst)
    {
        if (!isFirst)
        {
            record.Append(Separator);
        }

        foreach (var c in field)
        {
            if (c is Separator or Escape or < ' ' or '\u007F')
            {
                record.Append(Escape).Append(((int)c).ToString("X2", CultureInfo.InvariantCulture));
            }
            else
            {
                record.Append(c);
            }
        }
    }

    /// <summary>Takes the next field off a record.</summary>
    /// <param name="rest">The record from the field on; afterwards what stands behind it.</param>
    /// <param name="scratch">Memory for a field that had to be changed.</param>
    /// <param name="isLast">Whether no field follows.</param>
    public static ReadOnlySpan<char> Take(ref ReadOnlySpan<char> rest, StringBuilder scratch, out bool isLast)
    {
        var end = rest.IndexOf(Separator);
        isLast = end < 0;
        var field = isLast ? rest : rest[..end];
        rest = isLast ? [] : rest[(end + 1)..];
        return field.Contains(Escape) ? Unescaped(field, scratch) : field;
    }

    private static string Unescaped(ReadOnlySpan<char> field, StringBuilder scratch)
    {
        scratch.Clear();
        for (var i = 0; i < field.Length; i++)
        {
            if (field[i] == Escape && i + 2 < field.Length && byte.TryParse(field.Slice(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                scratch.Append((char)code);
                i += 2;
            }
            else
            {
                scratch.Append(field[i]);
            }
        }

        return scratch.ToString();
    }
}
