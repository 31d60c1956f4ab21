using Analytics.Pipeline.Explaining;
using Analytics.Registry.Schema;
using Analytics.Regulations.Compliance;
using Analytics.Regulations.Rules;
using Analytics.Store;

namespace Analytics.Pipeline.Checking;

/// <summary>The rows that an outcome rests on, with their places, masked.</summary>
internal static class OutcomeRows
{
    // A person looks at these; of hundreds the places say enough.
    private const int MostRows = 200;

    public static IReadOnlyList<ExplainedRow> Of(DuckDbConnection database, RuleBook book, string checkId, string set, long subject) =>
        [.. ComplianceEvidence.Of(database, book, checkId, set, subject, MostRows).GroupBy(row => row.Table, StringComparer.Ordinal)
            .SelectMany(table => ExplainedRows.OfTable(database, CanonicalSchema.Get(table.Key), table.Select(row => row.RowId)))];
}
