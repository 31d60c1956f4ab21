using System.Text;
using Analytics.Store.Chunks;
using Analytics.Store.Chunks.Scanning;
using Analytics.Store.Interop;
using Analytics.Store.Sessions;

namespace Analytics.Store;

/// <summary>
/// Reads a query's result column by column, a chunk of at most 2048 rows at a time, straight from DuckDB's own memory. Spans are good until
/// the next call of <see cref="Next"/> or <see cref="Dispose"/>. Values of rows that are NULL are arbitrary: ask <see cref="IsValid"/>.
/// </summary>
public sealed class ColumnScan : IDisposable
{
    private readonly StatementRun _run;
    private readonly ResultStream _result;
    private readonly ScanColumn[] _columns;
    private ChunkHandle? _chunk;
    private bool _closed;

    internal ColumnScan(Session session, string sql, DuckDbParameterCollection parameters, CancellationToken cancellation)
    {
        _run = new StatementRun(session, sql, parameters, cancellation);
        ResultStream? result = null;
        try
        {
            result = _run.Next();
            if (result is not { HasRows: true } || !_run.IsAtEnd)
            {
                throw new ArgumentException("A scan takes exactly one statement, which answers with rows.", nameof(sql));
            }

            _result = result;
            _columns = new ScanColumn[result.ColumnCount];
            for (var i = 0; i < _columns.Length; i++)
            {
                using var type = result.ColumnType(i);
                _columns[i] = new ScanColumn(result.ColumnNames[i], ColumnType.Of(type));
            }
        }
        catch
        {
            result?.Dispose();
            _run.Dispose();
            throw;
        }

        session.Own(this);
    }

    /// <summary>How many columns the result has.</summary>
    public int ColumnCount => _columns.Length;

    /// <summary>How many rows the current chunk has; 0 before the first and after the last.</summary>
    public int RowCount { get; private set; }

    /// <summary>The day a value of a DATE column means.</summary>
    /// <param name="days">Days since 1970-01-01.</param>
    /// <exception cref="OverflowException">The date is infinite or outside the years 1 to 9999.</exception>
    public static DateOnly ToDate(int days) => Epoch.Date(days);

    /// <summary>Goes to the next chunk.</summary>
    /// <returns>False when there are no more rows.</returns>
    /// <exception cref="DuckDbException">The query fails while it makes the rows.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public bool Next()
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        _chunk?.Dispose();
        _chunk = null;
        RowCount = 0;
        _chunk = _result.NextChunk();
        if (_chunk is null)
        {
            return false;
        }

        for (var i = 0; i < _columns.Length; i++)
        {
            _columns[i].Attach(NativeMethods.duckdb_data_chunk_get_vector(_chunk, (ulong)i));
        }

        RowCount = (int)NativeMethods.duckdb_data_chunk_get_size(_chunk);
        return true;
    }

    /// <summary>The column's name.</summary>
    public string Name(int column) => _columns[column].Name;

    /// <summary>The column's type as SQL writes it, e.g. <c>DECIMAL(18,2)</c>.</summary>
    public string TypeName(int column) => _columns[column].Type.Name;

    /// <summary>
    /// The column's values as DuckDB stores them: BOOLEAN bool; TINYINT to UBIGINT the integers of that size; HUGEINT Int128; FLOAT float;
    /// DOUBLE double; DATE int, days since 1970-01-01; TIME and TIMESTAMP long, microseconds (or the type's own unit); DECIMAL the integer
    /// without its point: short up to 4 digits, int to 9, long to 18, Int128 to 38; ENUM the index of its value: byte, ushort or uint.
    /// </summary>
    /// <exception cref="InvalidCastException">The column does not store its values as <typeparamref name="T"/>.</exception>
    public ReadOnlySpan<T> Values<T>(int column)
        where T : unmanaged => Current(column).Values<T>(RowCount);

    /// <summary>Whether the row holds a value, not NULL.</summary>
    public bool IsValid(int column, int row) => Row(column, row).IsValid(row);

    /// <summary>The bytes of a VARCHAR (in UTF-8) or BLOB, or of an ENUM's value.</summary>
    /// <exception cref="InvalidCastException">The column holds something else.</exception>
    public ReadOnlySpan<byte> Utf8(int column, int row) => Row(column, row).Utf8(row);

    /// <summary>The bytes of a column's VARCHARs (in UTF-8) or BLOBs.</summary>
    /// <exception cref="InvalidCastException">The column holds something else.</exception>
    public Utf8Texts Utf8(int column) => new(Current(column).Texts, RowCount);

    /// <summary>The text of a VARCHAR or ENUM; null for NULL.</summary>
    /// <exception cref="InvalidCastException">The column holds something else.</exception>
    public string? Text(int column, int row) => IsValid(column, row) ? Encoding.UTF8.GetString(Utf8(column, row)) : null;

    /// <summary>The value of a DECIMAL; null for NULL.</summary>
    /// <exception cref="InvalidCastException">The column holds something else.</exception>
    /// <exception cref="OverflowException">The value has more digits than System.Decimal holds.</exception>
    public decimal? Decimal(int column, int row) => IsValid(column, row) ? Row(column, row).Decimal(row) : null;

    /// <summary>How many elements a LIST has.</summary>
    /// <exception cref="InvalidCastException">The column is no LIST.</exception>
    public int ListLength(int column, int row) => Row(column, row).List(row).Length;

    /// <summary>The elements of a LIST, stored as <see cref="Values{T}"/> says for their type.</summary>
    /// <exception cref="InvalidCastException">The column is no LIST, or stores its elements in another way.</exception>
    public ReadOnlySpan<T> ListValues<T>(int column, int row)
        where T : unmanaged
    {
        var (offset, length) = Row(column, row).List(row);
        return _columns[column].Element.Values<T>(offset + length)[offset..];
    }

    /// <summary>Whether an element of a LIST is a value, not NULL.</summary>
    /// <exception cref="InvalidCastException">The column is no LIST.</exception>
    public bool ListIsValid(int column, int row, int index) => Row(column, row).Element.IsValid(ElementPlace(column, row, index));

    /// <summary>The bytes of an element of a VARCHAR[] or BLOB[].</summary>
    /// <exception cref="InvalidCastException">The column is no LIST of those.</exception>
    public ReadOnlySpan<byte> ListUtf8(int column, int row, int index) => Row(column, row).Element.Utf8(ElementPlace(column, row, index));

    /// <summary>Frees the chunk and the result; the query stops if it has not come to its end.</summary>
    public void Dispose()
    {
        if (_closed)
        {
            return;
        }

        _closed = true;
        RowCount = 0;
        _run.Session.Release(this);
        _chunk?.Dispose();
        _result.Dispose();
        _run.Dispose();
    }

    private int ElementPlace(int column, int row, int index)
    {
        var (offset, length) = Row(column, row).List(row);
        return index >= 0 && index < length
            ? offset + index
            : throw new ArgumentOutOfRangeException(nameof(index), index, $"The list has {length} elements.");
    }

    private ScanColumn Current(int column) =>
        RowCount > 0 ? _columns[column] : throw new InvalidOperationException("There is no current chunk: Next must have answered true.");

    private ScanColumn Row(int column, int row) => row >= 0 && row < RowCount
        ? _columns[column]
        : throw new ArgumentOutOfRangeException(nameof(row), row, $"The current chunk has {RowCount} rows.");
}
