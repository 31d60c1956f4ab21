using System.Text;
using Analytics.Pipeline.Linking;
using Analytics.Pipeline.Linking.Outputs;
using Analytics.Pipeline.Linking.Records;
using Analytics.Pipeline.Tests.Linking.Reports;
using Analytics.TestKit;

namespace Analytics.Pipeline.Tests.Linking.Outputs;

public sealed class PairsFileTests
{
    // Pairs that are made at a time, while those before are written.
    private const int AtOnce = 4 << 12;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Write_WhilePartsAreMade_IsThePairsInOnePiece(bool allPairs)
    {
        var result = SampleLinkage.OverlappingWhole;
        var ids = new RecordIds(null, null, result.Table.RowCount, 0);
        using var folder = new TempFolder();
        var path = folder.File("pairs.csv");
        var written = PairsFile.Write(path, result, ids, allPairs);

        var pairs = SortedPairs.Of(result.Pairs, allPairs ? double.NegativeInfinity : result.Model.ThresholdWeight, ids, isLink: false);
        using var expected = new MemoryStream();
        expected.Write(Encoding.UTF8.GetBytes(string.Join(',', PairColumns.Names(result.Model)) + "\n"));
        new PairRows(result, ids).Write(expected, pairs, 0, pairs.Count);
        Assert.Equal(pairs.Count, written);
        Assert.Equal(allPairs, pairs.Count > AtOnce);
        Assert.Equal(expected.ToArray(), File.ReadAllBytes(path));
    }
}
