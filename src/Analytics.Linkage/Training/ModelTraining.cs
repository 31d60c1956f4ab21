using Analytics.Linkage.Blocking;
using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Configuration;
using Analytics.Linkage.Designs;
using Analytics.Linkage.Expressions;
using Analytics.Linkage.Models;
using Analytics.Linkage.Scoring;
using Analytics.Linkage.Tables;

namespace Analytics.Linkage.Training;

/// <summary>From data to a model: columns, comparisons, u, blocking rules, m, dependences, prior and thresholds, in this order.</summary>
internal sealed class ModelTraining(
    LinkageTable table, LinkageDesign design, LinkageOptions options, IProgress<LinkageProgress>? progress, CancellationToken cancellation)
{
    private const double LeastBudget = 2e6;
    private const double MostBudget = 6e6;
    private const double BudgetARow = 200;
    private const double BudgetALargeRow = 3;
    private const int SampleRows = 30_000;

    // So many records of a large table take part in the random pairs, each in dozens: that they are no more adds little to the error that the
    // number of pairs leaves, and all that has to be made of a record is made of these alone.
    private const int RandomRows = 20_000;
    private const int MostFinders = 64;

    // No prior and no dependence that is learnt later lifts a pair from here to where it matters.
    private const double KeptFrom = -24;

    public TrainedLinkage Train()
    {
        progress?.Report(new LinkageProgress(LinkageStep.Profiling));
        var auto = AutoConfiguration.Of(table, design);
        var hashes = auto.Hashes;
        var prepared = new PreparedTable(table, auto.Columns);
        prepared.MakeAll(auto.Comparisons);
        var columns = Frozen(auto, prepared);
        var space = new PatternSpace(auto.Comparisons);
        progress?.Report(new LinkageProgress(LinkageStep.Sampling));
        var trainer = new Trainer(prepared, space, options, cancellation);
        var parameters = new ModelParameters(space);
        var (random, observed) = LearnU(columns, prepared, space, hashes, parameters);
        progress?.Report(new LinkageProgress(LinkageStep.Blocking));
        var (chosen, small, recall) = design.Blocking.Count > 0
            ? ([.. design.Blocking.Select(rule => new ChosenRule(rule, double.NaN, double.NaN))], [], null)
            : Rules(auto, columns, prepared, space, hashes, parameters);
        var splitters = auto.Choices.Where(choice => choice.IsUsed).OrderBy(choice => choice.Profile.Collision)
            .Select(choice => (ValueExpression)new ColumnValue(choice.Profile.Name)).ToArray();

        // Both at a time: the rules of each are few, and the last one would keep one thread busy.
        var oversize = new OversizePolicy(options.MostBlockRows, splitters, []);
        BlockingRule[][] sets = [[.. chosen.Select(rule => rule.Rule)], Supplement(auto.Comparisons, chosen, small)];
        var blocked = ParallelParts.Each(sets, (rules, _) => new CandidatePairs(rules, prepared, oversize));
        var (candidates, others) = (blocked[0], blocked[1]);
        progress?.Report(new LinkageProgress(LinkageStep.Training));
        var stated = design.Prior?.Of(prepared) ?? (auto.Comparisons is [var only] ? LoneComparison.Prior(only, prepared, parameters) : null);
        var capacity = MatchCapacity.Of(prepared, auto.Columns.Select(column => prepared[new ColumnValue(column.Name)]));
        var matches = new MatchesKnown(stated ?? FirstPrior, stated is not null, table.PossiblePairs, capacity);
        var passes = trainer.Passes([candidates, others], parameters, matches.Prior, capacity);
        var rounds = new TrainingRounds(trainer, candidates, passes, parameters, matches);
        var model = Untuned(auto, columns, rounds.Parameters, chosen, splitters, prepared) with { Oversized = candidates.Oversized };
        progress?.Report(new LinkageProgress(LinkageStep.Weighing));
        var scorer = new PairScorer(model, space, prepared);
        var first = new CandidateScoring(prepared, space, candidates, hashes, options, cancellation).Compare(scorer, KeptFrom);
        var joint = rounds.Settle(new PatternTable(space, random.Sorted()), new PatternTable(space, first.Patterns.Sorted()));
        model = model with { Prior = joint.Prior, Interactions = joint.Interactions, Families = joint.Families, Comparisons = Trained(auto, rounds.Parameters) };
        var threshold = ThresholdChoice.Of(joint.Weighed.Select(item => (item.Weight + model.PriorWeight, item.Pairs)));
        model = model with { ThresholdWeight = threshold, ClusterWeight = threshold - 1 };
        var correlations = joint.Dependent.Select(pair => new Correlation(
            space.Comparisons[pair.First].Name, space.Comparisons[pair.Second].Name, pair.Lifts[^1][^1], pair.Information)).ToArray();
        scorer = scorer.Under(model);
        var report = new TrainingReport(
            [.. auto.Choices.Select(Summary)], Judged(chosen, recall, scorer), [.. passes.Select(Summary)], [.. Diagnostics.Of(table, model, observed, passes, rounds.Spread, correlations)], correlations);
        return new TrainedLinkage(model, scorer, prepared, space, hashes, candidates, report, first);
    }

    /// <summary>The columns with the frequencies of words where something weighs them: counted once, on all rows, and the same for whoever sees a part.</summary>
    private IReadOnlyList<ColumnDescription> Frozen(AutoConfiguration auto, PreparedTable prepared)
    {
        var weighed = WordUse.Of(
            auto.Comparisons.SelectMany(comparison => comparison.Conditions).Concat(auto.CannotLink), auto.Keys.Concat(design.Blocking.SelectMany(rule => rule.Values)));
        return [.. auto.Columns.Select(column => weighed.Contains(column.Name) ? column with { Words = prepared[new ColumnValue(column.Name)].WordFrequencies } : column)];
    }

    /// <summary>
    /// Of a large table the records that take part are set side by side first: they lie scattered over it, and each look at one costs more than
    /// what is done with it.
    /// </summary>
    private (PatternCounts Random, long[][] Observed) LearnU(
        IReadOnlyList<ColumnDescription> columns, PreparedTable prepared, PatternSpace space, RowHashes hashes, ModelParameters parameters)
    {
        if (table.RowCount <= 2 * RandomPairs.MostRows)
        {
            return new Trainer(prepared, space, options, cancellation).LearnU(hashes, parameters);
        }

        var left = table.LeftCount ?? table.RowCount;
        int[] rows = [.. hashes.Sample(0, left, RandomRows), .. hashes.Sample(left, table.RowCount, RandomRows)];
        Array.Sort(rows);
        var some = new RowSubset(table, rows).Table;
        return new Trainer(new PreparedTable(some, columns), space, options, cancellation)
            .LearnU(new RowHashes(some, columns.Select(column => column.Name)), parameters);
    }

    // Before anything is known: every record has one match.
    private double FirstPrior => 1.0 / Math.Max(2, table.RowCount);

    /// <summary>
    /// Keys to learn by beside the rules: where every rule looks at a comparison's columns, or brings records together by their rare words, the small
    /// blocks of other columns show how its levels fall among matches.
    /// </summary>
    private static BlockingRule[] Supplement(IReadOnlyList<Comparison> comparisons, IReadOnlyList<ChosenRule> chosen, IReadOnlyList<ValueExpression> small)
    {
        var teaching = chosen.Where(rule => !rule.Rule.Values.Any(WordUse.Weighs)).ToArray();
        var unlearnt = comparisons.Where(comparison => !teaching.Any(rule => !rule.Rule.Columns.Any(comparison.Columns.Contains))).ToArray();
        return [.. small.Where(key => !WordUse.Weighs(key) && unlearnt.Any(comparison => !comparison.Columns.Contains(key.ColumnName))).Select(key => new BlockingRule([key]))];
    }

    private (IReadOnlyList<ChosenRule> Chosen, IReadOnlyList<ValueExpression> Small, RecallEstimate Recall) Rules(
        AutoConfiguration auto, IReadOnlyList<ColumnDescription> columns, PreparedTable prepared, PatternSpace space, RowHashes hashes, ModelParameters parameters)
    {
        // Keys are derived for the rows that are looked at here alone; those of the rules chosen later, for all.
        var finders = auto.Finders.Take(MostFinders).ToArray();
        var found = SeedPairs.Find(prepared, hashes, [.. finders.Select(value => prepared[value])]);
        var sample = hashes.Sample(0, table.RowCount, SampleRows);
        var subset = new RowSubset(table, [.. found.SelectMany(pair => new[] { pair.Left, pair.Right }).Concat(sample).Distinct().Order()]);
        var some = new PreparedTable(subset.Table, columns);
        var keys = auto.Keys.AsParallel().AsOrdered().Select(key => some[key]).ToArray();
        var compared = SeedPairs.Compare(found, subset.Place, some, space, keys);
        var seeds = SeedPairs.Likely(compared, space, parameters, table.RowCount);
        var budget = Math.Max(LeastBudget, Math.Max(BudgetALargeRow * table.RowCount, Math.Min(MostBudget, BudgetARow * table.RowCount)));
        var selection = new RuleSelection(auto.Keys, keys, finders, [.. sample.Select(subset.Place)], table.RowCount);
        var chosen = selection.Choose(seeds, budget);

        // No key that is worth its pairs: the most telling ones serve.
        return (
            chosen.Count > 0 ? chosen : [.. auto.Keys.Take(4).Select(key => new ChosenRule(new BlockingRule([key]), 0, 0))], selection.Small(),
            new RecallEstimate(auto.Keys, finders, compared));
    }

    /// <summary>The rules with their recall as the trained model sees it.</summary>
    private static IReadOnlyList<ChosenRule> Judged(IReadOnlyList<ChosenRule> chosen, RecallEstimate? estimate, PairScorer scorer) => estimate is null
        ? chosen
        : [.. chosen.Zip(
            estimate.Of(chosen.Select(rule => rule.Rule), seed => LinkageModel.Probability(scorer.Weight(scorer.PatternWeight(seed.Pattern), seed.Pattern, seed.Left, seed.Right))),
            (rule, recall) => rule with { Recall = recall })];

    private LinkageModel Untuned(AutoConfiguration auto, IReadOnlyList<ColumnDescription> columns, ModelParameters parameters, IReadOnlyList<ChosenRule> chosen, ValueExpression[] splitters, PreparedTable prepared) => new()
    {
        Columns = columns,
        Comparisons = Trained(auto, parameters),
        Blocking = [.. chosen.Select(rule => rule.Rule)],
        Splitters = splitters,
        Prior = FirstPrior,
        ThresholdWeight = 0,
        ClusterWeight = 0,
        CannotLink = auto.CannotLink,
        TermFrequencies = [.. auto.Comparisons.SelectMany(comparison => comparison.Levels).Select(level => level.TermFrequency).OfType<ValueExpression>().Distinct()
            .AsParallel().AsOrdered().Select(value => TermFrequencies.Of(value, prepared[value])).OfType<TermFrequencies>()],
    };

    private static TrainedComparison[] Trained(AutoConfiguration auto, ModelParameters parameters) =>
        [.. auto.Comparisons.Select((comparison, i) => new TrainedComparison(comparison, [.. parameters.M[i]], [.. parameters.U[i]]))];

    private static ColumnSummary Summary(ColumnChoice choice) => new(
        choice.Profile.Name, choice.Description.Kind, choice.IsUsed, choice.Why, choice.Profile.Filled, choice.Profile.Distinct, choice.Profile.Collision);

    private static PassSummary Summary(TrainingPass pass) => new(
        pass.Rule.ToString(), pass.Outcome.Pairs, pass.Outcome.Share, pass.Outcome.Rounds, pass.Outcome.Converged);
}

/// <summary>A model with what it was trained on, ready to be applied to it.</summary>
internal sealed record TrainedLinkage(
    LinkageModel Model, PairScorer Scorer, PreparedTable Prepared, PatternSpace Space, RowHashes Hashes, CandidatePairs Candidates, TrainingReport? Report, ComparedCandidates? Compared);

/// <summary>How a model came about.</summary>
internal sealed record TrainingReport(
    IReadOnlyList<ColumnSummary> Columns, IReadOnlyList<ChosenRule> Rules, IReadOnlyList<PassSummary> Passes, IReadOnlyList<Diagnostic> Diagnostics,
    IReadOnlyList<Correlation> Correlations);
