using Analytics.Linkage.Blocking;
using Analytics.Linkage.Clustering;
using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Designs;
using Analytics.Linkage.Models;
using Analytics.Linkage.Scoring;
using Analytics.Linkage.Tables;
using Analytics.Linkage.Training;

namespace Analytics.Linkage;

/// <summary>Finds the records that are of one entity, within a table or between two.</summary>
public static class Linker
{
    /// <summary>Every compared pair down to so many bits below the threshold is kept, for reports and for clerical review; of weaker ones a sample.</summary>
    public const double KeptBelow = 8;

    /// <summary>Links with nothing but the data: chooses what to compare and how, learns the weights, compares, groups.</summary>
    /// <exception cref="LinkageException">Nothing can be compared.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static LinkageResult Run(
        LinkageTable table, LinkageOptions? options = null, IProgress<LinkageProgress>? progress = null, CancellationToken cancellation = default) =>
        Run(table, new LinkageDesign(), options, progress, cancellation);

    /// <summary>Links with what is stated beforehand; the rest is inferred and learnt from the data.</summary>
    /// <exception cref="LinkageException">Nothing can be compared, or the design names a column that the table does not have.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static LinkageResult Run(
        LinkageTable table, LinkageDesign design, LinkageOptions? options = null, IProgress<LinkageProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(design);
        options ??= new LinkageOptions();
        return Apply(new ModelTraining(table, design, options, progress, cancellation).Train(), options, progress, cancellation);
    }

    /// <summary>Links with a trained model.</summary>
    /// <exception cref="LinkageException">The model names a column that the table does not have.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static LinkageResult Run(
        LinkageTable table, LinkageModel model, LinkageOptions? options = null, IProgress<LinkageProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(model);
        options ??= new LinkageOptions();
        var prepared = new PreparedTable(table, model.Columns);
        prepared.MakeAll(model.Comparisons.Select(trained => trained.Comparison));
        var space = new PatternSpace([.. model.Comparisons.Select(trained => trained.Comparison)]);
        var candidates = new CandidatePairs(model.Blocking, prepared, new OversizePolicy(options.MostBlockRows, model.Splitters, model.Oversized));
        model = model with { Oversized = candidates.Oversized };
        var trained = new TrainedLinkage(model, new PairScorer(model, space, prepared), prepared, space, HashesOf(table, model), candidates, null, null);
        return Apply(trained, options, progress, cancellation);
    }

    private static LinkageResult Apply(TrainedLinkage trained, LinkageOptions options, IProgress<LinkageProgress>? progress, CancellationToken cancellation)
    {
        var (model, scorer, prepared, space, hashes, candidates, _, compared) = trained;
        progress?.Report(new LinkageProgress(LinkageStep.Comparing));
        var scoring = new CandidateScoring(prepared, space, candidates, hashes, options, cancellation);
        var keepFrom = model.ThresholdWeight - KeptBelow;
        var scored = scoring.Weigh(compared ?? scoring.Compare(scorer, keepFrom), scorer, keepFrom);
        var pairs = options.OneToOne && prepared.Table.IsLink ? OneToOne.Keep(scored.Kept, model.ThresholdWeight, hashes) : scored.Kept;
        progress?.Report(new LinkageProgress(LinkageStep.Clustering));
        var builder = new ClusterBuilder(prepared, space, scorer, hashes, model.CannotLink, options.Threads);
        var clusters = builder.Build(pairs, model.ThresholdWeight, model.ClusterWeight, cancellation);
        return new LinkageResult(prepared, model, space, scorer, pairs, clusters, Report(trained, scored, scorer, builder));
    }

    private static RowHashes HashesOf(LinkageTable table, LinkageModel model) => new(table, model.Columns.Select(column => column.Name));

    private static LinkageReport Report(TrainedLinkage trained, ScoredCandidates scored, PairScorer scorer, ClusterBuilder builder)
    {
        var candidates = trained.Candidates;
        var chosen = trained.Report?.Rules;
        var oversized = candidates.Sizes.Where(sizes => sizes.SplitBlocks + sizes.DroppedBlocks > 0).Select(sizes => new Diagnostic(
            DiagnosticKind.Oversized,
            sizes.Rule.ToString(),
            $"Of '{sizes.Rule}' {sizes.SplitBlocks} blocks were too large and split; {sizes.DroppedBlocks} could not be split enough, and the pairs among their {sizes.DroppedRows} records are not compared under this rule."));
        var weights = WeightBands.Of(scored.Patterns, trained.Space, scorer);
        IEnumerable<Diagnostic> empty = weights.Sum(band => band.ExpectedMatches) < 0.5
            ? [new Diagnostic(DiagnosticKind.NoMatches, "", "The model expects no match at all among the pairs compared.")]
            : [];
        return new LinkageReport
        {
            Columns = trained.Report?.Columns ?? [],
            Rules = [.. candidates.Sizes.Select((sizes, i) => new RuleSummary(sizes.Rule.ToString(), chosen?[i].Recall is { } recall && !double.IsNaN(recall) ? recall : null, candidates.PairsOf(i), scored.PairsPerRule[i], sizes))],
            Passes = trained.Report?.Passes ?? [],
            Diagnostics = [.. trained.Report?.Diagnostics ?? [], .. oversized, .. empty],
            Correlations = trained.Report?.Correlations ?? [],
            Weights = weights,
            Unlinkables = Unlinkables.Of(trained.Prepared, trained.Space, scorer, trained.Hashes),
            RefusedLinks = builder.Refused,
            ForbiddenLinks = builder.Forbidden,
        };
    }
}
