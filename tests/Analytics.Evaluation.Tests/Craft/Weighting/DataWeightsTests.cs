using Analytics.Evaluation.Craft;
using Analytics.Evaluation.Craft.Weighting;

namespace Analytics.Evaluation.Tests.Craft.Weighting;

public sealed class DataWeightsTests
{
    [Theory]
    [InlineData("entropy_xu2004")]
    [InlineData("entropy_zavadskas2016")]
    [InlineData("entropy_ersoy")]
    public void Entropy_PublishedExamples(string example)
    {
        var weights = new EntropyWeights().Weigh(Tables.OfRows(Oracles.Rows(example, "matrix")));
        Oracles.Close(Oracles.Numbers(example, "computed"), weights, 6e-5);
        Oracles.Close(Oracles.Numbers(example, "published"), weights, 6e-4);
    }

    [Fact]
    public void Critic_TusAdali_AllAsBenefit()
    {
        var weights = new CriticWeights().Weigh(Tables.OfRows(Oracles.Rows("critic_tus_adali2019", "matrix")));
        Oracles.Close(Oracles.Numbers("critic_tus_adali2019", "computed_all_benefit", "ddof1"), weights, 6e-5);
    }

    [Fact]
    public void Critic_TusAdali_CostTurnedRound()
    {
        var rows = Oracles.Rows("critic_tus_adali2019", "matrix");
        foreach (var row in rows) row[0] = -row[0];
        Oracles.Close(Oracles.Numbers("critic_tus_adali2019", "computed_cost_first", "ddof1"), new CriticWeights().Weigh(Tables.OfRows(rows)), 6e-5);
    }

    [Fact]
    public void PrincipalComponents_TurningAColumnRound_ChangesNothing()
    {
        var table = Tables.Arbitrary(3, 40, 6, 0);
        var turned = table.Derive(table.Columns, (c, target) =>
        {
            for (var u = 0; u < target.Length; u++) target[u] = c % 2 == 0 ? -table[u, c] : table[u, c];
        });
        Oracles.Close(new PrincipalComponentWeights().Weigh(table), new PrincipalComponentWeights().Weigh(turned), 1e-9);
    }

    [Fact]
    public void PrincipalComponents_TwoIndependentPairs_WeighByWhatTheyShare()
    {
        // c0 and c1 are one thing, c2 is uncorrelated with both by construction: eigenvalues 2, 1, 0; only the first component is retained.
        var weights = new PrincipalComponentWeights().Weigh(Tables.OfRows([1, 1, 1], [1, 1, -1], [-1, -1, 1], [-1, -1, -1]));
        Oracles.Close([0.5, 0.5, 0], weights, 1e-9);
    }

    [Fact]
    public void EveryMethod_GivesWeightsOfSumOne_AndNoneToWhatDoesNotVary()
    {
        var table = Tables.Arbitrary(5, 30, 4, 0.1);
        var withConstant = table.Derive([.. table.Columns, "constant"], (c, target) =>
        {
            if (c == 4) target.Fill(0.7);
            else table.Column(c).CopyTo(target);
        });
        foreach (var method in Weightings.Methods.All)
        {
            var weights = method.Weigh(withConstant);
            Assert.Equal(1, weights.Sum(), 12);
            Assert.All(weights, weight => Assert.True(weight >= 0));
            if (method.Name is "entropy" or "critic") Assert.Equal(0, weights[4], 12);
        }
    }

    [Fact]
    public void Entropy_NegativeFigure_IsNamed() =>
        Assert.Contains("c1", Assert.Throws<ArgumentException>(() => new EntropyWeights().Weigh(Tables.OfRows([1, 2], [2, -1]))).Message, StringComparison.Ordinal);
}
