using System.Text;
using Analytics.Pipeline.Linking;
using Analytics.Pipeline.Linking.Outputs;
using Analytics.Pipeline.Linking.Records;
using Analytics.Pipeline.Tests.Linking.Reports;

namespace Analytics.Pipeline.Tests.Linking.Outputs;

public sealed class PairRowsTests
{
    [Fact]
    public void Write_PartByPart_IsEachCellByItself()
    {
        var result = SampleLinkage.People;
        var ids = new RecordIds(null, null, result.Table.RowCount, 0);
        var pairs = SortedPairs.Of(result.Pairs, double.NegativeInfinity, ids, isLink: false);
        using var output = new MemoryStream();
        var rows = new PairRows(result, ids);
        rows.Write(output, pairs, 0, pairs.Count / 3);
        rows.Write(output, pairs, pairs.Count / 3, pairs.Count);
        var lines = Encoding.UTF8.GetString(output.ToArray()).Split('\n');
        Assert.True(pairs.Count > 100);
        Assert.Equal(pairs.Count + 1, lines.Length);
        for (var place = 0; place < pairs.Count; place++)
        {
            var pair = pairs[place];
            string[] cells = [ids[pair.Left], ids[pair.Right], PairColumns.WeightText(pair.Weight), PairColumns.ProbabilityText(pair.Weight),
                .. Enumerable.Range(0, result.Model.Comparisons.Count).Select(comparison => PairColumns.LevelText(result.Level(pair, comparison)))];
            Assert.Equal(string.Join(',', cells), lines[place]);
        }
    }
}
