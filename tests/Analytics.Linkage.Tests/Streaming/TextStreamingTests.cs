using Analytics.Linkage.Models;
using Analytics.Linkage.Models.Yaml;
using Analytics.Linkage.Streaming;
using Analytics.Linkage.Tables;

namespace Analytics.Linkage.Tests.Streaming;

/// <summary>Titles of things, where blocking keys and levels depend on how frequent words are: whoever sees a part of the records has them from the model.</summary>
public sealed class TextStreamingTests
{
    [Fact]
    public void KeysAndGroups_OfPartsOfTheRecords_GiveThePairsOfTheLinker()
    {
        var table = Titles();
        var result = Linker.Run(table, new LinkageOptions { KeepAllPairs = true });
        Assert.Contains(result.Model.Blocking, rule => rule.ToString().Contains("rare_word", StringComparison.Ordinal));
        Assert.NotNull(Assert.Single(result.Model.Columns).Words);
        Assert.NotEmpty(result.Matches);

        var model = ModelYaml.Read(ModelYaml.Write(result.Model), "model.yaml");
        var found = new List<(int Left, int Right, double Weight)>();
        foreach (var (rule, key, rows) in Groups(table, model))
        {
            new GroupComparer(model).Compare(Part(table, rows), [new RecordGroup(rule, key, 0, rows.Length)], double.NegativeInfinity, pair => found.Add((rows[pair.Left], rows[pair.Right], pair.Weight)));
        }

        Assert.Equal(result.Pairs.Select(pair => (pair.Left, pair.Right, pair.Weight)).Order(), found.Order());
        var matches = found.Where(pair => pair.Weight >= model.ThresholdWeight).Select(pair => (pair.Left, pair.Right)).ToArray();
        Assert.Equal(result.Clusters, PairClusters.Of(table, model, matches, threads: 1));
    }

    /// <summary>The keys made of few records at a time, gathered as a shuffle would.</summary>
    private static IEnumerable<(int Rule, ulong Key, int[] Rows)> Groups(LinkageTable table, LinkageModel model) =>
        Enumerable.Range(0, table.RowCount).Chunk(7)
            .SelectMany(rows => new RecordKeys(model).Of(Part(table, rows)).Select(key => key with { Row = rows[key.Row] }))
            .GroupBy(key => (key.Rule, key.Key)).Select(group => (group.Key.Rule, group.Key.Key, group.Select(key => key.Row).Order().ToArray()))
            .Where(group => group.Item3.Length > 1);

    private static LinkageTable Part(LinkageTable table, int[] rows) => Rows.Table(("title", [.. rows.Select(table.Columns[0].Text)]));

    /// <summary>200 things, each written twice: other words around a number of a model and a rare word.</summary>
    private static LinkageTable Titles()
    {
        var random = new Random(5);
        string[] filler = [.. Enumerable.Range(0, 40).Select(i => $"{(char)('a' + (i % 26))}word{(char)('a' + (i / 26))}")];
        return Rows.Table(("title", [.. Enumerable.Range(0, 400).Select(i => $"{filler[random.Next(40)]} {filler[random.Next(40)]} maker{(char)('a' + (i / 2 % 9))} {filler[random.Next(40)]} km-{100 + (i / 2)}x").Select((title, i) => i % 3 == 0 ? title + " new" : title)]));
    }
}
