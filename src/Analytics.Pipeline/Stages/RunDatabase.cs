using System.Globalization;
using Analytics.Pipeline.Reports;
using Analytics.Pipeline.Reports.Data;
using Analytics.Pipeline.Workspaces;
using Analytics.Store;

namespace Analytics.Pipeline.Stages;

/// <summary>Opens the database of a run.</summary>
internal static class RunDatabase
{
    // Leaves room for everything else within 1 GB; a larger run goes through files beside the database.
    private const string MemoryLimit = "500MB";

    // Stages are done beside each other, and pieces of them. A query over some ten thousand rows that DuckDB divides among its threads as well takes a
    // tenth more of the processors' time in all than one that it does not.
    private static readonly string ThreadsForWork = Math.Max(1, Environment.ProcessorCount / 2).ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// Opens the database of a partial run for writing. What is there is kept when it shall be resumed, was begun by this build and has at
    /// least one finished stage; else the run begins anew.
    /// </summary>
    public static DuckDbConnection OpenForWork(RunFolder partial, bool resume, IProgress<RunProgress>? progress)
    {
        if (resume && File.Exists(partial.Database))
        {
            var kept = Open(partial.Database, readOnly: false);
            var ledger = new RunLedger(kept);
            if (ledger.IsOfThisBuild() && ledger.FinishedStages().Count > 0)
            {
                return kept;
            }

            kept.Dispose();
        }

        if (resume)
        {
            progress?.Report(new RunProgress(RunProgressKind.Note, string.Empty, "There is no finished stage of this input and these options to go on from; the run begins anew."));
        }

        partial.Delete();
        Directory.CreateDirectory(partial.Path);
        var database = Open(partial.Database, readOnly: false);
        new RunLedger(database).Create();
        return database;
    }

    /// <summary>Facts and figures of a finished run; <c>null</c> when another build of the product made it.</summary>
    public static (RunFacts Facts, RunSummary Summary)? SummaryOf(RunFolder run, RunOptions options, string hash)
    {
        using var database = OpenToRead(run);
        var context = new RunContext(options, hash, run, database, basis: null, progress: null, CancellationToken.None);
        return context.Ledger.IsOfThisBuild() ? Summarise(context) : null;
    }

    /// <summary>Facts and figures of a run whose stages are finished.</summary>
    public static (RunFacts Facts, RunSummary Summary) Summarise(RunContext context)
    {
        var facts = RunFacts.Of(context);
        return (facts, RunSummary.Load(new ReportContext(context.Database, context.Folder.Reports, facts, context.Cancellation)));
    }

    /// <summary>Opens the database of a finished run, which several processes can do at once.</summary>
    public static DuckDbConnection OpenToRead(RunFolder run) => Open(run.Database, readOnly: true);

    /// <summary>
    /// Attaches the database of a finished run, read-only, to one in memory as the catalog <c>run</c>: whoever reads can lay tables of his own beside it.
    /// Every connection begins with <see cref="Enter"/>.
    /// </summary>
    public static DuckDbConnection Attach(RunFolder run)
    {
        var text = new System.Data.Common.DbConnectionStringBuilder { ["Data Source"] = ":memory:", ["Memory Limit"] = MemoryLimit };
        var database = new DuckDbConnection(text.ConnectionString);
        try
        {
            database.Open();
            using var command = database.CreateCommand();
            command.CommandText = $"ATTACH '{run.Database.Replace("'", "''", StringComparison.Ordinal)}' AS run (READ_ONLY)";
            command.ExecuteNonQuery();
            return Enter(database);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Makes the attached run what unqualified names mean.</summary>
    public static DuckDbConnection Enter(DuckDbConnection database)
    {
        database.ChangeDatabase("run");
        return database;
    }

    private static DuckDbConnection Open(string path, bool readOnly)
    {
        var text = new System.Data.Common.DbConnectionStringBuilder { ["Data Source"] = path, ["Access Mode"] = readOnly ? "read_only" : "read_write", ["Memory Limit"] = MemoryLimit };
        if (!readOnly)
        {
            text["Threads"] = ThreadsForWork;
        }

        var database = new DuckDbConnection(text.ConnectionString);
        try
        {
            database.Open();
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }
}
