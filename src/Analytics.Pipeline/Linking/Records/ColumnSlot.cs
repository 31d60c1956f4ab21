using Analytics.Linkage.Tables;
using Analytics.Store;

namespace Analytics.Pipeline.Linking.Records;

/// <summary>Takes one file's values of one column. Records for which nothing is put are missing, also those before the column first appeared.</summary>
/// <param name="builder">The column.</param>
/// <param name="firstRow">The row of the file's first record: the number of those of the file before it.</param>
internal sealed class ColumnSlot(TextColumnBuilder builder, int firstRow)
{
    private RecentTexts? _recent;

    /// <summary>Puts a value.</summary>
    /// <param name="record">The record's place in the file, from 0; it must not go back.</param>
    /// <param name="text">The text; white space around it is dropped.</param>
    public void Put(int record, ReadOnlySpan<char> text)
    {
        Pad(record);
        builder.Add(text.Trim());
    }

    /// <summary>Puts the values of records that follow one another.</summary>
    /// <param name="record">The first record's place in the file, from 0; it must not go back.</param>
    /// <param name="texts">The texts; white space around them is dropped.</param>
    public void PutUtf8(int record, Utf8Texts texts)
    {
        Pad(record);
        var recent = _recent ??= new RecentTexts();
        for (var i = 0; i < texts.Count; i++)
        {
            var text = texts[i];
            var key = RecentTexts.KeyOf(text);
            if (recent.Find(key) is { } row)
            {
                builder.AddAgain(row);
            }
            else
            {
                builder.AddUtf8(Utf8Text.Trim(text));
                recent.Keep(key, builder.Count - 1);
            }
        }
    }

    /// <summary>Makes the records up to a number, that one left out, exist.</summary>
    public void Pad(int record)
    {
        while (builder.Count < firstRow + record)
        {
            builder.AddMissing();
        }
    }
}
