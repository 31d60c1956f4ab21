using Analytics.Evaluation.Craft;

namespace Analytics.Evaluation.Tests.Asem;

/// <summary>The published index is reproduced at every stage, figure by figure.</summary>
public sealed class AsemStagesTests
{
    private static readonly CompositeModel Model = AsemData.FromDenominated();
    private static readonly Composite Result = CompositeBuilder.Build(Model, AsemData.Method);
    private static readonly Composite FromRaw = CompositeBuilder.Build(AsemData.Model(), AsemData.Method);

    [Theory]
    [InlineData("v0_Imputed.csv")]
    [InlineData("v0_Treated.csv")]
    [InlineData("v0_Normalised.csv")]
    [InlineData("v0_Aggregated.csv")]
    public void EveryStage_EqualsThePublishedOne(string stage) => AssertEqual(stage, TableOf(Result, stage), 1e-9, relative: false);

    /// <summary>Relative: denominated figures are as small as 1e-5.</summary>
    [Fact]
    public void Denomination_EqualsThePublishedOne() => AssertEqual("v0_Denominated.csv", FromRaw.Denominated, 1e-9, relative: true);

    /// <summary>One country's GDP is published rounded, to four parts in 1e10.</summary>
    [Theory]
    [InlineData("v0_Normalised.csv")]
    [InlineData("v0_Aggregated.csv")]
    public void FromRawToTheEnd_DiffersByTheRoundingOfTheSourceOnly(string stage) => AssertEqual(stage, TableOf(FromRaw, stage), 5e-8, relative: false);

    private static UnitTable TableOf(Composite composite, string stage) => stage switch
    {
        "v0_Imputed.csv" => composite.Imputed.Table,
        "v0_Treated.csv" => composite.Treated,
        "v0_Normalised.csv" => composite.Normalised,
        _ => composite.Scores,
    };

    private static void AssertEqual(string stage, UnitTable table, double tolerance, bool relative)
    {
        Assert.Equal(stage == "v0_Aggregated.csv" ? 60 : 49, table.Columns.Count);
        foreach (var column in table.Columns)
        {
            var expected = AsemData.Stage(stage, column);
            var actual = table.Column(table.IndexOf(column));
            for (var u = 0; u < expected.Length; u++)
            {
                if (double.IsNaN(expected[u])) Assert.True(double.IsNaN(actual[u]), $"{column} of {table.Units[u]} is missing there, {actual[u]} here.");
                else
                    Assert.True(Math.Abs(expected[u] - actual[u]) <= tolerance * (relative ? Math.Abs(expected[u]) : 1), $"{column} of {table.Units[u]}: {expected[u]} there, {actual[u]} here.");
            }
        }
    }

    /// <summary>The published ranks are those of the published scores, which have two decimals: two pairs of countries share a place.</summary>
    [Fact]
    public void Ranks_OfEveryLevelAreThePublishedOnes()
    {
        foreach (var node in new[] { "Index", "Conn", "Sust", "Physical", "ConEcFin", "Political", "Instit", "P2P", "Environ", "Social", "SusEcFin" })
        {
            var scores = Result.Scores.Column(Result.Scores.IndexOf(node)).ToArray();
            var ranks = Ranking.Competition(Array.ConvertAll(scores, score => Math.Round(score, 2)));
            Assert.Equal(AsemData.Stage("v0_results_score.csv", node), scores.Select(score => Math.Round(score, 2)));
            Assert.Equal(AsemData.Stage("v0_results_rank.csv", node), ranks.Select(rank => (double)rank));
        }
    }

    [Fact]
    public void Imputation_FillsSixtyFiveCells() => Assert.Equal(65, Result.Imputed.Cells.Count);

    [Fact]
    public void Treatment_LogsTheIndicatorsThatWereWinsorised()
    {
        var treated = Model.Indicators.Select((indicator, i) => (indicator.Code, Points: Result.Treatments[i].Raised + Result.Treatments[i].Lowered))
            .Where(item => item.Points > 0).OrderBy(item => item.Code, StringComparer.Ordinal);
        (string, int)[] expected =
        [
            ("Bord", 3), ("CostImpEx", 1), ("CultServ", 3), ("FDI", 2), ("FemLab", 1), ("Flights", 1), ("ForPort", 3), ("Forest", 2), ("Gas", 3), ("NGOs", 3),
            ("Poverty", 3), ("PubDebt", 1), ("Services", 4), ("StMob", 2), ("Tariff", 3),
        ];
        Assert.Equal(expected, treated);
        Assert.All(Result.Treatments, treatment => Assert.Null(treatment.LogShift));
        Assert.All(Result.Treatments, treatment => Assert.True(treatment.Settled));
    }
}
