namespace Analytics.Registry.Reading;

/// <summary>
/// Reads one table-like thing (a CSV file, a workbook's sheet, a Parquet file ...) record by record, forward only. It knows nothing of headers:
/// titles, headers, blank lines and totals are records like any other. Spans are valid until the next <see cref="Read"/>.
/// </summary>
public interface ISheetReader : IDisposable
{
    /// <summary>The sheet's name; null where the format has no sheets.</summary>
    string? Sheet { get; }

    /// <summary>Whether the whole sheet is hidden in the workbook.</summary>
    bool IsSheetHidden { get; }

    /// <summary>How the file was understood, for people: encoding and delimiter of a text file; null where there is nothing to say.</summary>
    string? Dialect { get; }

    /// <summary>
    /// Names that the format itself gives to fields (JSON, Parquet); null for CSV and workbooks, whose header is a record. For JSON the list grows
    /// when a later record brings a new name (that record then carries the notice <c>NEW_COLUMN</c>).
    /// </summary>
    IReadOnlyList<string>? ColumnNames { get; }

    /// <summary>Merged blocks of the sheet; empty where the format has none.</summary>
    IReadOnlyList<MergedRegion> MergedRegions { get; }

    /// <summary>Goes to the next physical record.</summary>
    /// <returns>False after the last one, when the content has been verified against the hash found at discovery.</returns>
    /// <exception cref="ReadingException">The file is damaged, too large, or was changed while it was read.</exception>
    bool Read();

    /// <summary>
    /// Where the record starts: the physical line, 1-based, in CSV and JSON; the sheet's row in workbooks; the 1-based data row in Parquet.
    /// </summary>
    int Row { get; }

    /// <summary>Number of fields of this record; 0 for a blank line. In all formats but CSV: up to the last cell that is not empty.</summary>
    int FieldCount { get; }

    /// <summary>The text of a field.</summary>
    /// <param name="index">0-based; must be below <see cref="FieldCount"/>.</param>
    ReadOnlySpan<char> Field(int index);

    /// <summary>What the file says a field holds.</summary>
    /// <param name="index">0-based; must be below <see cref="FieldCount"/>.</param>
    CellKind Kind(int index);

    /// <summary>Whether a number is shown as a percentage, that is 0.35 as 35 %. False where the format has no number formats.</summary>
    /// <param name="index">0-based; must be below <see cref="FieldCount"/>.</param>
    bool IsPercent(int index);

    /// <summary>Whether the row is hidden in the workbook.</summary>
    bool IsHidden { get; }

    /// <summary>What is wrong with this record; empty nearly always. A record with an error is readable as far as possible, but not to be trusted.</summary>
    IReadOnlyList<ReadingProblem> Problems { get; }

    /// <summary>
    /// The record's exact bytes with its line end (CSV, JSON lines); for workbooks and Parquet a UTF-8 JSON array of the cells. In a text file the
    /// raw bytes of all records together are the file's bytes after its byte order mark.
    /// </summary>
    ReadOnlySpan<byte> RawBytes { get; }
}
