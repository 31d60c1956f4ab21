using Analytics.Linkage.Evaluation;

namespace Analytics.Linkage.Tests.Evaluation;

public sealed class ClericalEstimatorTests
{
    private static readonly ClericalTally[] Answered =
    [
        new(double.NegativeInfinity, -2, 1000, 0, 20, 0, 0),
        new(-2, 0, 100, 2, 18, 0, 0),
        new(0, 2, 100, 15, 5, 0, 0),
        new(2, double.PositiveInfinity, 400, 20, 0, 0, 0),
    ];

    [Fact]
    public void Estimate_ByHand()
    {
        // Matches above 75 + 400 of 500; below 0 + 10.
        var estimate = ClericalEstimator.Estimate(Answered, 0);
        Assert.Equal(0.95, estimate.Precision.Value!.Value, 12);
        Assert.Equal(475.0 / 485, estimate.Recall.Value!.Value, 12);
        Assert.InRange(estimate.Precision.Low, 0.80, 0.92);
        Assert.InRange(estimate.Precision.High, 0.96, 0.99);
        Assert.InRange(estimate.Recall.Low, 0.70, 0.85);
        Assert.InRange(estimate.Recall.High, 0.99, 1);
        Assert.Equal([ClericalCaveatKind.CandidatePairsOnly, ClericalCaveatKind.LargeStratumWithoutMatch], Kinds(estimate));
    }

    [Fact]
    public void Estimate_OfPairsFoundAndMissed_IsThatOfTheirStrata()
    {
        var byWeight = ClericalEstimator.Estimate(Answered, 0);
        var byGroup = ClericalEstimator.Estimate(Answered[2..], Answered[..2]);
        Assert.Equal((byWeight.Precision, byWeight.Recall), (byGroup.Precision, byGroup.Recall));
        Assert.Equal(Kinds(byWeight), Kinds(byGroup));
        Assert.Null(byGroup.Threshold);
    }

    [Fact]
    public void Estimate_MissedPairsThatWeighAsMuchAsFoundOnes_AreMissed()
    {
        // 475 of 500 found are right; of 100 that weigh as much and were kept apart a tenth is one.
        var estimate = ClericalEstimator.Estimate(Answered[2..], [new(2, double.PositiveInfinity, 100, 2, 18, 0, 0)]);
        Assert.Equal(0.95, estimate.Precision.Value!.Value, 12);
        Assert.Equal(475.0 / 485, estimate.Recall.Value!.Value, 12);
        Assert.Throws<ArgumentException>(() => ClericalEstimator.Estimate(Answered, [new(0, 1, 3, 2, 2, 0, 0)]));
    }

    [Fact]
    public void Estimate_OtherOrderOfStrata_IsTheSame()
    {
        var estimate = ClericalEstimator.Estimate(Answered, 0);
        var reversed = ClericalEstimator.Estimate([.. Answered.Reverse()], 0);
        Assert.Equal((estimate.Precision, estimate.Recall), (reversed.Precision, reversed.Recall));
        Assert.Equal(estimate.Caveats, reversed.Caveats);
    }

    [Fact]
    public void Estimate_AtAnotherBorder_CountsTheOtherStrata()
    {
        var estimate = ClericalEstimator.Estimate(Answered, 2);
        Assert.Equal(1, estimate.Precision.Value);
        Assert.Equal(1, estimate.Precision.High);
        Assert.Equal(400.0 / 485, estimate.Recall.Value!.Value, 12);
    }

    [Fact]
    public void Unfilled_IsLeftOutAndSaid_NeverANo()
    {
        var filled = ClericalEstimator.Estimate(Answered, 0);
        var more = ClericalEstimator.Estimate([.. Answered.Select(tally => tally with { Unfilled = 15 })], 0);
        Assert.Equal((filled.Precision, filled.Recall), (more.Precision, more.Recall));
        Assert.Equal(60, Caveat(more, ClericalCaveatKind.UnfilledAnswers).Count);
    }

    [Fact]
    public void Unsure_WidensTheIntervalBothWays()
    {
        var sure = ClericalEstimator.Estimate(Answered, 0);
        var unsure = ClericalEstimator.Estimate([.. Answered.Select(tally => tally with { Unsure = 3 })], 0);
        Assert.Equal((sure.Precision.Value, sure.Recall.Value), (unsure.Precision.Value, unsure.Recall.Value));
        Assert.True(unsure.Precision.Low < sure.Precision.Low && unsure.Precision.High > sure.Precision.High);
        Assert.True(unsure.Recall.Low < sure.Recall.Low && unsure.Recall.High > sure.Recall.High);
        Assert.Equal(12, Caveat(unsure, ClericalCaveatKind.UnsureAnswers).Count);
    }

    [Fact]
    public void StratumWithoutAnswers_OpensTheInterval()
    {
        ClericalTally[] tallies = [.. Answered.Select(tally => tally.Low == 2 ? tally with { Matches = 0, Unfilled = 20 } : tally)];
        var estimate = ClericalEstimator.Estimate(tallies, 0);
        Assert.Null(estimate.Precision.Value);
        Assert.Null(estimate.Recall.Value);

        // 400 of 500 pairs may be anything; of the other 100 about three quarters match.
        Assert.InRange(estimate.Precision.Low, 0.09, 0.15);
        Assert.InRange(estimate.Precision.High, 0.95, 1);
        Assert.True(estimate.Recall.Low < 0.5);
        Assert.Equal(tallies[3], Caveat(estimate, ClericalCaveatKind.StratumWithoutAnswers).Stratum);
    }

