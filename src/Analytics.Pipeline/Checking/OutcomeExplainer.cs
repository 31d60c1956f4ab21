using Analytics.Pipeline.Reports;
using Analytics.Pipeline.Stages;
using Analytics.Pipeline.Workspaces;
using Analytics.Regulations.Clauses;
using Analytics.Regulations.Rules;
using Analytics.Store;

namespace Analytics.Pipeline.Checking;

/// <summary>Why a check came to what it did for a center of a published run.</summary>
/// <param name="RunId">The run.</param>
/// <param name="Regulation">The regulation.</param>
/// <param name="Clause">The clause, in the law's words.</param>
/// <param name="Outcomes">The outcomes, one a day or year that was judged, with the places that each rests on.</param>
public sealed record OutcomeExplanation(string RunId, Regulation Regulation, Clause Clause, IReadOnlyList<CheckedOutcome> Outcomes);

/// <summary>Explains outcomes of clauses from a workspace.</summary>
public static class OutcomeExplainer
{
    /// <summary>Explains.</summary>
    /// <param name="workspace">The workspace's folder.</param>
    /// <param name="center">The center's id.</param>
    /// <param name="checkId">The check, e.g. <c>liaoning-2026/18#a</c>.</param>
    /// <param name="language">The language of the words.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="RunFailedException">Nothing is published, the run knows no such check, or the run has no outcome of it for the center.</exception>
    public static OutcomeExplanation Of(string workspace, string center, string checkId, ReportLanguage language, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(checkId);
        var run = Workspace.Existing(workspace).Published();
        using var database = RunDatabase.OpenToRead(run);
        var book = RuleBook.Read(KeptRules.Read(database) ?? PackFiles.Shipped());
        var (pack, check) = book.Checks.FirstOrDefault(item => item.Check.Id == checkId);
        if (check is null)
        {
            throw new RunFailedException($"Run {run.Name} was not judged by a check '{checkId}'; see: analytics rules list");
        }

        var outcomes = new CheckQueries(database, book, new ReportWords(language)).Outcomes(cancellation, center, checkId);
        return outcomes.Count > 0
            ? new OutcomeExplanation(run.Name, pack.Regulation, pack.Regulation.Clauses.First(clause => clause.Id == check.Clause), outcomes)
            : throw new RunFailedException($"Run {run.Name} has no outcome of '{checkId}' for a center '{center}'; see compliance.csv");
    }

    /// <summary>The outcomes of a center from a run that is open, gravest first, masked.</summary>
    /// <param name="database">The run's database.</param>
    /// <param name="book">The rules that were applied.</param>
    /// <param name="words">Words in the reader's language.</param>
    /// <param name="center">The center.</param>
    /// <param name="id">One check, or all checks of one clause: with places and rows; null for all outcomes, without.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static IReadOnlyList<CheckedOutcome> Of(DuckDbConnection database, RuleBook book, ReportWords words, string center, string? id = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(center);
        return new CheckQueries(database, book, words).Outcomes(cancellation, center, id);
    }
}
