using Analytics.Store;

namespace Analytics.Registry.Reading.Parquet;

/// <summary>The one table of a Parquet file, read by DuckDB.</summary>
internal sealed class ParquetSheets : InputSheets
{
    private readonly string _path;
    private readonly Action _release;
    private readonly Action _verify;
    private readonly CancellationToken _cancellation;
    private DuckDbConnection? _connection;

    /// <param name="path">The file on disk.</param>
    /// <param name="release">Called when the file is no longer needed.</param>
    /// <param name="verify">Called after the last row; throws if the file is not what discovery saw.</param>
    /// <param name="cancellation">Stops the query.</param>
    public ParquetSheets(string path, Action release, Action verify, CancellationToken cancellation)
    {
        _path = path;
        _release = release;
        _verify = verify;
        _cancellation = cancellation;
    }

    private protected override ISheetReader? OpenNext()
    {
        if (_connection is not null)
            return null;
        _connection = new DuckDbConnection("Data Source=:memory:");
        try
        {
            _connection.Open();
            return new ParquetReader(_connection, _path, _verify, _cancellation);
        }
        catch (DuckDbException exception)
        {
            throw new ReadingException(ReadingProblems.FileDamaged(exception.Message), exception);
        }
    }

    private protected override void Close()
    {
        _connection?.Dispose();
        _release();
    }
}
