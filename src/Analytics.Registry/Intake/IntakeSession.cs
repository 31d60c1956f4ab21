using Analytics.Registry.Intake.Layout;
using Analytics.Registry.Intake.Ledger;
using Analytics.Registry.Intake.Platforms;
using Analytics.Registry.Intake.Rows;
using Analytics.Registry.Schema;
using Analytics.Store;

namespace Analytics.Registry.Intake;

/// <summary>What all sheets of one intake share: the ledger, the platforms known so far, the writers of the canonical tables.</summary>
internal sealed class IntakeSession(DuckDbConnection database, IntakeOptions options, IProgress<IntakeProgress>? progress) : IDisposable
{
    private readonly Dictionary<string, TableWriter> _writers = new(StringComparer.Ordinal);
    private IdentityWriter? _identities;
    private readonly HashSet<FileRecord> _done = [];
    private long _rowsRead;
    private long _rowId;

    public DuckDbConnection Database => database;

    public IntakeOptions Options => options;

    public IntakeLedger Ledger { get; } = new(database);

    public PlatformDirectory Directory { get; } = new();

    public PlatformResolver Platforms => new(Directory);

    /// <summary>What the covers of all files agree on; set when all of them were looked at.</summary>
    public CoverText Cover { get; set; } = CoverText.None;

    /// <summary>
    /// In one unit's own papers, the platform of a table that names none: the one that a register of the delivery names, else its covers, else
    /// the unnamed one whose cover was left empty. Null in a province's delivery, and where the papers name several.
    /// </summary>
    public (string Id, string From)? OnlyUnit =>
        !options.OneUnit ? null
        : Directory.IsEmpty ? (Cover.PlatformId ?? Cover.PlatformName ?? StatedRegime.Unnamed, "unit")
        : Directory.Only is { } only ? (only, "unit") : null;

    public IdentityWriter Identities => _identities ??= new IdentityWriter(database);

    public int FilesDone => _done.Count;

    public int FilesTotal { get; set; }

    /// <summary>The next row id: rows are numbered in the order in which they are accepted.</summary>
    public long NextRowId() => ++_rowId;

    /// <summary>A file's sheets were read: all of them, or its registers, after which the others follow.</summary>
    public void Done(FileRecord file) => _done.Add(file);

    public TableWriter WriterOf(Table table)
    {
        if (!_writers.TryGetValue(table.Name, out var writer))
        {
            _writers.Add(table.Name, writer = new TableWriter(database, table));
        }

        return writer;
    }

    public void Progress(string file, long rows)
    {
        _rowsRead += rows;
        progress?.Report(new IntakeProgress(file, FilesDone, FilesTotal, _rowsRead));
    }

    /// <summary>Sends everything that is buffered to the database.</summary>
    public void Complete()
    {
        foreach (var writer in _writers.Values)
        {
            writer.Complete();
        }

        _identities?.Complete();
        Ledger.Complete();
    }

    public void Dispose()
    {
        foreach (var writer in _writers.Values)
        {
            writer.Dispose();
        }

        _identities?.Dispose();
        Ledger.Dispose();
    }
}
