using Analytics.Linkage.Streaming;

namespace Analytics.Linkage.Tests.Streaming;

public sealed class RecordKeysTests
{
    [Fact]
    public void Of_RecordsOneByOne_AreThoseOfRecordsTogether()
    {
        var (table, keys) = (CrowdedLinkage.Result.Table, new RecordKeys(CrowdedLinkage.Model));
        var together = keys.Of(table);
        var apart = Enumerable.Range(0, 200).SelectMany(row => keys.Of(CrowdedLinkage.Part(table, [row])).Select(key => key with { Row = row }));
        Assert.Equal(together.Where(key => key.Row < 200), apart);
        Assert.DoesNotContain(together, key => key.Key == 0);
        Assert.Equal(together.OrderBy(key => (key.Row, key.Rule)), together);
    }

    [Fact]
    public void Of_MissingValue_HasNoKey()
    {
        var keys = new RecordKeys(CrowdedLinkage.Model).Of(CrowdedLinkage.Table([["1", "王伟", "", "", "", ""]]));
        Assert.Equal([(0, 0)], keys.Select(key => (key.Row, key.Rule)));
    }

    [Fact]
    public void Of_Keys_ArePinned()
    {
        // Files with keys lie between runs, and between machines: the hash must never change.
        var model = CrowdedLinkage.Model with { Oversized = [] };
        var keys = new RecordKeys(model).Of(CrowdedLinkage.Table([["1", " 王 伟", "1980/1/2", "鞍山钢铁研究所", "鞍山", "13000000000"]]));
        Assert.Equal([6992564324701846787UL], keys.Where(key => key.Rule == 1).Select(key => key.Key));
    }
}
