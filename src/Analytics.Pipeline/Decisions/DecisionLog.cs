using Analytics.Pipeline.Workspaces;
using Analytics.Store;

namespace Analytics.Pipeline.Decisions;

/// <summary>
/// The log of decisions of a workspace, held for writing: by <c>serve</c> while it runs, else by the command that writes. Not for several
/// threads at once.
/// </summary>
public sealed class DecisionLog : IDisposable
{
    // A command holds the database for a moment only; a reader for less. Together 5 s.
    private const int Attempts = 50;
    private const int PauseMilliseconds = 100;

    private readonly DuckDbConnection _database;
    private readonly string _snapshot;
    private readonly List<DecisionEntry> _entries;

    private DecisionLog(DuckDbConnection database, string snapshot)
    {
        _database = database;
        _snapshot = snapshot;
        _entries = [.. DecisionDatabase.Read(database)];
    }

    /// <summary>All lines, in their order.</summary>
    public IReadOnlyList<DecisionEntry> Entries => _entries;

    /// <summary>Opens the log of a workspace; makes it when there is none.</summary>
    /// <param name="workspace">The workspace's folder.</param>
    /// <param name="cancellation">Ends the waiting for another process.</param>
    /// <exception cref="RunFailedException">There is no such workspace, or another process holds the log.</exception>
    public static DecisionLog Open(string workspace, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        var places = Workspace.Existing(workspace);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var log = new DecisionLog(DecisionDatabase.Open(places.Decisions, readOnly: false), places.DecisionsSnapshot);
                log.Mend();
                return log;
            }
            catch (Exception cause) when (IsTaken(cause) && attempt < Attempts)
            {
                cancellation.WaitHandle.WaitOne(PauseMilliseconds);
                cancellation.ThrowIfCancellationRequested();
            }
            catch (Exception cause) when (IsTaken(cause))
            {
                throw new RunFailedException(
                    $"Another process holds '{places.Decisions}'; nothing was written. Decide there (a running 'serve' owns the decisions), or wait until it is done.", cause);
            }
        }
    }

    /// <summary>Adds lines, all or none, and renews the snapshot.</summary>
    /// <param name="entries">The lines; their numbers are given here.</param>
    /// <returns>The lines with their numbers.</returns>
    public IReadOnlyList<DecisionEntry> Append(IEnumerable<DecisionEntry> entries)
    {
        var numbered = entries.Select((entry, i) => entry with { Number = _entries.Count + i + 1 }).ToList();
        using (var transaction = _database.BeginTransaction())
        {
            DecisionDatabase.Append(_database, numbered);
            transaction.Commit();
        }

        _entries.AddRange(numbered);
        DecisionSnapshot.Write(_snapshot, _entries);
        return numbered;
    }

    /// <summary>Reads the log of a workspace without holding it: the database, or its snapshot while another process has the database.</summary>
    /// <param name="workspace">The workspace's folder.</param>
    /// <returns>All lines; none when nobody has decided anything.</returns>
    public static IReadOnlyList<DecisionEntry> Read(string workspace)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        var places = new Workspace(workspace);
        if (!File.Exists(places.Decisions))
        {
            return [];
        }

        try
        {
            using var database = DecisionDatabase.Open(places.Decisions, readOnly: true);
            return DecisionDatabase.Read(database);
        }
        catch (Exception cause) when (IsTaken(cause))
        {
            return File.Exists(places.DecisionsSnapshot) ? DecisionSnapshot.Read(places.DecisionsSnapshot) : [];
        }
    }

    /// <summary>Closes the database.</summary>
    public void Dispose() => _database.Dispose();

    // A process that died between the commit and the snapshot left the one before.
    private void Mend()
    {
        if (_entries.Count > 0 && (!File.Exists(_snapshot) || DecisionSnapshot.Read(_snapshot).Count != _entries.Count))
        {
            DecisionSnapshot.Write(_snapshot, _entries);
        }
    }

    // Another process: DuckDB says so. This process with another access mode: the provider does.
    private static bool IsTaken(Exception failure) =>
        failure is InvalidOperationException || (failure is DuckDbException && failure.Message.Contains("lock", StringComparison.OrdinalIgnoreCase));
}
