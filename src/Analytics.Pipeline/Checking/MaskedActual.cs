using Analytics.Registry.Identifiers;
using Analytics.Registry.Schema;
using Analytics.Regulations.Rules;

namespace Analytics.Pipeline.Checking;

/// <summary>What the papers say, where a check names people: a unit's own sheet has the names, what leaves it has them masked.</summary>
public static class MaskedActual
{
    private const string NameOfRow = "t.name";

    /// <summary>The text as it may be shown.</summary>
    /// <param name="book">The rules.</param>
    /// <param name="check">The check's id.</param>
    /// <param name="actual">What the papers say.</param>
    public static string Of(RuleBook book, string check, string actual)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(actual);
        return actual.Length > 0 && book.Checks.FirstOrDefault(item => item.Check.Id == check).Check is { } known && NamesPeople(known) ? Masking.Name(actual) : actual;
    }

    /// <summary>The same in SQL, over <c>check_id</c> and <c>actual</c>: the surname's sign stays.</summary>
    /// <param name="book">The rules.</param>
    /// <param name="row">The alias of the row of <c>result.compliance</c>.</param>
    public static string Sql(RuleBook book, string row)
    {
        ArgumentNullException.ThrowIfNull(book);
        var checks = book.Checks.Where(item => NamesPeople(item.Check)).Select(item => $"'{item.Check.Id.Replace("'", "''", StringComparison.Ordinal)}'").ToList();
        return checks.Count == 0
            ? $"{row}.actual"
            : $"CASE WHEN {row}.check_id IN ({string.Join(", ", checks)}) THEN left({row}.actual, 1) || repeat('*', greatest(length({row}.actual) - 1, 0)) ELSE {row}.actual END";
    }

    /// <summary>Whether a check's words on a row are the name of a person.</summary>
    private static bool NamesPeople(Check check) => check is { Each: { } each, Test: CheckTest.Holds { Actual: NameOfRow } }
        && CanonicalSchema.TryGet(each.Table, out var table) && table.TryGet("name", out var name) && name.Privacy == Privacy.PersonName;
}
