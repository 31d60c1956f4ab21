using Analytics.Linkage.Evaluation;
using Analytics.Pipeline.Linking.Evaluation;
using Analytics.Pipeline.Tests.Linking.Records;
using Analytics.TestKit;

namespace Analytics.Pipeline.Tests.Linking.Evaluation;

/// <summary>A linkage against a person's answers.</summary>
public sealed class ClericalEvaluationTests
{
    private const string Header = "id_l,id_r,stratum,stratum_size,drawn,match_weight,answer\n";

    [Fact]
    public void Evaluate_AnsweredSample_WeighsStrataByTheirSize()
    {
        using var folder = Written(
            Header + "a,b,high,100,2,9,match\nc,d,high,100,2,6,no\ne,f,low,10,2,1,Match\ng,h,low,10,2,-2,\n");
        var result = LinkageEvaluation.Evaluate(Options(folder));

        Assert.Null(result.Truth);
        Assert.Equal(0.5, result.Clerical!.Precision.Value);
        Assert.Equal(50.0 / 60, result.Clerical.Recall.Value!.Value, 12);
        Assert.InRange(0.5, result.Clerical.Precision.Low, result.Clerical.Precision.High);
        Assert.Contains(result.Clerical.Caveats, caveat => caveat is { Kind: ClericalCaveatKind.UnfilledAnswers, Count: 1 });
        var lines = File.ReadAllLines(result.File);
        Assert.Contains("clerical_precision,0.5", lines);
        Assert.Contains(lines, line => line.StartsWith("clerical_recall_low,0.", StringComparison.Ordinal));
    }

    [Fact]
    public void Evaluate_SampleFromAWorkbook_IsTheSame()
    {
        using var folder = Written(Header);
        var path = folder.Workbook("answers.xlsx", ("样本", [[.. Header.Trim().Split(',')], ["a", "b", "high", "100", "1", "9", "match"], ["c", "d", "low", "10", "2", "1", ""]]));
        var clerical = LinkageEvaluation.Evaluate(Options(folder) with { Clerical = path }).Clerical!;

        Assert.Equal(1, clerical.Precision.Value);
        Assert.Null(clerical.Recall.Value);
        Assert.Contains(clerical.Caveats, caveat => caveat is { Kind: ClericalCaveatKind.StratumWithoutAnswers });
    }

    [Theory]
    [InlineData("a,b,high,100,2,9,maybe\n", "answers.csv, row 2: the answer 'maybe' is none; expected match, no, unsure, or nothing.")]
    [InlineData("a,b,high,100,2,,no\n", "answers.csv, row 2: match_weight is ''; expected a number.")]
    [InlineData("a,b,high,1.5,2,9,no\n", "answers.csv, row 2: stratum_size is '1.5'; expected a whole number.")]
    [InlineData("a,b,,100,2,9,no\n", "answers.csv, row 2: the pair has no stratum.")]
    [InlineData("a,b,high,100,1,9,no\nc,d,high,100,1,8,no\n", "answers.csv, stratum 'high': 2 pairs of 1 drawn from 100; expected no more pairs than were drawn, and no more of those than there are.")]
    public void Evaluate_BadAnswers_AreRefused(string rows, string message)
    {
        using var folder = Written(Header + rows);
        var failure = Assert.Throws<RunFailedException>(() => LinkageEvaluation.Evaluate(Options(folder))).Message;
        Assert.Equal(message, failure.Replace(folder.Path + "/", string.Empty, StringComparison.Ordinal));
    }

    [Fact]
    public void Evaluate_StratumAcrossTheThreshold_IsNoSampleOfIt()
    {
        using var folder = Written(Header + "a,b,high,100,2,9,match\nc,d,high,100,2,1,no\n");
        var failure = Assert.Throws<RunFailedException>(() => LinkageEvaluation.Evaluate(Options(folder))).Message;
        Assert.Contains("this is no sample of the linkage in", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_WithoutThreshold_IsRefused()
    {
        using var folder = Written(Header + "a,b,high,100,2,9,match\n", model: "comparisons: []\n");
        Assert.StartsWith("There is no threshold_weight in", Assert.Throws<RunFailedException>(() => LinkageEvaluation.Evaluate(Options(folder))).Message, StringComparison.Ordinal);
        folder.Text("out/model.yaml", "threshold_weight: high\n");
        Assert.EndsWith("threshold_weight is 'high'; expected a number.", Assert.Throws<RunFailedException>(() => LinkageEvaluation.Evaluate(Options(folder))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, null, "There is nothing to evaluate against")]
    [InlineData("truth.csv", null, null, "The truth takes both")]
    [InlineData("truth.csv", "who", "\\d+", "has no group")]
    [InlineData("truth.csv", "who", "(", "no regular expression")]
    [InlineData("truth.csv", "who", null, "There is no file")]
    public void Fault_OfOptions_IsSaid(string? truth, string? column, string? pattern, string message)
    {
        using var folder = Written(Header);
        var options = Options(folder) with { Clerical = null, Truth = truth, TruthColumn = column, TruthPattern = pattern };
        Assert.Contains(message, options.Fault(), StringComparison.Ordinal);
        Assert.Contains("There is no folder", (options with { Folder = "nowhere" }).Fault(), StringComparison.Ordinal);
    }

    private static TempFolder Written(string answers, string model = "threshold_weight: 5.5\n")
    {
        var folder = new TempFolder();
        folder.Text("answers.csv", answers);
        folder.Text("out/model.yaml", model);
        return folder;
    }

    private static EvaluationOptions Options(TempFolder folder) => new(Path.Combine(folder.Path, "out")) { Clerical = Path.Combine(folder.Path, "answers.csv") };
}
