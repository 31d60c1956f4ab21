using Analytics.Linkage.Models.Yaml;
using Analytics.Linkage.Scoring;
using Analytics.Linkage.Tables;

namespace Analytics.Linkage.Tests;

public sealed class LinkerTests
{
    private static readonly People Persons = new(800, 42);
    private static readonly LinkageTable Table = Persons.Table();
    private static readonly Lazy<LinkageResult> Whole = new(() => Linker.Run(Table, new LinkageOptions { Threads = 2 }));

    [Fact]
    public void Run_OfMadeUpPeople_FindsThem()
    {
        var truth = Persons.Entities.Select(entity => $"{entity}").ToArray();
        var truePairs = Persons.Entities.GroupBy(entity => entity).Sum(group => group.Count() * (group.Count() - 1) / 2);
        Assert.True(People.F1(truth, Whole.Value.Matches.Select(pair => (pair.Left, pair.Right)), truePairs) > 0.95);
        Assert.Equal(truePairs, Whole.Value.Report.ExpectedMatches, 0.1 * truePairs);
        Assert.Equal(Whole.Value.Report.Compared, Whole.Value.Report.Weights.Sum(band => band.Pairs));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public void Run_OnAnyNumberOfThreads_IsTheSame(int threads) => Same(Whole.Value, Linker.Run(Table, new LinkageOptions { Threads = threads }), [.. Enumerable.Range(0, Table.RowCount)]);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Run_OfRowsInAnotherOrder_IsTheSame(int seed)
    {
        var order = Rows.Order(Table.RowCount, seed);
        Same(Whole.Value, Linker.Run(Rows.Reordered(Table, order)), order);
    }

    [Fact]
    public void Run_OfALinkWithRowsInAnotherOrder_IsTheSame()
    {
        const int Left = 700;
        // Of two records that hold the same either may be the one that is linked: here are none such.
        int[] different = [.. Rows.Order(Table.RowCount, 7).DistinctBy(row => string.Join('|', Table.Columns.Select(column => column.Text(row))))];
        var table = new LinkageTable(Rows.Reordered(Table, different).Columns, Left);
        int[] order = [.. Rows.Order(Left, 5), .. Rows.Order(table.RowCount - Left, 6).Select(row => row + Left)];
        var options = new LinkageOptions { OneToOne = true };
        Same(Linker.Run(table, options), Linker.Run(Rows.Reordered(table, order), options), order);
    }

    [Fact]
    public void Run_OfChineseStaffInAnotherOrder_IsTheSame()
    {
        // In another order each pair is compared the other way round.
        var staff = new Staff(500, 12);
        var table = staff.Table();
        var result = Linker.Run(table);
        Assert.Equal(["Name", "Identifier", "Organisation", "Telephone"], result.Model.Columns.Select(column => $"{column.Kind}"));
        Assert.Single(result.Model.CannotLink);
        var truePairs = staff.Entities.GroupBy(entity => entity).Count(group => group.Count() == 2);
        Assert.True(People.F1([.. staff.Entities.Select(entity => $"{entity}")], result.Matches.Select(pair => (pair.Left, pair.Right)), truePairs) > 0.98);
        foreach (var seed in new[] { 1, 2 })
        {
            var order = Rows.Order(table.RowCount, seed);
            Same(result, Linker.Run(Rows.Reordered(table, order), new LinkageOptions { Threads = seed }), order);
        }
    }

    [Fact]
    public void Run_KeepingAllPairs_KeepsThemAll()
    {
        var all = Linker.Run(Table, Whole.Value.Model, new LinkageOptions { KeepAllPairs = true });
        Assert.Equal(all.Report.Compared, all.Pairs.Count);
        Assert.Equal(Sorted(Whole.Value.Matches), Sorted(all.Matches));
        Assert.Equal(Whole.Value.Clusters, all.Clusters);
    }

    [Fact]
    public void Run_SaysWhereItStands()
    {
        var steps = new Steps();
        Linker.Run(new People(60, 1).Table(), progress: steps);
        Assert.Equal(Enum.GetValues<LinkageStep>(), steps.Seen);
        steps.Seen.Clear();
        Linker.Run(Table, Whole.Value.Model, progress: steps);
        Assert.Equal([LinkageStep.Comparing, LinkageStep.Clustering], steps.Seen);
    }

    [Fact]
    public void Run_WithFewRandomPairs_DoesNotDependOnTheOrderEither()
    {
        // Samples and passes of training smaller than all there is.
        var options = new LinkageOptions { RandomPairs = 50_000, TrainingPairs = 2_000, MostBlockRows = 30 };
        var order = Rows.Order(Table.RowCount, 9);
        Same(Linker.Run(Table, options), Linker.Run(Rows.Reordered(Table, order), options), order);
    }

    [Fact]
    public void Run_WithAColumnThatIsLeftOut_DoesNotDependOnIt()
    {
        LinkageResult With(int seed) => Linker.Run(new LinkageTable([.. Table.Columns, Rows.Column("row", Rows.Order(Table.RowCount, seed).Select(i => $"{100_000 + i}"))]), new LinkageOptions { RandomPairs = 50_000 });
        var (one, other) = (With(1), With(2));
        Assert.False(one.Report.Columns[^1].IsUsed);
        Same(one, other, [.. Enumerable.Range(0, Table.RowCount)]);
    }

    [Fact]
    public void Run_WithTheModelItTrained_IsTheSame()
    {
        var read = ModelYaml.Read(ModelYaml.Write(Whole.Value.Model), "model.yaml");
        var again = Linker.Run(Table, read);
        Assert.Equal(Sorted(Whole.Value.Matches), Sorted(again.Matches));
        Assert.Equal(Whole.Value.Clusters, again.Clusters);
    }

    [Fact]
    public void Run_WithANoisyCopyOfAColumn_DoesNotCountItTwice()
    {
        // A nickname that is the surname again in three records of five.
        var random = new Random(3);
        string?[] copy = [.. Persons.Values(1).Select(value => random.Next(5) < 3 ? value : $"x{random.Next(400)}")];
        var with = Linker.Run(new LinkageTable([.. Table.Columns, Rows.Column("alias", copy)]));
        Assert.Contains(with.Model.Comparisons, trained => trained.Comparison.Name == "alias");
        Assert.Contains(with.Report.Correlations, correlation => correlation is { First: "surname", Second: "alias" } && correlation.Bits > 1);

        // Pairs of different people who share the surname, in both columns: what it says for them grows by little.
        var shared = Rows.Pairs(Table).Where(pair => Persons.Entities[pair.Left] != Persons.Entities[pair.Right] && copy[pair.Left] is { } name && name == copy[pair.Right]
            && Persons.Values(1)[pair.Left] == name && Persons.Values(1)[pair.Right] == name).Take(40).ToArray();
        Assert.True(shared.Length > 10);
        double Fields(LinkageResult result, (int Left, int Right) pair) => result.Explain(pair.Left, pair.Right).Steps
            .Where(step => step.Subject is "surname" or "alias" or "surname × alias").Sum(step => step.Bits);
        var (before, after) = (shared.Average(pair => Fields(Whole.Value, pair)), shared.Average(pair => Fields(with, pair)));
        Assert.InRange(after, before - 3, before + (0.6 * before));
    }

    [Fact]
    public void Explain_AnyPair_AddsUpToItsWeight()
    {
        var result = Whole.Value;
        Assert.All(result.Pairs, pair =>
        {
            var explanation = result.Explain(pair.Left, pair.Right);
            Assert.Equal(pair.Weight, explanation.Weight, 1e-6 + 1e-9);
            Assert.Equal(ExplanationKind.Prior, explanation.Steps[0].Kind);
            var levels = explanation.Steps.Where(step => step.Kind == ExplanationKind.Comparison).Select(step => step.LevelNumber!.Value).ToArray();
            Assert.Equal(Enumerable.Range(0, result.Model.Comparisons.Count).Select(i => result.Level(pair, i)), levels);
        });
        var (left, right) = (result.Pairs[0].Left, result.Pairs[0].Right);
        Assert.Equal(result.Explain(left, right).Weight, result.Explain(right, left).Weight, 9);
        Assert.Contains(result.Pairs.SelectMany(pair => result.Explain(pair.Left, pair.Right).Steps), step => step.Kind == ExplanationKind.Frequency);
    }

    [Fact]
    public void Run_OneToOne_TakesEachRecordOnce()
    {
        const int Left = 700;
        var mixed = Rows.Reordered(Table, Rows.Order(Table.RowCount, 8));
        var matches = Linker.Run(new LinkageTable(mixed.Columns, Left), new LinkageOptions { OneToOne = true }).Matches.ToArray();
        Assert.True(matches.Length > 200);
        Assert.All(matches, pair => Assert.True(pair.Left < Left && pair.Right >= Left));
        Assert.Equal(matches.Length, matches.DistinctBy(pair => pair.Left).Count());
        Assert.Equal(matches.Length, matches.DistinctBy(pair => pair.Right).Count());

        // Of one table it means nothing.
        Same(Whole.Value, Linker.Run(Table, new LinkageOptions { OneToOne = true }), [.. Enumerable.Range(0, Table.RowCount)]);
    }

    /// <summary>The same model to the byte, the same pairs and the same clusters, up to the rows' numbers.</summary>
    private static void Same(LinkageResult expected, LinkageResult actual, int[] order)
    {
        Assert.Equal(ModelYaml.Write(expected.Model), ModelYaml.Write(actual.Model));
        Assert.Equal(Sorted(expected.Pairs), Sorted(actual.Pairs.Select(pair =>
        {
            var (left, right) = (order[pair.Left], order[pair.Right]);
            return pair with { Left = Math.Min(left, right), Right = Math.Max(left, right) };
        })));
        var first = Enumerable.Range(0, order.Length).GroupBy(row => actual.Clusters[row]).ToDictionary(group => group.Key, group => group.Min(row => order[row]));
        Assert.All(Enumerable.Range(0, order.Length), row => Assert.Equal(expected.Clusters[order[row]], first[actual.Clusters[row]]));
        Assert.Equal(expected.Report.Rules.Select(rule => (rule.Rule, rule.EstimatedRecall, rule.Pairs, rule.NewPairs)), actual.Report.Rules.Select(rule => (rule.Rule, rule.EstimatedRecall, rule.Pairs, rule.NewPairs)));
        Assert.Equal(expected.Report.Diagnostics, actual.Report.Diagnostics);
        Assert.Equal(expected.Report.Weights, actual.Report.Weights);
        Assert.Equal(expected.Report.Unlinkables, actual.Report.Unlinkables);
        Assert.Equal((expected.Report.RefusedLinks, expected.Report.ForbiddenLinks), (actual.Report.RefusedLinks, actual.Report.ForbiddenLinks));
    }

    private sealed class Steps : IProgress<LinkageProgress>
    {
        public List<LinkageStep> Seen { get; } = [];

        public void Report(LinkageProgress value) => Seen.Add(value.Step);
    }

    private static ScoredPair[] Sorted(IEnumerable<ScoredPair> pairs) => [.. pairs.OrderBy(pair => pair.Left).ThenBy(pair => pair.Right)];
}
