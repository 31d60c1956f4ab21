using Analytics.Pipeline.Reports.Workbooks;

namespace Analytics.Pipeline.Tests.Reports.Workbooks;

public sealed class SheetWriterTests
{
    [Theory]
    [InlineData(1, "A")]
    [InlineData(26, "Z")]
    [InlineData(27, "AA")]
    [InlineData(52, "AZ")]
    [InlineData(702, "ZZ")]
    [InlineData(703, "AAA")]
    [InlineData(16384, "XFD")]
    public void ColumnName_Number_IsA1Notation(int column, string name) => Assert.Equal(name, SheetWriter.ColumnName(column));
}
