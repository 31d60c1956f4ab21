using Analytics.Linkage.Blocking;
using Analytics.Linkage.Models;
using Analytics.Linkage.Tables;
using Analytics.TestKit;

namespace Analytics.Linkage.Tests.Streaming;

/// <summary>A linkage on one machine with blocks that are split, split again, and left out; made once.</summary>
internal static class CrowdedLinkage
{
    private static readonly Lazy<LinkageResult> Made = new(() =>
    {
        var table = Table(FictitiousRecords.Make(500, seed: 1));
        var trained = Linker.Run(table, new LinkageOptions { RandomPairs = 100_000 }).Model;

        // A threshold far down, so that links are found that clustering has to refuse.
        return Linker.Run(table, trained with
        {
            Blocking = [.. new[] { "姓名", "城市", "工作单位 & year(出生日期)", "电话" }.Select(BlockingRule.Parse)],
            Oversized = [],
            ThresholdWeight = trained.ThresholdWeight - 10,
            ClusterWeight = trained.ThresholdWeight,
        }, Options);
    });

    public static LinkageOptions Options { get; } = new() { MostBlockRows = 40, KeepAllPairs = true };

    public static LinkageResult Result => Made.Value;

    public static LinkageModel Model => Result.Model;

    /// <summary>Records as a table, without the id.</summary>
    public static LinkageTable Table(IEnumerable<string[]> rows)
    {
        var columns = FictitiousRecords.Columns.Skip(1).Select(name => new TextColumnBuilder(name)).ToArray();
        foreach (var row in rows)
        {
            for (var i = 0; i < columns.Length; i++)
            {
                columns[i].Add(row[i + 1]);
            }
        }

        return new LinkageTable([.. columns.Select(column => column.Build())]);
    }

    /// <summary>Some rows as a table of their own, in the order given.</summary>
    public static LinkageTable Part(LinkageTable table, IEnumerable<int> rows) => Table(
        rows.Select(row => table.Columns.Select(column => column.Text(row) ?? "").Prepend("").ToArray()));
}
