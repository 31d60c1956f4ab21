using Analytics.Evaluation.Craft;
using Analytics.Evaluation.Craft.Aggregation;
using Analytics.Evaluation.Craft.Normalisation;
using Analytics.Evaluation.Grades;
using Analytics.Evaluation.Tests.Asem;
using Analytics.Evaluation.Uncertainty;

namespace Analytics.Evaluation.Tests.Uncertainty;

public sealed class UncertaintyAnalysisTests
{
    [Fact]
    public void AnyNumberOfThreads_GivesTheSameBits()
    {
        var model = Models.Of(4, 41, 12, 0.15);
        var options = Models.EverythingVaries(Models.Inputs) with { Runs = 1001, Weights = new DirichletNoise(30) };
        string Text(int threads) => string.Join('\n', UncertaintyAnalysis.Analyse(model, Models.Method(), options with { Threads = threads }, Models.Scheme).Units.Select(unit =>
            $"{BitConverter.DoubleToInt64Bits(unit.Score)} {unit.Rank} {unit.RankP5} {unit.RankMedian} {unit.RankP95} {BitConverter.DoubleToInt64Bits(unit.RankMean)} {string.Join(' ', unit.GradeProbabilities)}"));
        var one = Text(1);
        Assert.Equal(one, Text(2));
        Assert.Equal(one, Text(5));
    }

    [Fact]
    public void Intervals_EqualThoseOfAllRunsSorted()
    {
        var model = Models.Of(5, 17, 12, 0.1);
        var options = Models.EverythingVaries(Models.Inputs) with { Runs = 201 };
        var result = UncertaintyAnalysis.Analyse(model, Models.Method(), options, Models.Scheme);
        var simulation = new Simulation(model, Models.Method(), options, Models.Scheme);
        var space = simulation.NewSpace();
        var ranks = new List<int>[17];
        var grades = new List<int>[17];
        for (var u = 0; u < 17; u++) (ranks[u], grades[u]) = ([], []);
        for (var run = 0; run < 201; run++)
        {
            simulation.Run(RunDraw.All(run), space);
            for (var u = 0; u < 17; u++)
            {
                ranks[u].Add(space.Ranks[u]);
                grades[u].Add(space.Grades[u]);
            }
        }

        for (var u = 0; u < 17; u++)
        {
            ranks[u].Sort();
            // 5 % of 201 is 10.05: the eleventh; half is 100.5: the 101st; 95 % is 190.95: the 191st.
            Assert.Equal((ranks[u][10], ranks[u][100], ranks[u][190]), (result.Units[u].RankP5, result.Units[u].RankMedian, result.Units[u].RankP95));
            Assert.Equal(ranks[u].Average(), result.Units[u].RankMean, 12);
            for (var g = 0; g < 4; g++) Assert.Equal(grades[u].Count(grade => grade == g) / 201.0, result.Units[u].GradeProbabilities[g], 12);
            Assert.Equal(1, result.Units[u].GradeProbabilities.Sum(), 12);
        }
    }

    [Fact]
    public void NothingVaries_LeavesEveryRankSure()
    {
        var result = UncertaintyAnalysis.Analyse(Models.Of(6, 20, 12, 0), Models.Method(), new UncertaintyOptions { Runs = 20, Weights = null }, Models.Scheme);
        Assert.All(result.Units, unit => Assert.Equal((unit.Rank, unit.Rank), (unit.RankP5, unit.RankP95)));
        Assert.All(result.Units, unit => Assert.Equal(1, unit.GradeProbability));
        Assert.Empty(result.Hinges);
    }

    [Fact]
    public void GradeThatHangsOnOneInstrument_IsSaid()
    {
        // Two units at 60 points and one far below; an instrument worth 20 is declared by both of the first.
        var raw = new UnitTable(["a", "b", "c"], ["value"], [60, 60, 10]);
        var model = new CompositeModel(raw, [new Indicator("value", "value", new Goal(Direction.Benefit, Low: 0, High: 100))], new Hierarchy([new("value", "whole", 1), new("whole", null, 1)]));
        var method = Models.Method() with { Normalisation = new Goalposts() };
        var input = new UncertainInput("F-9", "instrument", [new("a has it", 1, [new FigureChange(1, 0, -20)]), new("b has it", 1, [new FigureChange(0, 0, -20)])]);
        var scheme = new GradeScheme([new Grade("pass", "合格", "pass", 50), new Grade("fail", "不合格", "fail")], 3);
        var result = UncertaintyAnalysis.Analyse(model, method, new UncertaintyOptions { Runs = 4000, Weights = null, Inputs = [input] }, scheme);
        Assert.Equal([new GradeHinge(1, 0, 0, 40, 2, 1), new GradeHinge(0, 0, 1, 40, 2, 1)], result.Hinges);
        // Never both, never neither.
        Assert.Equal(1, result.Units[0].GradeProbability + result.Units[1].GradeProbability, 12);
        Assert.InRange(result.Units[0].GradeProbability, 0.46, 0.54);
        Assert.Equal(1, result.Units[2].GradeProbability);
    }

    [Fact]
    public void OtherScales_TakeOverPlacesInsteadOfThresholds()
    {
        // Under z-scores nobody reaches 90 points, yet the two that reach it under min–max keep their grade while they keep their places.
        var model = Models.Of(8, 30, 12, 0);
        var scheme = new GradeScheme([new Grade("top", "优", "top", 55), new Grade("rest", "良", "rest")], 2);
        var options = new UncertaintyOptions { Runs = 200, Weights = null, Normalisations = [new ZScore(-1000, 1)] };
        var result = UncertaintyAnalysis.Analyse(model, Models.Method(), options, scheme);
        var best = result.Units.MinBy(unit => unit.Rank)!;
        Assert.Equal(0, best.Grade);
        Assert.Equal(1, best.GradeProbability);
    }

    [Fact]
    public void Asem_RanksLieInTheirIntervals()
    {
        var result = UncertaintyAnalysis.Analyse(AsemData.FromDenominated(), AsemData.Method, new UncertaintyOptions
        {
            Runs = 1000,
            Normalisations = [new ZScore()],
            Aggregations = [new AggregationChoice(new GeometricMean())],
        });
        Assert.All(result.Units, unit => Assert.InRange(unit.RankMedian, unit.RankP5, unit.RankP95));
        Assert.Equal((1, 1), (result.Units.Single(unit => unit.Rank == 1).RankP5, result.Units.Single(unit => unit.Rank == 1).RankMedian));
        Assert.Contains(result.Units, unit => unit.RankP95 > unit.RankP5 + 3);
    }
}
