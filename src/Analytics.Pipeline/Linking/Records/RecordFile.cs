namespace Analytics.Pipeline.Linking.Records;

/// <summary>A file whose records have been read.</summary>
public sealed class RecordFile
{
    private readonly RowPlaces _places;

    internal RecordFile(RecordSource source, RowPlaces places, int rowCount, IReadOnlyList<string> columnsLeftOut, IReadOnlyList<RecordNote> notes)
    {
        Name = source.Name;
        Sha256 = source.Sha256;
        Sheet = source.Sheet;
        Dialect = source.Dialect;
        RowCount = rowCount;
        ColumnsLeftOut = columnsLeftOut;
        Notes = notes;
        _places = places;
    }

    /// <summary>The file's own name, without folders.</summary>
    public string Name { get; }

    /// <summary>SHA-256 of its content, lower-case hexadecimal.</summary>
    public string Sha256 { get; }

    /// <summary>The sheet that was read; <c>null</c> where the format has none.</summary>
    public string? Sheet { get; }

    /// <summary>How a text file was understood: encoding and delimiter; <c>null</c> where there is nothing to say.</summary>
    public string? Dialect { get; }

    /// <summary>How many records it has.</summary>
    public int RowCount { get; }

    /// <summary>The columns that are not in the table: the id, the ignored ones, and those that the other file does not have.</summary>
    public IReadOnlyList<string> ColumnsLeftOut { get; }

    /// <summary>What its user should know; empty nearly always.</summary>
    public IReadOnlyList<RecordNote> Notes { get; }

    /// <summary>Where a record stands: the physical line in CSV and JSON, the sheet's row in workbooks, the 1-based data row in Parquet.</summary>
    /// <param name="record">The record's place among this file's, from 0.</param>
    public int PhysicalRow(int record) => _places.Of(record);
}
