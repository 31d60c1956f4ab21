using Analytics.TestKit;

namespace Analytics.Cli.Tests.Commands;

/// <summary><c>analytics evaluate</c> with the product's own program, on results written by hand.</summary>
public sealed class EvaluateCommandTests
{
    [Fact]
    public void Evaluate_Dedupe_PrintsAndWritesMeasures()
    {
        using var folder = Dedupe();
        var (code, output, error) = Run(folder, "--truth", folder.File("people.csv"), "--id", "rec_id", "--truth-column", "rec_id", "--truth-pattern", "rec-(\\d+)", "--lang", "en");

        Assert.True(code == 0, error);
        Assert.Contains("4 records, 2 entities, 2 true pairs; 1 pairs found (threshold 4, 2 listed), 3 clusters", output, StringComparison.Ordinal);
        Assert.Matches(@"pairs\s+│\s+1\.0000 │ 0\.5000 │ 0\.6667", output);
        var measures = CsvTable.Read(folder.File("out/evaluation.csv")).ToDictionary(row => row["measure"], row => row["value"]);
        Assert.Equal(("1", "0.5", "0.6666666666666666"), (measures["pairs_precision"], measures["pairs_recall"], measures["pairs_f1"]));
        Assert.Equal(("1", "0.5", "1", "0.75"), (measures["clusters_precision"], measures["clusters_recall"], measures["bcubed_precision"], measures["bcubed_recall"]));
        Assert.Contains(folder.File("out/evaluation.csv"), output, StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_Link_TakesTwoTruthFiles()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.File("left.csv"), "id,who\na,1\nb,2\n");
        File.WriteAllText(folder.File("right.csv"), "id,who\na,2\nb,1\n");
        File.WriteAllText(folder.File("out/clusters.csv"), "source,id,cluster_id\nl,a,0\nr,b,0\nl,b,1\nr,a,2\n");
        File.WriteAllText(folder.File("out/pairs.csv"), "id_l,id_r,match_weight,match_probability\na,b,9,0.99\n");
        var (code, output, error) = Run(folder, "--truth", folder.File("left.csv"), folder.File("right.csv"), "--id", "id", "--truth-column", "who");

        Assert.True(code == 0, error);
        Assert.Contains("记录 4，实体 2，真实配对 2；配对 1", output, StringComparison.Ordinal);
        Assert.Contains("pairs_recall,0.5", File.ReadAllLines(folder.File("out/evaluation.csv")));
    }

    [Fact]
    public void Evaluate_ClericalSample_NeedsNoTruth()
    {
        using var folder = Dedupe();
        File.WriteAllText(folder.File("answers.csv"), "id_l,id_r,stratum,stratum_size,drawn,match_weight,answer\na,b,1,20,2,9,match\nc,d,1,20,2,5,match\ne,f,0,40,2,1,no\ng,h,0,40,2,1,unsure\n");
        var (code, output, error) = Run(folder, "--clerical", folder.File("answers.csv"));

        Assert.True(code == 0, error);
        Assert.Matches(@"精确率\s+│\s+1\.0000 │ 0\.\d{4} – 1\.0000", output);
        Assert.Contains("1 对判为不确定", output, StringComparison.Ordinal);
        Assert.Contains("clerical_precision,1", File.ReadAllLines(folder.File("out/evaluation.csv")));
    }

    [Fact]
    public void Evaluate_IdNotInTruth_EndsWithOneAndNamesIt()
    {
        using var folder = Dedupe();
        File.WriteAllText(folder.File("people.csv"), "rec_id\nrec-1-org\n");
        var (code, _, error) = Run(folder, "--truth", folder.File("people.csv"), "--id", "rec_id", "--truth-column", "rec_id");

        Assert.Equal(1, code);
        Assert.Equal($"analytics: {folder.File("out/clusters.csv")}: the id 'rec-1-dup-0' is not in the truth, {folder.File("people.csv")}.", error.Trim());
    }

    [Theory]
    [InlineData()]
    [InlineData("--truth", "nowhere.csv", "--truth-column", "x")]
    [InlineData("--truth", "a", "b", "c", "--truth-column", "x")]
    [InlineData("--truth-column", "x", "--clerical", "nowhere.csv")]
    public void Evaluate_WrongUsage_EndsWithTwo(params string[] arguments)
    {
        using var folder = Dedupe();
        var (code, _, error) = Run(folder, arguments);

        Assert.Equal(2, code);
        Assert.StartsWith("analytics: ", error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.File("out/evaluation.csv")));
    }

    private static (int ExitCode, string Output, string Error) Run(TempFolder folder, params string[] arguments) =>
        CommandProcess.Run(CommandProcess.Product, ["evaluate", Path.Combine(folder.Path, "out"), .. arguments]);

    private static TempFolder Dedupe()
    {
        var folder = new TempFolder();
        File.WriteAllText(folder.File("people.csv"), "rec_id, name\nrec-1-org, ann\nrec-1-dup-0, anne\nrec-2-org, bob\nrec-2-dup-0, rob\n");
        File.WriteAllText(folder.File("out/clusters.csv"), "id,cluster_id\nrec-1-org,0\nrec-1-dup-0,0\nrec-2-org,1\nrec-2-dup-0,2\n");
        File.WriteAllText(folder.File("out/pairs.csv"), "id_l,id_r,match_weight,match_probability\nrec-1-dup-0,rec-1-org,9.25,0.998\nrec-2-dup-0,rec-2-org,2.5,0.85\n");
        File.WriteAllText(folder.File("out/model.yaml"), "threshold_weight: 4\n");
        return folder;
    }
}
