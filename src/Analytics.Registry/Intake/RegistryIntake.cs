using Analytics.Registry.Headers;
using Analytics.Registry.Intake.Corrections;
using Analytics.Registry.Intake.Layout;
using Analytics.Registry.Intake.Ledger;
using Analytics.Registry.Intake.Platforms;
using Analytics.Registry.Reading;
using Analytics.Store;

namespace Analytics.Registry.Intake;

/// <summary>
/// Loads an input into the canonical tables: discovers files, looks at every sheet, loads registers of platforms first and everything else
/// after them, decides between versions, and accounts for every row.
/// </summary>
public static class RegistryIntake
{
    /// <summary>Creates the schemas <c>intake</c>, <c>registry</c>, <c>current</c> and the canonical tables in <paramref name="database"/>, and fills them.</summary>
    /// <param name="database">An empty database, open for writing.</param>
    /// <param name="options">What to load.</param>
    /// <param name="progress">Told of every file and of every few thousand rows.</param>
    /// <param name="cancellation">Stops between records; the database is then to be thrown away.</param>
    /// <returns>What came in.</returns>
    /// <exception cref="FileNotFoundException">There is nothing at the input path.</exception>
    /// <exception cref="Schema.DefinitionException">A mapping.yaml cannot be understood; the message names the line.</exception>
    public static IntakeSummary Load(DuckDbConnection database, IntakeOptions options, IProgress<IntakeProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(options);
        IntakeTables.Create(database);
        var inputs = InputDiscovery.Discover(options.InputPath, null, cancellation);
        using var session = new IntakeSession(database, options, progress);
        var files = Register(session.Ledger, inputs);
        var mapping = MappingOf(files, cancellation);
        var plans = PlanAll(session, files, mapping, cancellation);
        session.Cover = CoverText.Agreed([.. plans.Select(plan => plan.Cover)]);
        session.FilesTotal = plans.Select(plan => plan.File.Id).Distinct().Count();
        Deliveries.MarkDuplicates([.. plans.Where(plan => plan.IsRegister)], session.Platforms);
        LoadSheets(session, [.. plans.Where(plan => plan.IsRegister)], cancellation);
        Deliveries.MarkDuplicates(plans, session.Platforms);
        LoadSheets(session, [.. plans.Where(plan => !plan.IsRegister)], cancellation);
        var replacements = Versions.Decide(session.Ledger);
        session.Complete();
        Replacements.Write(database, replacements);
        FailedFiles.Remove(database);
        AppliedCorrections.Apply(database);
        RegisteredPlatforms.Write(database);
        PlatformRegimes.Write(database);
        return Summary(database, session.Ledger);
    }

    private static List<FileRecord> Register(IntakeLedger ledger, IReadOnlyList<InputFile> inputs)
    {
        var files = new List<FileRecord>();
        foreach (var input in inputs)
        {
            var file = ledger.AddFile(files.Count + 1, input);
            files.Add(file);
            if (input.Problem is { } problem)
            {
                ledger.FailFile(file, problem);
            }
            else if (!input.HasSheets)
            {
                file.Ignore(input.Notice);
            }
            else if (input.Notice is { } notice)
            {
                file.Note(notice);
            }
        }

        return files;
    }

    private static MappingFile MappingOf(IEnumerable<FileRecord> files, CancellationToken cancellation) =>
        files.FirstOrDefault(file => file.Input.Format == InputFormat.Mapping && file.Input.Problem is null) is { } found
            ? MappingFile.Parse(found.Input.Path, new StreamReader(new MemoryStream(found.Input.ReadAllBytes(cancellation))))
            : MappingFile.Empty;

    private static List<SheetPlan> PlanAll(IntakeSession session, IEnumerable<FileRecord> files, MappingFile mapping, CancellationToken cancellation)
    {
        var plans = new List<SheetPlan>();
        foreach (var file in files.Where(file => file.Status == "read"))
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                plans.AddRange(SheetPlanner.Plan(file, mapping, cancellation));
            }
            catch (Exception exception) when (ProblemOf(exception) is { } problem)
            {
                session.Ledger.FailFile(file, problem);
            }
        }

        return plans;
    }

    private static void LoadSheets(IntakeSession session, IReadOnlyList<SheetPlan> plans, CancellationToken cancellation)
    {
        foreach (var file in plans.GroupBy(plan => plan.File.Id).Select(group => group.ToDictionary(plan => plan.Index)))
        {
            var record = file.Values.First().File;
            if (record.Status == "read")
            {
                LoadFile(session, record, file, cancellation);
                session.Done(record);
                session.Progress(record.Input.Path, 0);
            }
        }
    }

    private static void LoadFile(IntakeSession session, FileRecord file, Dictionary<int, SheetPlan> plans, CancellationToken cancellation)
    {
        try
        {
            using var sheets = file.Input.OpenSheets(cancellation);
            for (var index = 0; sheets.Next() is { } reader; index++)
            {
                if (plans.TryGetValue(index, out var plan))
                {
                    new SheetLoader(session, plan, new RecordStream(reader)).Load(cancellation);
                }
            }
        }
        catch (Exception exception) when (ProblemOf(exception) is { } problem)
        {
            session.Ledger.FailFile(file, problem);
            foreach (var source in session.Ledger.Sources.Where(source => source.File == file))
            {
                source.Discard();
            }
        }
    }

    /// <summary>What an exception says of the file that was being read; null for one that is not about the file.</summary>
    private static ReadingProblem? ProblemOf(Exception exception) => exception switch
    {
        ReadingException reading => reading.Problem,
        IOException or UnauthorizedAccessException => ReadingProblems.FileUnreadable(exception.Message),
        _ => null,
    };

    private static IntakeSummary Summary(DuckDbConnection database, IntakeLedger ledger)
    {
        using var command = database.CreateCommand();
        command.CommandText = "SELECT coalesce(sum(rows_read), 0)::BIGINT, coalesce(sum(rows_accepted), 0)::BIGINT, coalesce(sum(rows_quarantined), 0)::BIGINT, coalesce(sum(rows_other), 0)::BIGINT FROM intake.accounting";
        using var rows = command.ExecuteReader();
        rows.Read();
        var files = ledger.Files.ToList();
        return new IntakeSummary(
            files.Count,
            files.Count(file => file.Status == "failed"),
            files.Count(file => file.Status == "duplicate"),
            rows.GetInt64(0),
            rows.GetInt64(1),
            rows.GetInt64(2),
            rows.GetInt64(3),
            LatestYear.Of(database));
    }
}
