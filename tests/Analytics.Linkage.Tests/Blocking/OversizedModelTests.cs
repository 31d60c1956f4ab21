using Analytics.Linkage.Tests.Streaming;
using Analytics.TestKit;

namespace Analytics.Linkage.Tests.Blocking;

/// <summary>Oversized blocks, and what the model keeps of them.</summary>
public sealed class OversizedModelTests
{
    [Fact]
    public void Run_CrowdedBlocks_AreSplitLeftOutAndKeptWithTheModel()
    {
        var (rules, oversized) = (CrowdedLinkage.Result.Report.Rules, CrowdedLinkage.Model.Oversized);
        Assert.All(Enumerable.Range(0, rules.Count), rule =>
        {
            Assert.Equal(rules[rule].Blocks.SplitBlocks, oversized.Count(item => item.Rule == rule && item.SplitBy is not null));
            Assert.Equal(rules[rule].Blocks.DroppedBlocks, oversized.Count(item => item.Rule == rule && item.SplitBy is null));
        });

        // A town is split by more than one value, and sixty records that are all the same by none.
        Assert.True(oversized.Where(item => item.Rule == 1).Select(item => item.SplitBy).OfType<object>().Distinct().Count() > 1);
        Assert.True(rules[1].Blocks.DroppedRows >= 60);
    }

    [Fact]
    public void Run_ModelThatKnows_DoesTheSameAgainWhateverTheLimit()
    {
        var (table, result) = (CrowdedLinkage.Result.Table, CrowdedLinkage.Result);
        var again = Linker.Run(table, result.Model, CrowdedLinkage.Options with { MostBlockRows = 1_000_000 });
        Assert.Equal(result.Model.Oversized, again.Model.Oversized);
        Assert.Equal(result.Pairs.OrderBy(pair => (pair.Left, pair.Right)), again.Pairs.OrderBy(pair => (pair.Left, pair.Right)));
        Assert.Equal(result.Clusters, again.Clusters);
        Assert.Equal(result.Report.Rules.Select(rule => rule.Blocks.SplitBlocks), again.Report.Rules.Select(rule => rule.Blocks.SplitBlocks));
        Assert.Equal(result.Report.Rules.Select(rule => rule.Blocks.DroppedRows), again.Report.Rules.Select(rule => rule.Blocks.DroppedRows));
    }

    [Fact]
    public void Run_ModelThatKnowsSome_LearnsTheRest()
    {
        var table = CrowdedLinkage.Table(FictitiousRecords.Make(1000, seed: 2));
        var result = Linker.Run(table, CrowdedLinkage.Model, CrowdedLinkage.Options);
        Assert.True(result.Model.Oversized.Count > CrowdedLinkage.Model.Oversized.Count);
        Assert.Empty(CrowdedLinkage.Model.Oversized.Except(result.Model.Oversized));

        var again = Linker.Run(table, result.Model, CrowdedLinkage.Options);
        Assert.Equal(result.Model.Oversized, again.Model.Oversized);
        Assert.Equal(result.Report.Compared, again.Report.Compared);
    }

    [Fact]
    public void Run_TrainedHere_AppliedAgain_GivesTheSameMatchesAndClusters()
    {
        var table = CrowdedLinkage.Result.Table;
        var trained = Linker.Run(table, CrowdedLinkage.Options with { RandomPairs = 100_000 });
        var again = Linker.Run(table, trained.Model, CrowdedLinkage.Options);
        Assert.Equal(trained.Matches.OrderBy(pair => (pair.Left, pair.Right)), again.Matches.OrderBy(pair => (pair.Left, pair.Right)));
        Assert.Equal(trained.Clusters, again.Clusters);
    }
}
