using Analytics.Regulations.Rules;
using Analytics.Store;

namespace Analytics.Regulations.Calendar;

/// <summary>
/// Where each title stands in its life: applied, preparing, building, operating, evaluation due, rectifying, reassessing, revocation to be
/// considered, revoked or upgraded (<c>result.lifecycle</c>). The query is <c>common/lifecycle.sql</c>.
/// </summary>
internal static class Lifecycle
{
    /// <summary>Fills the table from titles, evaluations, outcomes and duties.</summary>
    public static void Write(DuckDbConnection database, RuleBook book)
    {
        var query = book.Lifecycle;
        try
        {
            database.Execute($"CREATE OR REPLACE TABLE result.lifecycle AS {query.Query}");
        }
        catch (DuckDbException error)
        {
            throw new Analytics.Registry.Schema.DefinitionException(query.File, 1, $"the query was refused: {error.Message}", error);
        }
    }
}
