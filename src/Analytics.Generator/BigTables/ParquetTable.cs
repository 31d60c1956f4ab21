using Analytics.Store;

namespace Analytics.Generator.BigTables;

/// <summary>
/// A Parquet file under construction: rows go through the appender into a table of a scratch database, which is copied out as a whole. The scratch
/// database lies on disk where many rows are expected, so that memory does not grow with them. One thread, so that the bytes repeat.
/// </summary>
internal sealed class ParquetTable<T> : IDisposable
{
    private readonly IReadOnlyList<ParquetColumn<T>> _columns;
    private readonly string _path;
    private readonly string? _scratch;
    private readonly DuckDbConnection _connection;
    private readonly TableAppender _appender;

    /// <param name="path">The Parquet file.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="onDisk">Whether the scratch database lies beside the file (removed afterwards) rather than in memory.</param>
    public ParquetTable(string path, IReadOnlyList<ParquetColumn<T>> columns, bool onDisk)
    {
        (_path, _columns) = (path, columns);
        _scratch = onDisk ? path + ".scratch" : null;
        var source = onDisk ? $"Data Source={_scratch};Memory Limit=512MB" : "Data Source=:memory:";
        _connection = new DuckDbConnection(source + ";Threads=1");
        _connection.Open();
        Execute($"CREATE TABLE content ({string.Join(", ", columns.Select(c => $"\"{c.Name}\" {c.Type}"))})");
        _appender = _connection.CreateAppender(null, "content");
    }

    /// <summary>Rows appended so far: the last one's number, counted from 1.</summary>
    public long RowCount { get; private set; }

    public void Append(T row)
    {
        foreach (var column in _columns) column.Append(_appender, row);
        _appender.EndRow();
        RowCount++;
    }

    /// <summary>Writes the file.</summary>
    public void Complete()
    {
        _appender.Complete();
        _appender.Dispose();
        Execute($"COPY content TO '{_path.Replace("'", "''", StringComparison.Ordinal)}' (FORMAT parquet, COMPRESSION zstd)");
    }

    public void Dispose()
    {
        _appender.Dispose();
        _connection.Dispose();
        if (_scratch is null) return;
        File.Delete(_scratch);
        File.Delete(_scratch + ".wal");
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
