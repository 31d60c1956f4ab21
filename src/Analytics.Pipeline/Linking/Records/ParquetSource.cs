using System.Globalization;
using System.Runtime.ExceptionServices;
using Analytics.Registry.Reading;
using Analytics.Store;

namespace Analytics.Pipeline.Linking.Records;

/// <summary>
/// A Parquet file, read by DuckDB. Each column is a scan of its own, and scans run side by side: columns do not depend on one another, so the
/// result is the same whatever the number of threads, and a column's distinct texts stay in the processor's cache while it is read.
/// </summary>
internal sealed class ParquetSource : RecordSource
{
    private readonly FileInfo _file;
    private readonly (long Length, DateTime Written) _state;
    private readonly DuckDbConnection _connection;
    private readonly string _table;
    private readonly IReadOnlyList<(string Name, string Sql)> _columns;

    public ParquetSource(string path, InputFile file, CancellationToken cancellation)
        : base(path, file)
    {
        _file = new FileInfo(path);
        _state = (_file.Length, _file.LastWriteTimeUtc);
        _table = ParquetText.Table(_file.FullName);

        // The threads are ours: one a scan, in which DuckDB gives the rows in the file's order as they come.
        _connection = new DuckDbConnection("Data Source=:memory:;Threads=1");
        try
        {
            _connection.Open();
            using var schema = _connection.Scan($"SELECT * FROM {_table} LIMIT 0", cancellation);
            _columns = [.. Enumerable.Range(0, schema.ColumnCount).Select(i => (schema.Name(i).Trim(), ParquetText.Of(schema.Name(i), schema.TypeName(i))))];
            Columns = [.. _columns.Select(column => column.Name)];
            RequireDistinct(Columns);
        }
        catch (DuckDbException failure)
        {
            _connection.Dispose();
            throw Damaged(failure);
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    public override IReadOnlyList<string> Columns { get; }

    public override void Dispose() => _connection.Dispose();

    protected override int ReadAll(FileTarget target, IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        try
        {
            var records = Count(cancellation);
            var jobs = _columns.Select(column => (column.Name, column.Sql, Slot: target.Slot(column.Name, records))).Where(job => job.Slot is not null).ToList();
            var sizes = Sizes(cancellation);
            var done = 0;
            var options = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };

            // The largest first: a large one that comes last would keep one thread busy after all others.
            var largestFirst = jobs.OrderByDescending(job => sizes.GetValueOrDefault(job.Name));
            Parallel.ForEach(System.Collections.Concurrent.Partitioner.Create(largestFirst, System.Collections.Concurrent.EnumerablePartitionerOptions.NoBuffering), options, job =>
            {
                Scan(job.Sql, job.Slot!, records, cancellation);
                lock (jobs)
                {
                    progress?.Report(Progress(Name, ++done, jobs.Count, records));
                }
            });
            RequireUnchanged();
            return records;
        }
        catch (AggregateException failures)
        {
            var first = failures.Flatten().InnerExceptions[0];
            ExceptionDispatchInfo.Throw(first is DuckDbException failure ? Damaged(failure) : first);
            throw;
        }
        catch (DuckDbException failure)
        {
            throw Damaged(failure);
        }
    }

    private void Scan(string sql, ColumnSlot slot, int records, CancellationToken cancellation)
    {
        using var connection = _connection.Duplicate();
        using var scan = connection.Scan($"SELECT {sql} FROM {_table}", cancellation);
        var record = 0;
        while (scan.Next())
        {
            slot.PutUtf8(record, scan.Utf8(0));
            record += scan.RowCount;
        }

        if (record != records)
        {
            throw Changed();
        }
    }

    private int Count(CancellationToken cancellation)
    {
        using var scan = _connection.Scan($"SELECT count(*) FROM {_table}", cancellation);
        _ = scan.Next();
        var count = scan.Values<long>(0)[0];
        return count <= int.MaxValue
            ? (int)count
            : throw new RunFailedException(string.Create(CultureInfo.InvariantCulture, $"{Path}: {count:N0} rows are more than can be linked in one run."));
    }

    private Dictionary<string, long> Sizes(CancellationToken cancellation)
    {
        var sizes = new Dictionary<string, long>(StringComparer.Ordinal);
        using var scan = _connection.Scan(
            $"SELECT split_part(path_in_schema, ', ', 1), CAST(sum(total_uncompressed_size) AS BIGINT) FROM {ParquetText.Metadata(_file.FullName)} GROUP BY 1", cancellation);
        while (scan.Next())
        {
            for (var i = 0; i < scan.RowCount; i++)
            {
                sizes[scan.Text(0, i)!.Trim()] = scan.Values<long>(1)[i];
            }
        }

        return sizes;
    }

    private void RequireUnchanged()
    {
        _file.Refresh();
        if (!_file.Exists || (_file.Length, _file.LastWriteTimeUtc) != _state)
        {
            throw Changed();
        }
    }

    private RunFailedException Changed() => new($"{Path}: the file was changed while it was read; run again when nobody writes it.");

    private RunFailedException Damaged(DuckDbException failure) => new($"{Path}: the file is damaged or incomplete: {failure.Message}", failure);
}
