using Analytics.Registry.Reading;

namespace Analytics.Pipeline.Linking.Records;

/// <summary>An opened file of records.</summary>
internal abstract class RecordSource : IDisposable
{
    private readonly List<RecordNote> _notes = [];

    protected RecordSource(string path, InputFile file)
    {
        Path = path;
        Name = System.IO.Path.GetFileName(path);
        Sha256 = file.Sha256;
        if (file.Notice is { } notice)
        {
            Note(notice.MessageZh, notice.MessageEn);
        }
    }

    /// <summary>The path as its user gave it, for messages.</summary>
    public string Path { get; }

    public string Name { get; }

    public string Sha256 { get; }

    public virtual string? Sheet => null;

    public virtual string? Dialect => null;

    /// <summary>The names of all columns, as far as they are known.</summary>
    public abstract IReadOnlyList<string> Columns { get; }

    /// <summary>Whether more columns may come to light while records are read.</summary>
    public virtual bool ColumnsMayGrow => false;

    public IReadOnlyList<RecordNote> Notes => _notes;

    /// <summary>Opens a file of any format.</summary>
    /// <exception cref="RunFailedException">It cannot be read.</exception>
    public static RecordSource Open(string path, CancellationToken cancellation)
    {
        // An archive is refused anyhow: its members need not be looked at.
        var file = InputDiscovery.Discover(path, new ReadingLimits { MaxArchiveDepth = 0 }, cancellation)[0];
        if (file.Format == InputFormat.Zip)
        {
            throw new RunFailedException($"{path}: this is a ZIP archive; unpack it and name the file of records in it.");
        }

        if (!file.HasSheets)
        {
            throw new RunFailedException($"{path}: {(file.Problem ?? file.Notice)?.MessageEn ?? "This is no file of records."}");
        }

        return Guard(path, () => file.Format == InputFormat.Parquet ? (RecordSource)new ParquetSource(path, file, cancellation) : new SheetSource(path, file, cancellation));
    }

    /// <summary>A place in a file, for messages.</summary>
    public static string Where(string path, string? sheet, int row) => sheet is null ? $"{path}, row {row}" : $"{path}, sheet '{sheet}', row {row}";

    /// <summary>Reads all records.</summary>
    /// <returns>Number of records.</returns>
    public int Fill(FileTarget target, IProgress<RunProgress>? progress, CancellationToken cancellation) =>
        Guard(Path, () => ReadAll(target, progress, cancellation));

    /// <summary>Whether the column has no name in the file, and one was made for it.</summary>
    public virtual bool IsUnnamed(string column) => false;

    /// <summary>A place in the file, for messages.</summary>
    /// <param name="row">The physical row.</param>
    public string Where(int row) => Where(Path, Sheet, row);

    public abstract void Dispose();

    protected abstract int ReadAll(FileTarget target, IProgress<RunProgress>? progress, CancellationToken cancellation);

    /// <summary>Something that the file's user should know.</summary>
    protected void Note(string zh, string en) => _notes.Add(new RecordNote(zh, en));

    protected static RunProgress Progress(string name, int done, int total, long rows) =>
        new(RunProgressKind.StageAdvanced, LinkingStages.Read, name, done, total, rows);

    /// <summary>Columns of one name cannot be told apart, nor could one that is to be ignored be kept from the model.</summary>
    protected void RequireDistinct(IReadOnlyList<string> names)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < names.Count; i++)
        {
            if (!first.TryAdd(names[i], i))
            {
                throw new RunFailedException($"{Path}: the columns {first[names[i]] + 1} and {i + 1} have the same name '{names[i]}'; rename one of them.");
            }
        }
    }

    private static T Guard<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (ReadingException failure)
        {
            throw new RunFailedException($"{path}: {failure.Problem.MessageEn}", failure);
        }
    }
}
