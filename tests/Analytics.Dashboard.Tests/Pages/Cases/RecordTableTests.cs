using Analytics.Dashboard.Pages.Cases;
using Analytics.Pipeline;
using Analytics.Pipeline.Explaining;
using Analytics.Pipeline.Reports;

namespace Analytics.Dashboard.Tests.Pages.Cases;

public sealed class RecordTableTests
{
    private static readonly ReportWords Words = new(ReportLanguage.Chinese);
    private static readonly Dictionary<(long, string), string> NoFacts = [];

    [Fact]
    public void Of_RowsThatSayTheSameInSeveralYears_AreOneRecord()
    {
        var table = Assert.Single(RecordTable.Of(Words, [Row(1, "A", ("name", "张*"), ("year", "2024")), Row(2, "A", ("name", "张*"), ("year", "2025")), Row(3, "B", ("name", "张*"), ("year", "2025"))], NoFacts));
        Assert.Equal(["A", "B"], table.Records.Select(record => record.PlatformId));
        Assert.Equal(["2024", "2025"], table.Records[0].Years);
        Assert.Equal([1L, 2L], table.Records[0].Rows.Select(row => row.RowId));
    }

    [Fact]
    public void Of_Values_AreSetAgainstEachOther()
    {
        var table = Assert.Single(RecordTable.Of(
            Words,
            [Row(1, "A", ("name", "张*"), ("sex", "male"), ("department", "研发一部"), ("major", "化学")), Row(2, "B", ("name", "张*"), ("sex", "male"), ("department", "研发二部"))], NoFacts));
        RecordLine Line(string name) => table.Lines.Single(line => line.Name == name);
        Assert.Equal(RecordStanding.Masked, Line("姓名").Standing);
        Assert.Equal(RecordStanding.Same, Line("性别").Standing);
        Assert.Equal(RecordStanding.Missing, Line("所学专业").Standing);
        Assert.Null(Line("所学专业").Cells[1]);
        Assert.Equal(RecordStanding.Different, Line("部门").Standing);
        Assert.Equal([("研发", true), ("一", false), ("部", true)], Line("部门").Cells[0]!.Parts);
        Assert.Equal([("研发", true), ("二", false), ("部", true)], Line("部门").Cells[1]!.Parts);
    }

    [Fact]
    public void Of_MaskedValuesThatDiffer_MarkNoCharacter()
    {
        var table = Assert.Single(RecordTable.Of(Words, [Row(1, "A", ("name", "张**")), Row(2, "B", ("name", "章**"))], NoFacts));
        Assert.Equal(RecordStanding.Different, table.Lines[0].Standing);
        Assert.All(table.Lines[0].Cells, cell => Assert.True(Assert.Single(cell!.Parts).IsCommon));
    }

    [Fact]
    public void Of_FactOfTheFinding_StandsInForTheMaskedCell()
    {
        ExplainedRow[] rows = [Row(1, "A", ("asset_no", "20*****001")) with { Table = "equipment" }];
        var table = Assert.Single(RecordTable.Of(Words, rows, new Dictionary<(long, string), string> { [(1, "asset_no")] = "2021000001" }));
        Assert.Equal("2021000001", Assert.Single(Assert.Single(table.Lines).Cells[0]!.Parts).Text);
    }

    private static ExplainedRow Row(long id, string platform, params (string Name, string Value)[] cells) =>
        new(id, "E-P-1", "personnel", platform, "a.csv", null, 2, new string('0', 64), [.. cells.Select(cell => KeyValuePair.Create(cell.Name, cell.Value))]) { PlatformId = platform };
}
