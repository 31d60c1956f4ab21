using Analytics.Linkage.Blocking;
using Analytics.Linkage.Models;
using Analytics.Linkage.Tables;
using Analytics.Linkage.Training;

namespace Analytics.Linkage.Tests.Training;

public sealed class DiagnosticsTests
{
    private static readonly LinkageTable Table = Rows.Table(("a", [.. Enumerable.Range(0, 30).Select(i => $"{i}")]), ("b", [.. Enumerable.Range(0, 30).Select(i => $"{i}")]));

    private static readonly LinkageModel Model = SmallModel.Of(Table, Rows.Ladder("one", "equal(a)", "jaro(a) >= 0.9"), Rows.Ladder("two", "equal(b)"));

    private static readonly long[][] Seen = [[100, 10, 1], [100, 1]];

    [Fact]
    public void Of_AGoodModel_SaysNothing() => Assert.Empty(Of());

    [Fact]
    public void Of_ALevelThatWasNeverSeen_SaysNotObserved() =>
        AssertOne(DiagnosticKind.NotObserved, "one: jaro(a) >= 0.9", "its u is a floor", Of(seen: [[100, 0, 1], [100, 1]]));

    [Fact]
    public void Of_AComparisonThatNoPassLearnt_SaysNotTrained() =>
        AssertOne(DiagnosticKind.NotTrained, "two", "its m is a guess", Of(spread: [0.1, double.NaN]));

    [Fact]
    public void Of_PassesThatDisagree_SaysSpread() => AssertOne(DiagnosticKind.Spread, "two", "differ by 2.5 bits", Of(spread: [0.1, 2.5]));

    [Fact]
    public void Of_AStrongerLevelThatWeighsLess_SaysNotMonotone()
    {
        var falling = Model.Comparisons[0] with { M = [0.1, 0.8, 0.1], U = [0.9, 0.05, 0.05] };
        AssertOne(DiagnosticKind.NotMonotone, "one: equal(a)", "weighs less than the weaker 'jaro(a) >= 0.9'", Of(model: Model with { Comparisons = [falling, Model.Comparisons[1]] }));
    }

    [Fact]
    public void Of_APassThatDidNotSettle_SaysNotConverged()
    {
        var space = Simulation.Space(1);
        var pass = new TrainingPass(BlockingRule.Parse("a & b"), [true], new PassOutcome(new ModelParameters(space), 0.1, 1000, [100], 0.1, 300, false), 100, 20);
        AssertOne(DiagnosticKind.NotConverged, "a & b", "not settled after 300 rounds", Of(passes: [pass, pass with { Outcome = pass.Outcome with { Converged = true } }]));
    }

    [Fact]
    public void Of_ComparisonsThatDepend_SaysCorrelated() =>
        AssertOne(DiagnosticKind.Correlated, "one × two", "2^3.2 times as often", Of(correlations: [new Correlation("one", "two", 3.2, 0.1), new Correlation("one", "three", 0.5, 0.1)]));

    [Fact]
    public void Of_FewRecords_SaysSo() =>
        AssertOne(DiagnosticKind.FewRecords, "", "2 records are too few", Of(table: Rows.Table(("a", ["x", "y"]))));

    [Fact]
    public void Of_LongValues_SaysShortened() => AssertOne(
        DiagnosticKind.Shortened, "a", "1 values of 'a' are longer than 1024 characters", Of(table: Rows.Table(("a", [.. Enumerable.Range(0, 29).Select(i => $"{i}"), new string('x', 1025)]))));

    private static void AssertOne(DiagnosticKind kind, string subject, string message, Diagnostic[] diagnostics)
    {
        var diagnostic = Assert.Single(diagnostics);
        Assert.Equal((kind, subject), (diagnostic.Kind, diagnostic.Subject));
        Assert.Contains(message, diagnostic.Message, StringComparison.Ordinal);
    }

    private static Diagnostic[] Of(
        LinkageTable? table = null, LinkageModel? model = null, long[][]? seen = null, TrainingPass[]? passes = null, double[]? spread = null, Correlation[]? correlations = null) =>
        [.. Diagnostics.Of(table ?? Table, model ?? Model, seen ?? Seen, passes ?? [], spread ?? [0.1, 0.1], correlations ?? [])];
}
