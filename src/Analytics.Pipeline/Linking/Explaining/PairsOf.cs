using Analytics.Pipeline.Linking.Evaluation;

namespace Analytics.Pipeline.Linking.Explaining;

/// <summary>The pairs of one record in <c>pairs.csv</c>.</summary>
internal static class PairsOf
{
    /// <summary>The ids of the records that one was paired with, in the file's order.</summary>
    public static IEnumerable<string> Record(string path, string id)
    {
        var table = ResultTable.Read(path, ["id_l", "id_r"], optional: null, CancellationToken.None);
        for (var pair = 0; pair < table.RowCount; pair++)
        {
            var (left, right) = (table["id_l"].Text(pair)!, table["id_r"].Text(pair)!);
            if (left == id)
            {
                yield return right;
            }
            else if (right == id)
            {
                yield return left;
            }
        }
    }
}
