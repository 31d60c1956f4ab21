using Analytics.Linkage.Blocking;
using Analytics.Linkage.Clustering;
using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Configuration;
using Analytics.Linkage.Expressions;
using Analytics.Linkage.Models;
using Analytics.Linkage.Scoring;
using Analytics.Linkage.Tables;
using Analytics.Linkage.Training;

namespace Analytics.Linkage;

/// <summary>Finds the records that are of one entity.</summary>
public static class Linker
{
    /// <summary>Links with nothing but the data.</summary>
    public static LinkageResult Run(LinkageTable table, LinkageOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new LinkageOptions();
        var notes = new List<string>();
        var auto = AutoConfiguration.Of(table);
        foreach (var choice in auto.Choices)
        {
            notes.Add($"{choice.Profile.Name}: {(choice.IsUsed ? choice.Description.Kind.ToString() : "not compared")} {choice.Why} distinct {choice.Profile.Distinct} collision {choice.Profile.Collision:g3}");
        }

        var prepared = new PreparedTable(table, auto.Columns);
        var space = new PatternSpace(auto.Comparisons);
        var hashes = new RowHashes(prepared, auto.Columns);
        var trainer = new Trainer(prepared, space, options, cancellation);
        var parameters = new ModelParameters(space);
        var (random, observed) = trainer.LearnU(hashes, parameters);
        var keys = auto.Keys.Select(key => prepared[key]).ToArray();
        var seeds = SeedPairs.Find(prepared, space, parameters, keys);
        notes.Add($"{seeds.Seeds.Count} seed pairs");
        var budget = Math.Max(2e6, Math.Max(10.0 * table.RowCount, Math.Min(2e7, 200.0 * table.RowCount)));
        var rules = new RuleSelection(prepared, auto.Keys, keys, hashes).Choose(seeds, budget);
        foreach (var rule in rules)
        {
            notes.Add($"rule {rule.Rule}: ~{rule.Pairs:n0} pairs, recall {rule.Recall:p2}");
        }

        var splitters = auto.Choices.Where(choice => choice.IsUsed).OrderBy(choice => choice.Profile.Collision).Select(choice => (ValueExpression)new ColumnValue(choice.Profile.Name)).ToArray();
        var candidates = new CandidatePairs([.. rules.Select(rule => rule.Rule)], prepared, new OversizePolicy(options.MostBlockRows, splitters));
        var prior = 1.0 / Math.Max(2, table.RowCount);
        var (passes, spread) = trainer.LearnM(candidates, parameters, prior);
        foreach (var pass in passes)
        {
            notes.Add($"pass {pass.Rule}: {pass.Outcome.Pairs:n0} pairs, share {pass.Outcome.Share:g3}, rounds {pass.Outcome.Rounds} {pass.Outcome.Converged}");
        }

        var model = new LinkageModel
        {
            Columns = auto.Columns,
            Comparisons = [.. auto.Comparisons.Select((comparison, i) => new TrainedComparison(comparison, parameters.M[i], parameters.U[i]))],
            Blocking = [.. rules.Select(rule => rule.Rule)],
            Splitters = splitters,
            Prior = prior,
            ThresholdWeight = 0,
            ClusterWeight = 0,
            TermFrequencies = [.. auto.Comparisons.SelectMany(comparison => comparison.Levels).Select(level => level.TermFrequency).OfType<ValueExpression>().Distinct()
                .Select(value => TermFrequencies.Of(value, prepared[value])).OfType<TermFrequencies>()],
        };
        foreach (var trained in model.Comparisons)
        {
            notes.Add($"{trained.Comparison.Name}: " + string.Join(", ", Enumerable.Range(0, trained.M.Count).Select(level => $"{trained.Comparison.Label(level)} {trained.M[level]:g3}/{trained.U[level]:g3}={trained.Weight(level):f1}")));
        }

        var first = new CandidateScoring(prepared, space, candidates, hashes, options, cancellation).Run(new PairScorer(model, space, prepared), 1000);
        var joint = new JointWeights(space, parameters, random, first.Patterns).Learn(table.PossiblePairs, prior);
        foreach (var i in joint.Interactions)
        {
            notes.Add($"interaction {auto.Comparisons[i.First].Name} × {auto.Comparisons[i.Second].Name}: {i.Bits[^1][^1]:f1} top/top, {i.Bits[0][0]:f1} else/else");
        }

        model = model with { Prior = joint.Prior, Interactions = joint.Interactions };
        var scored = new CandidateScoring(prepared, space, candidates, hashes, options, cancellation).Run(new PairScorer(model, space, prepared), -10);
        var report = new LinkageReport { Notes = notes, Blocks = candidates.Sizes, PairsPerRule = scored.PairsPerRule };
        var builder = new ClusterBuilder(prepared, space, new PairScorer(model, space, prepared), hashes, []);
        var clusters = builder.Build(scored.Kept, double.Parse(Environment.GetEnvironmentVariable("LINK") ?? "0", System.Globalization.CultureInfo.InvariantCulture), double.Parse(Environment.GetEnvironmentVariable("MEAN") ?? "0", System.Globalization.CultureInfo.InvariantCulture));
        notes.Add($"refused {builder.Refused} forbidden {builder.Forbidden}");
        return new LinkageResult(table, model, space, scored.Kept, clusters, report);
    }
}
