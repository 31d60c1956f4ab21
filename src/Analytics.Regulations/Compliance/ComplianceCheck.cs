using System.Globalization;
using Analytics.Regulations.Rules;
using Analytics.Store;

namespace Analytics.Regulations.Compliance;

/// <summary>Holds every check of a rule book against every center under its regulation.</summary>
public static class ComplianceCheck
{
    private const string Judgements = """
        CREATE OR REPLACE TABLE work.judgement (
            subject_set VARCHAR NOT NULL, check_id VARCHAR NOT NULL, subject_id BIGINT NOT NULL, table_name VARCHAR, row_id BIGINT, outcome VARCHAR NOT NULL,
            low DECIMAL(38, 6), high DECIMAL(38, 6), actual VARCHAR, exception INTEGER, missing_inputs VARCHAR)
        """;

    /// <summary>Writes <c>result.compliance</c> and <c>result.compliance_row</c>.</summary>
    /// <param name="database">The run's database, its entities resolved.</param>
    /// <param name="book">The rules.</param>
    /// <param name="asOf">The day of judgement.</param>
    /// <param name="cancellation">Stops between two checks.</param>
    /// <returns>The number of outcomes.</returns>
    public static long Run(DuckDbConnection database, RuleBook book, DateOnly asOf, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(book);
        LawSchema.Create(database, book, asOf);
        Sql.Execute(database, Judgements);
        foreach (var set in book.Checks.SelectMany(item => item.Check.Subjects).Distinct().Order(StringComparer.Ordinal))
        {
            SubjectTables.Create(database, book.Subjects[set]);
            var checks = book.Checks.Where(item => item.Check.Subjects.Contains(set)).ToList();
            foreach (var measure in checks.SelectMany(item => RuleBook.MeasuresOf(item.Check)).Distinct().Order(StringComparer.Ordinal))
            {
                MeasureTables.Create(database, set, book.Measures[measure]);
            }

            foreach (var (pack, check) in checks)
            {
                cancellation.ThrowIfCancellationRequested();
                Judge(database, pack, check, book.Subjects[set]);
            }
        }

        ComplianceTables.Write(database, book);
        using var count = database.CreateCommand();
        count.CommandText = "SELECT count(*) FROM result.compliance";
        return Convert.ToInt64(count.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static void Judge(DuckDbConnection database, RulePack pack, Check check, SqlFile subject)
    {
        try
        {
            Sql.Execute(database, $"INSERT INTO work.judgement SELECT {Sql.Text(subject.Name)}, * FROM ({new CheckSql(check, subject).Judge(pack.Regulation.Id)})");
        }
        catch (DuckDbException error)
        {
            throw new Analytics.Registry.Schema.DefinitionException(check.File, check.Line, $"the check '{check.Id}' cannot be judged: {error.Message}", error);
        }
    }
}
