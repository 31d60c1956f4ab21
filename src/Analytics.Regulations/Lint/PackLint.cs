using Analytics.Registry.Schema;
using Analytics.Regulations.Clauses;
using Analytics.Regulations.Compliance;
using Analytics.Regulations.Examples;
using Analytics.Regulations.Rules;

namespace Analytics.Regulations.Lint;

/// <summary>Something in a pack that has to be mended.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The 1-based line; 1 where it concerns the whole file.</param>
/// <param name="Reason">What is wrong, and what was expected.</param>
public sealed record LintProblem(string File, long Line, string Reason);

/// <summary>
/// Looks for what makes a pack untrustworthy: quotes that are not in the text, checks without an example that fails, inputs that no table
/// has, wording that is exceeded, two versions in force at once, SQL that the database refuses.
/// </summary>
public static class PackLint
{
    /// <summary>All problems, in order of file and line.</summary>
    /// <param name="book">The rules; what cannot even be read is a <see cref="DefinitionException"/> of the reader.</param>
    public static IReadOnlyList<LintProblem> Check(RuleBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        var problems = book.Packs.SelectMany(Quotes).Concat(Overlaps(book.Packs))
            .Concat(book.Checks.SelectMany(item => Examples(item.Check).Concat(Inputs(book, item.Check)).Concat(Strength(item.Check))))
            .Concat(book.Measures.Values.SelectMany(MeasureInputs)).ToList();
        return [.. problems.Concat(Refused(book)).OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line).ThenBy(problem => problem.Reason, StringComparer.Ordinal)];
    }

    private static IEnumerable<LintProblem> Quotes(RulePack pack)
    {
        var file = pack.Regulation.Id + "/clauses.yaml";
        if (pack.Text.Length == 0)
        {
            return [new LintProblem(file, 1, "there is no text.txt, so that no quote can be verified")];
        }

        var law = new LawText(pack.Text);
        return pack.Regulation.Clauses.Where(clause => !law.Holds(clause.Article, clause.Quote))
            .Select(clause => new LintProblem(file, 1, $"{clause.Id}: the quote is not in {clause.Article} of the text, word for word and in order: {clause.Quote}"));
    }

    private static IEnumerable<LintProblem> Overlaps(IReadOnlyList<RulePack> packs) =>
        from first in packs
        from second in packs
        where string.CompareOrdinal(first.Regulation.Id, second.Regulation.Id) < 0 && first.Regulation.Regime == second.Regulation.Regime
        where first.Regulation.Effective is { } one && second.Regulation.Effective is { } other
            && one <= (second.Regulation.Until ?? DateOnly.MaxValue) && other <= (first.Regulation.Until ?? DateOnly.MaxValue)
        select new LintProblem(second.Regulation.Id + "/document.yaml", 1, $"in force at the same time as '{first.Regulation.Id}' of the same regime: give the earlier one 'until'");

    private static IEnumerable<LintProblem> Examples(Check check)
    {
        if (!check.Examples.Any(example => example.Outcome == ExampleRun.FailingOutcome(check)))
        {
            yield return new LintProblem(check.File, check.Line, $"{check.Id}: no example fails ({ExampleRun.FailingOutcome(check).Word()})");
        }

        if (!check.Examples.Any(example => example.Outcome == Outcome.Pass))
        {
            yield return new LintProblem(check.File, check.Line, $"{check.Id}: no example passes");
        }
    }

    private static IEnumerable<LintProblem> Inputs(RuleBook book, Check check) =>
        check.Inputs.Where(input => !IsColumn(input) && !book.Measures.ContainsKey(input))
            .Select(input => new LintProblem(check.File, check.Line, $"{check.Id}: the input '{input}' is no column of a canonical table and no measure"));

    private static IEnumerable<LintProblem> MeasureInputs(SqlFile measure) =>
        measure.Inputs.Where(input => !IsColumn(input)).Select(input => new LintProblem(measure.File, 1, $"the input '{input}' is no column of a canonical table"));

    private static IEnumerable<LintProblem> Strength(Check check) => check.Otherwise > Outcomes.Limit(check.Strength)
        ? [new LintProblem(check.File, check.Line, $"{check.Id}: {check.Otherwise.Word()} is more than the wording ({check.Strength}) allows")]
        : [];

    /// <summary>Every query once, over no rows at all: the database says what it does not understand.</summary>
    private static IEnumerable<LintProblem> Refused(RuleBook book)
    {
        using var database = ExampleWorld.EmptyRun();
        try
        {
            ComplianceCheck.Run(database, book, ExampleRun.DefaultDay, CancellationToken.None);
            return [];
        }
        catch (DefinitionException error)
        {
            return [new LintProblem(error.File, error.Line, error.Message)];
        }
    }

    private static bool IsColumn(string input) =>
        input.Split('.') is [var table, var column] && CanonicalSchema.TryGet(table, out var known) && known.TryGet(column, out _);
}
