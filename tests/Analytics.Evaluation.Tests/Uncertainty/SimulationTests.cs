using Analytics.Evaluation.Craft;
using Analytics.Evaluation.Craft.Aggregation;
using Analytics.Evaluation.Craft.Treatment;
using Analytics.Evaluation.Uncertainty;
using Analytics.Evaluation.Uncertainty.Randomness;
using Analytics.TestKit;

namespace Analytics.Evaluation.Tests.Uncertainty;

/// <summary>Each run of the simulation is held against a composite that is built anew, step by step, for its draw.</summary>
public sealed class SimulationTests
{
    [Fact]
    public void WhatSeveralInputsTake_StaysWithinTheFiguresBounds()
    {
        var model = Models.Of(1, 5, 4, 0);
        UncertainInput Takes(string id) => new(id, id, [new Scenario("stays", 1, []), new Scenario("goes", 1, [new FigureChange(2, 1, -0.5), new FigureChange(3, 1, -0.5)])]);
        var cells = new ContestedCells(model, [Takes("a"), Takes("b"), Takes("c")], [new FigureChange(2, 1, -0.75, 0), new FigureChange(4, 4, -1, 0)]);
        var least = new double[cells.FigureCount];
        for (var run = 0; run < 100; run++)
        {
            var changes = new double[cells.FigureCount];
            cells.Draw(new RandomStream(7, 5, (ulong)run), changes);
            for (var i = 0; i < least.Length; i++) least[i] = Math.Min(least[i], changes[i]);
        }

        // The figure of unit 2 is bounded, that of unit 3 is not.
        Assert.Equal([-0.75, -1.5], least);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.25)]
    [InlineData(0.8)]
    public void Runs_EqualCompositesBuiltAnew(double missing)
    {
        var model = Models.Of(1, 23, 12, missing);
        var options = Models.EverythingVaries([]);
        var simulation = new Simulation(model, Models.Method(), options, Models.Scheme);
        var space = simulation.NewSpace();
        var methods = new HashSet<string>();
        for (var run = -1; run < 60; run++)
        {
            var draw = run < 0 ? RunDraw.Nominal : RunDraw.All(run);
            simulation.Run(draw, space);
            var choice = simulation.MethodsOf(draw);
            methods.Add($"{choice.Imputation.Name} {choice.Treatment.Name} {choice.Normalisation.Name} {choice.Aggregation.Name}");
            var expected = CompositeBuilder.Build(model with { Hierarchy = WithWeights(model.Hierarchy, draw, options) }, choice);
            Close(expected.Whole, space.Scores);
            Assert.Equal(Ranking.Competition(space.Scores), space.Ranks);
        }

        Assert.True(methods.Count > 20, $"only {methods.Count} combinations were drawn");
    }

    [Fact]
    public void ContestedFigures_EqualTheScoresThatTheChangedFiguresHaveOnTheReportedScale()
    {
        var model = Models.Of(1, 23, 12, 0.1);
        var options = Models.EverythingVaries(Models.Inputs);
        var simulation = new Simulation(model, Models.Method("mean"), options, Models.Scheme);
        var space = simulation.NewSpace();
        var changed = 0;
        for (var run = 0; run < 60; run++)
        {
            var draw = RunDraw.All(run);
            simulation.Run(draw, space);
            var hierarchy = WithWeights(model.Hierarchy, draw, options);
            var choice = simulation.MethodsOf(draw);
            var reported = CompositeBuilder.Build(model, choice);
            var figures = Changed(model.Raw, run, options);
            var normalised = reported.Normalised.Derive(reported.Normalised.Columns, (i, target) =>
            {
                reported.Normalised.Column(i).CopyTo(target);
                var indicator = model.Indicators[i];
                for (var u = 0; u < target.Length; u++)
                {
                    double Figure(UnitTable table, string name) => table[u, table.IndexOf(name)];
                    double Of(UnitTable table) => indicator.Denominator is { } below ? Figure(table, indicator.Figure) / Figure(table, below) : Figure(table, indicator.Figure);
                    if (double.IsNaN(Of(model.Raw)) || Of(model.Raw) == Of(figures)) continue;
                    target[u] = reported.Scales[i].Of(reported.Treatments[i].Of(Of(figures)));
                    changed++;
                }
            });
            Close(Aggregator.Aggregate(normalised, hierarchy, choice.Aggregation).Column(0), space.Scores);
        }

        Assert.True(changed > 60);
    }

    [Fact]
    public void Run_AllocatesNothing()
    {
        var model = Models.Of(1, 60, 12, 0.1);
        var simulation = new Simulation(model, Models.Method(), Models.EverythingVaries(Models.Inputs), Models.Scheme);
        var space = simulation.NewSpace();
        simulation.Run(RunDraw.All(0), space);
        Assert.Equal(0, Allocations.Fewest(() =>
        {
            for (var run = 0; run < 50; run++) simulation.Run(RunDraw.All(run), space);
        }));
    }

    [Fact]
    public void ThingsTakenTwice_LeaveNoLessThanNone()
    {
        var cell = new ContestedCell(0, 0, 0, 0, -1, Reported: 1, null);
        Assert.Equal(0, cell.Of([-2]));
        Assert.Equal(0.5, cell.Of([-0.5]));
        Assert.Equal(-3, (cell with { Reported = -1 }).Of([-2]));
    }

    private static Hierarchy WithWeights(Hierarchy hierarchy, RunDraw draw, UncertaintyOptions options)
    {
        if (draw.Weights < 0) return hierarchy;
        var drawn = new Dictionary<string, double> { [hierarchy.Nodes[0].Code] = 1 };
        var next = 0u;
        foreach (var children in hierarchy.Children.Where(children => children.Count > 0))
        {
            var sum = children.Sum(child => hierarchy.Nodes[child].Weight);
            foreach (var child in children)
                drawn[hierarchy.Nodes[child].Code] = hierarchy.Nodes[child].Weight / sum * (0.75 + 0.5 * new RandomStream(options.Seed, 0, (ulong)draw.Weights).Uniform(next++));
        }

        return hierarchy.WithWeights(node => drawn[node.Code]);
    }

    private static UnitTable Changed(UnitTable raw, int run, UncertaintyOptions options)
    {
        var values = raw.Values.ToArray();
        var stream = new RandomStream(options.Seed, (uint)Factor.Inputs, (ulong)run);
        foreach (var (i, input) in options.Inputs.Index())
        {
            double at = stream.Uniform((uint)(2 * i)), position = stream.Uniform((uint)(2 * i + 1)), below = 0;
            var scenario = input.Scenarios.First(item => (below += item.Probability) > at);
            foreach (var change in scenario.Changes) values[change.Column * raw.Units.Count + change.Unit] += change.Low + position * (change.High - change.Low);
        }

        return new UnitTable(raw.Units, raw.Columns, [.. values.Select((value, at) => value < 0 && raw.Values[at] >= 0 ? 0 : value)]);
    }

    private static void Close(ReadOnlySpan<double> expected, double[] actual)
    {
        for (var u = 0; u < actual.Length; u++)
        {
            if (double.IsNaN(expected[u])) Assert.True(double.IsNaN(actual[u]));
            else Assert.Equal(expected[u], actual[u], 1e-9);
        }
    }
}
