using Analytics.Linkage.Tables;

namespace Analytics.Pipeline.Linking.Records;

/// <summary>Where the records of one file go: each of its columns to the ids, to a column that is compared, or nowhere.</summary>
/// <param name="options">Which columns are not compared.</param>
/// <param name="columns">The columns of all files.</param>
/// <param name="firstRow">The table's row of the file's first record.</param>
/// <param name="mayAdd">Whether a column that the files before did not have is compared; null = each is.</param>
internal sealed class FileTarget(RecordOptions options, ColumnBuilders columns, int firstRow, Func<string, bool>? mayAdd)
{
    private readonly TextColumnBuilder? _ids = options.IdColumn is { } name ? new TextColumnBuilder(name) : null;
    private readonly List<string> _leftOut = [];

    /// <summary>In which physical row each record stands; filled by the source.</summary>
    public RowPlaces Places { get; } = new();

    /// <summary>The columns that go nowhere or to the ids, in the file's order.</summary>
    public IReadOnlyList<string> LeftOut => _leftOut;

    /// <summary>Where the values of a column go; null = nowhere. To be asked once for each column.</summary>
    /// <param name="column">The column's name.</param>
    /// <param name="records">How many records are expected; 0 when that is not known.</param>
    public ColumnSlot? Slot(string column, int records = 0)
    {
        if (column == options.IdColumn)
        {
            _leftOut.Add(column);
            return new ColumnSlot(_ids!, 0);
        }

        var builder = options.IgnoredColumns.Contains(column, StringComparer.Ordinal) ? null
            : columns.Find(column) ?? (mayAdd is null || mayAdd(column) ? columns.Add(column, firstRow + records) : null);
        if (builder is null)
        {
            _leftOut.Add(column);
            return null;
        }

        return new ColumnSlot(builder, firstRow);
    }

    /// <summary>The ids, of which each record must have one of its own; null where there is no id column.</summary>
    /// <exception cref="RunFailedException">A record has none, or that of another.</exception>
    public TextColumn? FinishIds(RecordSource source, int records)
    {
        if (_ids is null)
        {
            return null;
        }

        new ColumnSlot(_ids, 0).Pad(records);
        var ids = _ids.Build();
        for (var record = 0; record < records; record++)
        {
            // Codes are given in order of first appearance: as long as all ids differ, a record's code is its own number.
            var code = ids.Codes[record];
            if (code == TextColumn.Missing)
            {
                throw new RunFailedException($"{source.Where(Places.Of(record))}: the id column '{ids.Name}' is empty; every record needs an id.");
            }

            if (code != record)
            {
                throw new RunFailedException(
                    $"{source.Where(Places.Of(record))}: the id '{ids.Text(record)}' in column '{ids.Name}' is already that of row {Places.Of(code)}; ids must differ.");
            }
        }

        return ids.ShortenedCount == 0 ? ids : throw new RunFailedException($"{source.Path}: the column '{ids.Name}' has ids of more than 1,024 characters.");
    }
}
