using System.Text.Json;
using Analytics.Evaluation.Craft.Weighting;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Evaluation.Tests.Craft.Weighting;

public sealed class PairwiseJudgementsTests
{
    [Fact]
    public void Weigh_SaatysSchools_EqualsTheExactEigenvector()
    {
        var judged = PairwiseJudgements.Weigh(Tables.Square(Oracles.Rows("ahp_saaty_school", "matrix")));
        Oracles.Close(Oracles.Numbers("ahp_saaty_school", "computed", "eigen_weights"), judged.Weights, 6e-7);
        Assert.Equal(Oracles.Number("ahp_saaty_school", "computed", "lambda_max"), judged.Eigenvalue, 5);
        Assert.Equal(Oracles.Number("ahp_saaty_school", "computed", "CI"), judged.ConsistencyIndex, 6);
        Assert.Equal(Oracles.Number("ahp_saaty_school", "computed", "CR"), judged.ConsistencyRatio, 6);
        Assert.False(judged.Accepted);
    }

    [Fact]
    public void Weigh_PapathanasiouPloskas_CriteriaAndAlternatives()
    {
        var criteria = PairwiseJudgements.Weigh(Tables.Square(Oracles.Rows("ahp_papathanasiou_ploskas", "criteria")));
        Oracles.Close(Oracles.Numbers("ahp_papathanasiou_ploskas", "criteria_result", "eigen_weights"), criteria.Weights, 6e-7);
        Assert.Equal(Oracles.Number("ahp_papathanasiou_ploskas", "criteria_result", "CR"), criteria.ConsistencyRatio, 6);
        Assert.True(criteria.Accepted);

        var alternatives = Oracles.At("ahp_papathanasiou_ploskas", "alternatives").EnumerateArray()
            .Select(matrix => PairwiseJudgements.Weigh(Tables.Square(JsonSerializer.Deserialize<double[][]>(matrix.GetRawText())!))).ToArray();
        Oracles.Close(Oracles.Numbers("ahp_papathanasiou_ploskas", "alt_CR"), [.. alternatives.Select(item => item.ConsistencyRatio)], 6e-7);
        var whole = Enumerable.Range(0, 6).Select(a => Enumerable.Range(0, 4).Sum(c => criteria.Weights[c] * alternatives[c].Weights[a])).ToArray();
        Oracles.Close(Oracles.Numbers("ahp_papathanasiou_ploskas", "computed_global"), whole, 6e-5);
    }

    [Fact]
    public void Weigh_JudgementsWithoutContradiction_GiveBackTheWeights() =>
        Prop.ForAll(Gen.Choose(1, 900).Select(n => n / 100.0).ArrayOf(5).ToArbitrary(), weights =>
        {
            var matrix = new double[5, 5];
            for (var i = 0; i < 5; i++)
            {
                for (var j = 0; j < 5; j++) matrix[i, j] = weights[i] / weights[j];
            }

            var judged = PairwiseJudgements.Weigh(matrix);
            Oracles.Close([.. weights.Select(weight => weight / weights.Sum())], judged.Weights, 1e-12);
            Assert.Equal(0, judged.ConsistencyRatio, 10);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Combine_OppositeJudges_AgreeOnNothing()
    {
        double[,] one = { { 1, 4 }, { 0.25, 1 } }, other = { { 1, 0.25 }, { 4, 1 } };
        Oracles.Close([0.5, 0.5], PairwiseJudgements.Weigh(PairwiseJudgements.Combine([one, other])).Weights, 1e-12);
        Assert.Equal(4, PairwiseJudgements.Combine([one, one])[0, 1], 12);
    }

    [Fact]
    public void Weigh_WhatIsNotReciprocal_IsRefusedWithItsPlace()
    {
        var error = Assert.Throws<ArgumentException>(() => PairwiseJudgements.Weigh(new double[,] { { 1, 3 }, { 3, 1 } }));
        Assert.Contains("Row 1, column 2", error.Message, StringComparison.Ordinal);
    }
}
