using Analytics.Registry.Schema;
using Analytics.Regulations.Calendar;
using Analytics.Regulations.Findings;
using Analytics.Regulations.Rules;
using Analytics.Store;

namespace Analytics.Regulations.Compliance;

/// <summary>Holds every check of a rule book against every center under its regulation.</summary>
public static class ComplianceCheck
{
    /// <summary>What is written, in the schema <c>result</c>.</summary>
    public static IReadOnlyList<string> Tables { get; } = ["compliance", "compliance_row", "divergence", "duty", "lifecycle", KeptRules.Table];

    private const string Judgements = """
        CREATE OR REPLACE TABLE work.judgement (
            subject_set VARCHAR NOT NULL, check_id VARCHAR NOT NULL, subject_id BIGINT NOT NULL, table_name VARCHAR, row_id BIGINT, outcome VARCHAR NOT NULL,
            low DECIMAL(38, 6), high DECIMAL(38, 6), actual VARCHAR, exception INTEGER, missing_inputs VARCHAR)
        """;

    /// <summary>Judges by the packs that the scope names, and keeps them; of one regime and the centers of one city, where the scope names them.</summary>
    /// <param name="database">The run's database, its entities resolved.</param>
    /// <param name="scope">The day, and the regime and the city if only one is asked for.</param>
    /// <param name="cancellation">Stops between two checks.</param>
    /// <returns>The number of outcomes.</returns>
    public static long Run(DuckDbConnection database, FindingScope scope, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(scope);
        var files = PackFiles.ShippedAnd(scope.Packs);
        var book = RuleBook.Read(files).Of(scope.Regime);

        // Hundreds of small statements: each waits for the disk when it is a transaction of its own.
        using var whole = database.BeginTransaction();
        JudgeAll(database, book, scope.AsOf, cancellation, scope.City);
        if (scope.OneUnit)
        {
            Undelivered.Judge(database, book);
        }

        KeptRules.Write(database, files);
        var outcomes = Publish(database, book, named: scope.OneUnit);
        whole.Commit();
        return outcomes;
    }

    /// <summary>Writes the tables of <see cref="Tables"/>.</summary>
    /// <param name="database">The run's database, its entities resolved.</param>
    /// <param name="book">The rules.</param>
    /// <param name="asOf">The day of judgement.</param>
    /// <param name="cancellation">Stops between two checks.</param>
    /// <returns>The number of outcomes.</returns>
    public static long Run(DuckDbConnection database, RuleBook book, DateOnly asOf, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(book);
        JudgeAll(database, book, asOf, cancellation);
        return Publish(database, book, named: false);
    }

    private static void JudgeAll(DuckDbConnection database, RuleBook book, DateOnly asOf, CancellationToken cancellation, string? city = null)
    {
        var judged = Prepare(database, book, asOf, city);
        foreach (var (pack, check) in book.Checks)
        {
            foreach (var set in check.Subjects.Where(set => judged.Contains((set, pack.Regulation.Id))))
            {
                cancellation.ThrowIfCancellationRequested();
                Judge(database, pack, check, book.Subjects[set]);
            }
        }
    }

    private static long Publish(DuckDbConnection database, RuleBook book, bool named)
    {
        ComplianceTables.Write(database, book, named);
        Divergences.Write(database, book);
        DutyCalendar.Write(database, book);
        Lifecycle.Write(database, book);
        return database.Count("SELECT count(*) FROM result.compliance");
    }

    /// <summary>Makes what every check reads: the law's tables, the subjects, their measures, the catalogue of checks; and no judgement yet.</summary>
    /// <returns>The sets with a subject under a regulation. Of the others no check has anything to judge.</returns>
    internal static IReadOnlySet<(string Set, string Regulation)> Prepare(DuckDbConnection database, RuleBook book, DateOnly asOf, string? city = null)
    {
        LawSchema.Create(database, book, asOf, city);
        database.Execute(Judgements);
        var judged = new HashSet<(string Set, string Regulation)>();
        foreach (var set in book.Checks.SelectMany(item => item.Check.Subjects).Distinct().Order(StringComparer.Ordinal))
        {
            Explained(book.Subjects[set].File, 1, set, () => SubjectTables.Create(database, book.Subjects[set]));
            judged.UnionWith(SubjectTables.RegulationsIn(database, set).Select(regulation => (set, regulation)));
            var measures = book.Checks.Where(item => item.Check.Subjects.Contains(set) && judged.Contains((set, item.Pack.Regulation.Id))).SelectMany(item => RuleBook.MeasuresOf(item.Check));
            foreach (var measure in measures.Distinct().Order(StringComparer.Ordinal))
            {
                Explained(book.Measures[measure].File, 1, measure, () => MeasureTables.Create(database, set, book.Measures[measure]));
            }
        }

        ComplianceTables.Prepare(database, book);
        return judged;
    }

    /// <summary>Appends the judgements of one check on one set of subjects.</summary>
    internal static void Judge(DuckDbConnection database, RulePack pack, Check check, SqlFile subject) => Explained(check.File, check.Line, check.Id, () =>
        database.Execute($"INSERT INTO work.judgement SELECT {Sql.Text(subject.Name)}, * FROM ({new CheckSql(check, subject).Judge(pack.Regulation.Id)})"));

    /// <summary>What the database refuses is the pack's: the message names the place in the pack, and the database's reason.</summary>
    private static void Explained(string file, long line, string name, Action work)
    {
        try
        {
            work();
        }
        catch (DuckDbException error)
        {
            throw new DefinitionException(file, line, $"the query of '{name}' was refused: {error.Message}", error);
        }
    }
}
