using Analytics.Registry.Reading.Delimited;
using Analytics.Registry.Reading.Json;
using Analytics.Registry.Reading.Parquet;
using Analytics.Registry.Reading.Sources;
using Analytics.Registry.Reading.Workbooks;

namespace Analytics.Registry.Reading;

/// <summary>One file of an input, or one member of an archive in it, as discovery found it.</summary>
public sealed class InputFile
{
    private readonly ContentSource? _source;
    private readonly ReadingLimits _limits;

    internal InputFile(string path, long length, string sha256, FormatVerdict verdict, ContentSource? source, ReadingLimits limits)
    {
        Path = path;
        Length = length;
        Sha256 = sha256;
        Format = verdict.Format;
        Problem = verdict.Problem;
        Notice = verdict.Notice;
        _source = source;
        _limits = limits;
    }

    /// <summary>
    /// Path relative to the input folder with '/'; members of archives as <c>outer.zip!folder/inner.xlsx</c>. A folder that could not be listed ends
    /// with '/' (the input folder itself is <c>./</c>).
    /// </summary>
    public string Path { get; }

    /// <summary>Size in bytes; of an archive's member the inflated size. 0 if the content could not be read.</summary>
    public long Length { get; }

    /// <summary>SHA-256 of the content, lower-case hexadecimal; empty if the content could not be read.</summary>
    public string Sha256 { get; }

    /// <summary>What the file is.</summary>
    public InputFormat Format { get; }

    /// <summary>Why the file cannot be used; null if it can, as far as discovery can see.</summary>
    public ReadingProblem? Problem { get; }

    /// <summary>What is worth saying about a file that is in order: why it is ignored, or that its extension says something else than its content.</summary>
    public ReadingProblem? Notice { get; }

    /// <summary>Whether the file holds tables that <see cref="OpenSheets"/> can be asked for.</summary>
    public bool HasSheets =>
        Problem is null && Format is InputFormat.Csv or InputFormat.Xlsx or InputFormat.Xls or InputFormat.Parquet or InputFormat.JsonLines;

    /// <summary>
    /// Opens the file to read its tables. That the content is still the one discovered is verified: for workbooks before the first row, for text and
    /// Parquet when the last record has been read. Rows of a file whose reading ends with an exception are not to be used.
    /// </summary>
    /// <exception cref="ReadingException">The file has a <see cref="Problem"/>, or turned out to have one.</exception>
    /// <exception cref="InvalidOperationException">The file's format has no tables.</exception>
    public InputSheets OpenSheets(CancellationToken cancellation = default)
    {
        if (Problem is not null)
            throw new ReadingException(Problem);
        return Format switch
        {
            InputFormat.Csv => new DelimitedSheets(_source!.Open(cancellation), _limits, Verify, cancellation),
            InputFormat.JsonLines => new JsonSheets(_source!.Open(cancellation), _limits, Verify, cancellation),
            InputFormat.Xlsx => new XlsxSheets(TakeSnapshot(cancellation).Content, _limits, cancellation),
            InputFormat.Xls => new XlsSheets(TakeSnapshot(cancellation).Content, _limits, cancellation),
            InputFormat.Parquet => OpenParquet(cancellation),
            _ => throw new InvalidOperationException($"{Path} is {Format}: it has no tables."),
        };
    }

    /// <summary>All bytes of the file, verified; meant for small files such as <c>mapping.yaml</c>.</summary>
    /// <exception cref="ReadingException">The file has a <see cref="Problem"/>, or was changed since discovery.</exception>
    public byte[] ReadAllBytes(CancellationToken cancellation = default)
    {
        if (Problem is not null)
            throw new ReadingException(Problem);
        using var content = TakeSnapshot(cancellation).Content;
        var bytes = new byte[content.Length];
        content.ReadExactly(bytes);
        return bytes;
    }

    private ParquetSheets OpenParquet(CancellationToken cancellation)
    {
        if (_source!.LocalPath is { } path)
            return new ParquetSheets(path, () => { }, () => VerifyOnDisk(cancellation), cancellation);
        // DuckDB reads files, not streams: a member of an archive becomes one for as long as it is read.
        using var content = _source.Open(cancellation);
        var copy = Snapshot.TakeFile(content, _limits, cancellation);
        try
        {
            Verify(copy.Length, copy.Sha256);
        }
        catch
        {
            File.Delete(copy.Path);
            throw;
        }
        return new ParquetSheets(copy.Path, () => File.Delete(copy.Path), () => { }, cancellation);
    }

    private void VerifyOnDisk(CancellationToken cancellation)
    {
        using var content = _source!.Open(cancellation);
        var inspection = ContentInspection.OfSeekable(content, cancellation);
        Verify(inspection.Length, inspection.Sha256);
    }

    private Snapshot TakeSnapshot(CancellationToken cancellation)
    {
        using var content = _source!.Open(cancellation);
        var snapshot = Snapshot.Take(content, _limits, cancellation);
        try
        {
            Verify(snapshot.Length, snapshot.Sha256);
            return snapshot;
        }
        catch
        {
            snapshot.Content.Dispose();
            throw;
        }
    }

    private void Verify(long length, string sha256)
    {
        if (length != Length || sha256 != Sha256)
            throw new ReadingException(ReadingProblems.FileChanged);
    }
}
