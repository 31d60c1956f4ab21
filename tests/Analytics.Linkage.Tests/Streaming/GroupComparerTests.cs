using Analytics.Linkage.Scoring;
using Analytics.Linkage.Streaming;

namespace Analytics.Linkage.Tests.Streaming;

public sealed class GroupComparerTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(7, 100)]
    [InlineData(10_000, 10_000)]
    public void Compare_GroupsByKey_GivesThePairsOfTheLinkerOnceWithTheirWeights(int keysAtOnce, int groupsAtOnce)
    {
        var (result, model) = (CrowdedLinkage.Result, CrowdedLinkage.Model);
        var comparer = new GroupComparer(model);
        var found = new List<(int Left, int Right, double Weight, string Levels)>();
        foreach (var groups in Groups(keysAtOnce).Chunk(groupsAtOnce))
        {
            // Back to front, for the order of a group's records must not count.
            int[] rows = [.. groups.SelectMany(group => group.Rows.Reverse())];
            var places = new List<RecordGroup>();
            foreach (var (rule, key, own) in groups)
            {
                places.Add(new RecordGroup(rule, key, places.Sum(place => place.RowCount), own.Length));
            }

            comparer.Compare(CrowdedLinkage.Part(result.Table, rows), places, double.NegativeInfinity, pair => found.Add((
                Math.Min(rows[pair.Left], rows[pair.Right]), Math.Max(rows[pair.Left], rows[pair.Right]), pair.Weight, Levels(comparer.Level, pair))));
        }

        var expected = result.Pairs.Select(pair => (pair.Left, pair.Right, pair.Weight, Levels(result.Level, pair)));
        Assert.Equal(result.Report.Compared, found.Count);
        Assert.Equal(expected.Order(), found.Order());
    }

    [Fact]
    public void Compare_AboveAWeight_GivesTheMatches()
    {
        var found = 0;
        var comparer = new GroupComparer(CrowdedLinkage.Model);
        foreach (var (rule, key, rows) in Groups(10_000))
        {
            comparer.Compare(
                CrowdedLinkage.Part(CrowdedLinkage.Result.Table, rows), [new RecordGroup(rule, key, 0, rows.Length)], CrowdedLinkage.Model.ThresholdWeight, _ => found++);
        }

        Assert.Equal(CrowdedLinkage.Result.Matches.Count(), found);
    }

    [Theory]
    [InlineData(0, 1UL)]
    [InlineData(9, 1UL)]
    [InlineData(-1, 1UL)]
    public void Compare_KeyThatTheRecordDoesNotHave_IsRefused(int rule, ulong key)
    {
        var fault = Assert.Throws<LinkageException>(() => new GroupComparer(CrowdedLinkage.Model)
            .Compare(CrowdedLinkage.Result.Table, [new RecordGroup(rule, key, 0, 2)], 0, _ => { }));
        Assert.Contains("the keys were made with another model", fault.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<(int Rule, ulong Key, int[] Rows)> Groups(int keysAtOnce)
    {
        var keys = new RecordKeys(CrowdedLinkage.Model);
        return Enumerable.Range(0, CrowdedLinkage.Result.Table.RowCount).Chunk(keysAtOnce)
            .SelectMany(rows => keys.Of(CrowdedLinkage.Part(CrowdedLinkage.Result.Table, rows)).Select(key => key with { Row = rows[key.Row] }))
            .GroupBy(key => (key.Rule, key.Key)).Select(group => (group.Key.Rule, group.Key.Key, group.Select(key => key.Row).ToArray()))
            .Where(group => group.Item3.Length > 1);
    }

    private static string Levels(Func<ScoredPair, int, int> level, ScoredPair pair) =>
        string.Join(' ', Enumerable.Range(0, CrowdedLinkage.Model.Comparisons.Count).Select(comparison => level(pair, comparison)));
}
