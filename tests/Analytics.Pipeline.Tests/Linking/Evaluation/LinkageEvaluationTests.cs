using Analytics.Linkage.Evaluation;
using Analytics.Pipeline.Linking.Evaluation;
using Analytics.Pipeline.Tests.Linking.Records;
using Analytics.TestKit;

namespace Analytics.Pipeline.Tests.Linking.Evaluation;

/// <summary>A finished linkage against the truth. Five records of three entities: a b | c d | e.</summary>
public sealed class LinkageEvaluationTests
{
    private const string Truth = "id,who\na,1\nb,1\nc,2\nd,2\ne,3\n";
    private const string Clusters = "id,cluster_id\na,0\nb,0\nc,1\nd,2\ne,2\n";
    private const string Pairs = "id_l,id_r,match_weight,match_probability,name\na,b,9.5,0.99,3\nd,e,5,0.97,1\nc,d,1,0.6,1\n";

    [Fact]
    public void Evaluate_WithThreshold_CountsPairsAtOrAboveIt()
    {
        using var folder = Written(Clusters, Pairs, "version: 1\nthreshold_weight: 5\n");
        var result = LinkageEvaluation.Evaluate(Options(folder));

        Assert.Equal(5, result.Threshold);
        Assert.Equal(new PairCounts(1, 1, 1), result.Truth!.Pairs);
        Assert.Equal((5L, 3, 2L, 3, 2, 3), (result.Truth.Rows, result.Truth.Entities, result.Truth.TruePairs, result.Truth.PairsListed, result.Truth.PairsFound, result.Truth.ClusterCount));
        Assert.Equal(new PairCounts(1, 1, 1), result.Truth.Clusters.Pairs);

        // a and b: 1 of 1; c: 1 of 1, half of its entity; d and e: half of their cluster, d half and e all of its entity.
        Assert.Equal((4.0 / 5, 4.0 / 5), (result.Truth.Clusters.BCubed.Precision, result.Truth.Clusters.BCubed.Recall));
        var lines = File.ReadAllLines(result.File);
        Assert.Equal("measure,value", lines[0]);
        Assert.Contains("threshold_weight,5", lines);
        Assert.Contains("pairs_precision,0.5", lines);
        Assert.Contains("clusters_f1,0.5", lines);
        Assert.Contains("bcubed_recall,0.8", lines);

        var thresholds = File.ReadAllLines(Path.Combine(Path.GetDirectoryName(result.File)!, "thresholds.csv"));
        Assert.Equal("threshold_weight,pairs,true_positive,false_positive,false_negative,unjudged,precision,recall,f1", thresholds[0]);
        Assert.Equal(Enumerable.Range(1, 9), thresholds.Skip(1).Select(line => int.Parse(line.Split(',')[0], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal("1,3,2,1,0,0,0.6666666666666666,1,0.8", thresholds[1]);
        Assert.Equal("6,1,1,0,1,0,1,0.5,0.6666666666666666", thresholds[6]);
    }

    [Fact]
    public void Evaluate_WithoutModel_TakesAllListedPairs()
    {
        using var folder = Written(Clusters, Pairs);
        var result = LinkageEvaluation.Evaluate(Options(folder));

        Assert.Null(result.Threshold);
        Assert.Equal(new PairCounts(2, 1, 0), result.Truth!.Pairs);
        Assert.Contains("threshold_weight,", File.ReadAllLines(result.File));
    }

    [Fact]
    public void Evaluate_TruthInTheId_IsThePatternsFirstGroup()
    {
        using var folder = Written("id,cluster_id\nrec-1-org,0\nrec-1-dup-0,0\nrec-2-org,1\n", "id_l,id_r,match_weight\nrec-1-dup-0,rec-1-org,9\n");
        folder.Text("truth.csv", "rec_id, name\nrec-1-org, ann\nrec-1-dup-0, ann\nrec-2-org, bob\n");
        var result = LinkageEvaluation.Evaluate(Options(folder) with { IdColumn = "rec_id", TruthColumn = "rec_id", TruthPattern = "rec-(\\d+)" });

        Assert.Equal(new PairCounts(1, 0, 0), result.Truth!.Pairs);
        Assert.Equal(2, result.Truth.Entities);
    }

    [Fact]
    public void Evaluate_WithoutId_TakesDataRows()
    {
        using var folder = Written("id,cluster_id\n1,0\n2,0\n3,1\n", "id_l,id_r,match_weight\n1,2,9\n");
        folder.Text("truth.csv", "who\nx\nx\n y\n");
        Assert.Equal(new PairCounts(1, 0, 0), LinkageEvaluation.Evaluate(Options(folder) with { IdColumn = null }).Truth!.Pairs);
    }

    [Fact]
    public void Evaluate_UnknownTruth_IsNotJudged()
    {
        using var folder = Written(Clusters, Pairs);
        folder.Text("truth.csv", "id,who\na,1\nb,\nc,2\nd,2\ne,3\n");
        var truth = LinkageEvaluation.Evaluate(Options(folder)).Truth!;

        Assert.Equal(new PairCounts(1, 1, 0, 1), truth.Pairs);
        Assert.Equal((4L, 1L), (truth.Clusters.JudgedRows, truth.Clusters.UnjudgedRows));
    }

    [Fact]
    public void Evaluate_Link_TellsTheSidesApart()
    {
        using var folder = Written("source,id,cluster_id\nl,1,0\nl,2,1\nr,1,0\nr,2,2\n", "id_l,id_r,match_weight\n1,1,9\n");
        folder.Text("truth.csv", "id,who\n1,x\n2,y\n");
        var right = folder.Text("right.csv", "id,who\n1,x\n2,y\n");
        var result = LinkageEvaluation.Evaluate(Options(folder) with { RightTruth = right });

        Assert.Equal(new PairCounts(1, 0, 1), result.Truth!.Pairs);
        Assert.Equal(new PairCounts(1, 0, 1), result.Truth.Clusters.Pairs);
    }

    [Theory]
    [InlineData("id,cluster_id\na,0\nb,0\nc,1\nd,2\n", Pairs, "clusters.csv: the record 'e' of the truth, truth.csv, is not listed; expected every record once.")]
    [InlineData("id,cluster_id\na,0\nb,0\nc,1\nd,2\ne,2\nf,3\n", Pairs, "clusters.csv: the id 'f' is not in the truth, truth.csv.")]
    [InlineData("id,cluster_id\na,0\nb,0\nc,1\nd,2\ne,2\na,3\n", Pairs, "clusters.csv: the id 'a' is listed twice.")]
    [InlineData("source,id,cluster_id\nl,a,0\n", Pairs, "clusters.csv is about two linked files; give the truth of each, the left one first.")]
    [InlineData("id,cluster\na,0\n", Pairs, "clusters.csv: there is no column 'cluster_id'; the columns are id, cluster.")]
    [InlineData(Clusters, "id_l,id_r,match_weight\na,x,9\n", "pairs.csv: the id 'x' in column 'id_r' is not in the truth, truth.csv.")]
    [InlineData(Clusters, "id_l,id_r,match_weight\na,b,9\nb,a,9\n", "pairs.csv: the pair 'b', 'a' is listed twice.")]
    [InlineData(Clusters, "id_l,id_r,match_weight\na,a,9\n", "pairs.csv: the record 'a' is paired with itself.")]
    [InlineData(Clusters, "id_l,id_r,match_weight\na,b,much\n", "pairs.csv: the match weight 'much' is no number.")]
    [InlineData(Clusters, "id_l,id_r,match_weight\na,,9\n", "pairs.csv: record 1 has nothing in column 'id_r'.")]
    public void Evaluate_ResultsOfOtherData_AreRefused(string clusters, string pairs, string message)
    {
        using var folder = Written(clusters, pairs);
        var failure = Assert.Throws<RunFailedException>(() => LinkageEvaluation.Evaluate(Options(folder))).Message;
        Assert.Equal(message, failure.Replace(folder.Path + "/", string.Empty, StringComparison.Ordinal).Replace("out/", string.Empty, StringComparison.Ordinal));
        Assert.False(File.Exists(folder.File("out/evaluation.csv")));
    }

    [Theory]
    [InlineData("id", "nobody", null, "there is no truth column 'nobody'; the columns are id, who.")]
    [InlineData("nr", "who", null, "there is no id column 'nr'; the columns are id, who.")]
    [InlineData("id", "who", "x(\\d)", ", row 2: '1' does not fit the pattern 'x(\\d)', so its entity is not known.")]
    public void Evaluate_TruthWithoutIt_IsRefused(string id, string column, string? pattern, string message)
    {
        using var folder = Written(Clusters, Pairs);
        var failure = Assert.Throws<RunFailedException>(() => LinkageEvaluation.Evaluate(Options(folder) with { IdColumn = id, TruthColumn = column, TruthPattern = pattern })).Message;
        Assert.EndsWith(message, failure, StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_NoPairs_HasNoPrecision()
    {
        using var folder = Written(Clusters, "id_l,id_r,match_weight,match_probability\n");
        var result = LinkageEvaluation.Evaluate(Options(folder));
        Assert.Equal(new PairCounts(0, 0, 2), result.Truth!.Pairs);
        Assert.Contains("pairs_precision,", File.ReadAllLines(result.File));
    }

    [Fact]
    public void Evaluate_IdsWithDelimitersAndQuotes_AreFound()
    {
        using var folder = Written("id,cluster_id\n\"a;b;c;d\",0\n\"say \"\"x\"\", y\",0\n", "id_l,id_r,match_weight\n\"a;b;c;d\",\"say \"\"x\"\", y\",9\n");
        folder.Text("truth.csv", "id,who\na;b;c;d,1\n\"say \"\"x\"\", y\",1\n");
        Assert.Equal(new PairCounts(1, 0, 0), LinkageEvaluation.Evaluate(Options(folder)).Truth!.Pairs);
    }

    private static TempFolder Written(string clusters, string pairs, string? model = null)
    {
        var folder = new TempFolder();
        folder.Text("truth.csv", Truth);
        folder.Text("out/clusters.csv", clusters);
        folder.Text("out/pairs.csv", pairs);
        if (model is not null)
        {
            folder.Text("out/model.yaml", model);
        }

        return folder;
    }

    private static EvaluationOptions Options(TempFolder folder) => new(Path.Combine(folder.Path, "out"))
    {
        Truth = Path.Combine(folder.Path, "truth.csv"),
        IdColumn = "id",
        TruthColumn = "who",
    };
}
