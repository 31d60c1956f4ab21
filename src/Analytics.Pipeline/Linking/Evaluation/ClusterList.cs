using Analytics.Linkage.Tables;

namespace Analytics.Pipeline.Linking.Evaluation;

/// <summary>The cluster of each record, from <c>clusters.csv</c>, which lists every record once.</summary>
/// <param name="Count">Number of clusters.</param>
/// <param name="Left">The cluster of each left record.</param>
/// <param name="Right">The cluster of each right record; empty where there is one file.</param>
internal sealed record ClusterList(int Count, int[] Left, int[] Right)
{
    private const string Source = "source";
    private const int None = -1;

    /// <summary>Reads the file.</summary>
    public static ResultTable Open(string path, CancellationToken cancellation) => ResultTable.Read(path, ["id", "cluster_id"], Source, cancellation);

    /// <summary>Whether the file is about two linked files.</summary>
    public static bool IsLink(ResultTable table) => table.Has(Source);

    /// <summary>Brings the clusters to the records.</summary>
    /// <exception cref="RunFailedException">A record is not in the file, or twice, or the truth does not know it.</exception>
    public static ClusterList Of(ResultTable table, TruthTable left, TruthTable? right)
    {
        var clusters = table["cluster_id"];
        var lists = new[] { (Truth: left, Clusters: NoneYet(left)), (Truth: right ?? left, Clusters: right is null ? [] : NoneYet(right)) };
        for (var row = 0; row < table.RowCount; row++)
        {
            var (truth, list) = lists[right is not null && IsRight(table, row) ? 1 : 0];
            var id = table["id"].Value(table["id"].Codes[row]);
            var record = truth.Find(id);
            if (record < 0)
            {
                throw new RunFailedException($"{table.Path}: the id '{id}' is not in the truth, {truth.Path}.");
            }

            if (list[record] != None)
            {
                throw new RunFailedException($"{table.Path}: the id '{id}' is listed twice.");
            }

            list[record] = clusters.Codes[row];
        }

        foreach (var (truth, list) in lists)
        {
            var absent = list.AsSpan().IndexOf(None);
            if (absent >= 0)
            {
                throw new RunFailedException($"{table.Path}: the record '{truth.Id(absent)}' of the truth, {truth.Path}, is not listed; expected every record once.");
            }
        }

        return new ClusterList(clusters.DistinctCount, lists[0].Clusters, lists[1].Clusters);
    }

    private static int[] NoneYet(TruthTable truth)
    {
        var list = new int[truth.Entities.Length];
        list.AsSpan().Fill(None);
        return list;
    }

    private static bool IsRight(ResultTable table, int row)
    {
        TextColumn source = table[Source];
        return source.Value(source.Codes[row]) switch
        {
            "l" => false,
            "r" => true,
            _ => throw new RunFailedException($"{table.Path}: the source '{source.Text(row)}' is neither l nor r."),
        };
    }
}