    [Fact]
    public void StratumWithoutAnswers_Below_LeavesPrecisionAlone()
    {
        var estimate = ClericalEstimator.Estimate([.. Answered.Select(tally => tally.Low == -2 ? tally with { Matches = 0, NonMatches = 0 } : tally)], 0);
        Assert.Equal(ClericalEstimator.Estimate(Answered, 0).Precision, estimate.Precision);
        Assert.Null(estimate.Recall.Value);
    }

    [Fact]
    public void NoAnswersAtAll_SayNothing()
    {
        var estimate = ClericalEstimator.Estimate([.. Answered.Select(tally => tally with { Matches = 0, NonMatches = 0, Unfilled = 20 })], 0);
        Assert.Equal(new ProportionEstimate(null, 0, 1), estimate.Precision);
        Assert.Equal(new ProportionEstimate(null, 0, 1), estimate.Recall);
        Assert.Equal(4, estimate.Caveats.Count(caveat => caveat.Kind == ClericalCaveatKind.StratumWithoutAnswers));
    }

    [Fact]
    public void NoPairs_SayNothing()
    {
        var estimate = ClericalEstimator.Estimate([], 0);
        Assert.Equal(new ProportionEstimate(null, 0, 1), estimate.Precision);
        Assert.Equal(new ProportionEstimate(null, 0, 1), estimate.Recall);
        Assert.Equal([ClericalCaveatKind.CandidatePairsOnly, ClericalCaveatKind.NothingAboveThreshold, ClericalCaveatKind.NoMatchSeen], Kinds(estimate));
    }

    [Fact]
    public void NoMatchSeen_LeavesRecallOpen()
    {
        var estimate = ClericalEstimator.Estimate([new(-1, 0, 100, 0, 10, 0, 0), new(0, 1, 100, 0, 10, 0, 0)], 0);
        Assert.Equal(0, estimate.Precision.Value);
        Assert.InRange(estimate.Precision.High, 0.15, 0.30);
        Assert.Equal(new ProportionEstimate(null, 0, 1), estimate.Recall);
    }

    [Fact]
    public void NothingAbove_FindsNothing()
    {
        var estimate = ClericalEstimator.Estimate([new(-1, 0, 100, 5, 5, 0, 0)], 0);
        Assert.Equal(new ProportionEstimate(null, 0, 1), estimate.Precision);
        Assert.Equal(new ProportionEstimate(0, 0, 0), estimate.Recall);
    }

    [Fact]
    public void AssumedNonMatches_NarrowRecallAndAreSaid()
    {
        ClericalTally[] tallies = [.. Answered.Select(tally => tally.High == -2 ? tally with { Size = 10_000_000 } : tally)];
        var open = ClericalEstimator.Estimate(tallies, 0);
        Assert.True(open.Recall.Low < 0.001);
        var assumed = ClericalEstimator.Estimate(tallies, 0, assumedNonMatchBelow: -2);
        Assert.InRange(assumed.Recall.Low, 0.90, 0.98);
        Assert.Equal(10_000_000, Caveat(assumed, ClericalCaveatKind.AssumedNonMatches).Count);

        // A match that was seen there is stronger than the assumption.
        tallies[0] = tallies[0] with { Matches = 1 };
        Assert.DoesNotContain(ClericalCaveatKind.AssumedNonMatches, Kinds(ClericalEstimator.Estimate(tallies, 0, assumedNonMatchBelow: -2)));
    }

    [Fact]
    public void Arguments_OutOfRange_AreRefused()
    {
        Assert.Contains("inside the stratum", Message(Answered, 1), StringComparison.Ordinal);
        Assert.Contains("overlap", Message([new(0, 2, 1, 0, 0, 0, 0), new(1, 3, 1, 0, 0, 0, 0)], 0), StringComparison.Ordinal);
        Assert.Contains("not possible", Message([new(0, 2, 1, 1, 1, 0, 0)], 0), StringComparison.Ordinal);
        Assert.Contains("not possible", Message([new(0, 2, 1, -1, 1, 0, 0)], 0), StringComparison.Ordinal);
        Assert.Contains("not possible", Message([new(2, 2, 1, 1, 0, 0, 0)], 0), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => ClericalEstimator.Estimate(Answered, double.NaN));
        Assert.Throws<ArgumentException>(() => ClericalEstimator.Estimate(Answered, 0, assumedNonMatchBelow: 2));
    }

    private static string Message(ClericalTally[] tallies, double threshold) =>
        Assert.Throws<ArgumentException>(() => ClericalEstimator.Estimate(tallies, threshold)).Message;

    private static IEnumerable<ClericalCaveatKind> Kinds(ClericalEstimate estimate) => estimate.Caveats.Select(caveat => caveat.Kind);

    private static ClericalCaveat Caveat(ClericalEstimate estimate, ClericalCaveatKind kind) => estimate.Caveats.Single(caveat => caveat.Kind == kind);
}
