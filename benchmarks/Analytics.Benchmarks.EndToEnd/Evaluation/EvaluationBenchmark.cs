using Analytics.Benchmarks.EndToEnd.Measuring;
using Analytics.Evaluation.Uncertainty;
using Analytics.Evaluation.WhatIfs;

namespace Analytics.Benchmarks.EndToEnd.Evaluation;

/// <summary>Ten thousand runs of a province's evaluation, beside the same work written straight on.</summary>
internal static class EvaluationBenchmark
{
    private const int Rounds = 3;
    private const double WantedSeconds = 10;
    private const int WantedMilliseconds = 100;

    /// <summary>Measures, prints and writes the result.</summary>
    public static int Run()
    {
        var complete = EvaluationCase.Model(missing: 0);
        var gappy = EvaluationCase.Model(missing: 0.1);
        UncertaintyResult ours = null!;
        (int P5, int P95)[] peers = null!;
        var peer = Best(() => peers = ScalarPeer.Run(complete, EvaluationCase.Runs));
        var weights = Best(() => ours = UncertaintyAnalysis.Analyse(complete, EvaluationCase.Method, EvaluationCase.WeightsAlone(1)));
        var different = ours.Units.Where((unit, u) => (unit.RankP5, unit.RankP95) != peers[u]).Count();
        var one = Best(() => ours = UncertaintyAnalysis.Analyse(gappy, EvaluationCase.Method, EvaluationCase.Everything(1), EvaluationCase.Scheme));
        UncertaintyResult onTwo = null!;
        var two = Best(() => onTwo = UncertaintyAnalysis.Analyse(gappy, EvaluationCase.Method, EvaluationCase.Everything(2), EvaluationCase.Scheme));
        using var scored = WhatIfCase.Scored(EvaluationCase.Centers);
        WhatIf whatIf = null!;
        var read = Best(() => whatIf = WhatIf.Read(scored, WhatIfCase.Regulation)!);
        var first = whatIf.Framework.Dimensions[0];
        var changed = new WhatIfChanges { Weights = new Dictionary<string, double> { [first.Code] = first.Weight * 2 } };
        IReadOnlyList<WhatIfCenter> ranking = [];
        var asked = Best(() => ranking = whatIf.Rank(changed));
        var page = new Page()
            .Line($"# Uncertainty of ranks and grades").Break()
            .Line($"{Machine.Description}").Break()
            .Line($"{EvaluationCase.Runs:N0} runs × {EvaluationCase.Centers} centers × {EvaluationCase.Indicators} indicators in {EvaluationCase.Dimensions} dimensions: scores, ranks, intervals, grades. The best of {Rounds} rounds, all in one process.").Break()
            .Header("what varies", "by", "threads", "seconds", "processor seconds")
            .Cells("weights ±25 %, no figure missing", "written straight on", "1", Page.Decimal(peer.Seconds), Page.Decimal(peer.CpuSeconds))
            .Cells("weights ±25 %, no figure missing", "ours", "1", Page.Decimal(weights.Seconds), Page.Decimal(weights.CpuSeconds))
            .Cells(Everything, "ours", "1", Page.Decimal(one.Seconds), Page.Decimal(one.CpuSeconds))
            .Cells(Everything, "ours", "2", Page.Decimal(two.Seconds), Page.Decimal(two.CpuSeconds)).Break()
            .Line($"By processor time ours takes 1/{peer.CpuSeconds / weights.CpuSeconds:F1} of the straight way; {different} of {EvaluationCase.Centers} intervals differ from its.")
            .Line($"One thread and two give {(Same(ours, onTwo) ? "the same bits" : "DIFFERENT RESULTS")}.").Break()
            .Line($"Wanted: everything within {WantedSeconds:F0} s on 2 cores: {(two.Seconds <= WantedSeconds ? "reached" : "missed")}.").Break()
            .Line($"## What-if on a finished run").Break()
            .Line($"{EvaluationCase.Centers} centers, {whatIf.Framework.Indicators.Count()} indicators, one dimension's weight doubled: {ranking.Count(center => center.PlacesGained is not 0)} centers move.").Break()
            .Header("step", "milliseconds", "processor milliseconds")
            .Cells("reading what the run keeps, once", Milliseconds(read.Seconds), Milliseconds(read.CpuSeconds))
            .Cells("a ranking", Milliseconds(asked.Seconds), Milliseconds(asked.CpuSeconds)).Break()
            .Line($"Wanted: both within {WantedMilliseconds} ms: {((read.Seconds + asked.Seconds) * 1000 <= WantedMilliseconds ? "reached" : "missed")}.");
        Console.WriteLine(page);
        Console.WriteLine(ResultFile.Write("evaluation", page.ToString()));
        return 0;
    }

    private static string Milliseconds(double seconds) => Page.Decimal(seconds * 1000);

    private static string Everything =>
        $"weights, 3 imputations, 2 treatments, 3 scales, 3 aggregations, {EvaluationCase.Contested} contested things; 10 % of figures missing";

    private static bool Same(UncertaintyResult one, UncertaintyResult two) => one.Units.Zip(two.Units).All(pair =>
        pair.First with { GradeProbabilities = [] } == pair.Second with { GradeProbabilities = [] } && pair.First.GradeProbabilities.SequenceEqual(pair.Second.GradeProbabilities));

    private static Measurement Best(Action work) => Enumerable.Range(0, Rounds).Select(_ => Measurement.Of(() =>
    {
        work();
        return EvaluationCase.Centers;
    })).MinBy(measurement => measurement.CpuSeconds)!;
}
