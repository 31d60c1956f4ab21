using Analytics.Registry.Schema;

namespace Analytics.Registry.Tests.Schema;

public sealed class TableDdlTests
{
    [Fact]
    public void CreateTable_Personnel_HasProvenanceThenInputColumns()
    {
        var lines = TableDdl.CreateTable(CanonicalSchema.Get("personnel")).Split('\n');
        Assert.Equal("CREATE TABLE \"personnel\" (", lines[0]);
        Assert.Equal(["  row_id BIGINT NOT NULL,", "  source_id INTEGER NOT NULL,", "  source_row INTEGER NOT NULL,"], lines[1..4]);
        Assert.Equal("  \"platform_id\" VARCHAR,", lines[4]);
        Assert.Contains("  \"roles\" VARCHAR[],", lines);
        Assert.Contains("  \"is_fixed\" BOOLEAN,", lines);
        Assert.Contains("  \"start_date\" DATE,", lines);
        Assert.Contains("  \"year\" INTEGER,", lines);
        Assert.Equal(")", lines[^1]);
    }

    [Fact]
    public void CreateTable_DerivedColumns_AreLeftOut() =>
        Assert.DoesNotContain("person_id", TableDdl.CreateTable(CanonicalSchema.Get("personnel")), StringComparison.Ordinal);

    [Theory]
    [InlineData(ColumnType.Text, "VARCHAR")]
    [InlineData(ColumnType.Integer, "INTEGER")]
    [InlineData(ColumnType.Decimal, "DECIMAL(18,4)")]
    [InlineData(ColumnType.Money, "DECIMAL(18,2)")]
    [InlineData(ColumnType.Boolean, "BOOLEAN")]
    [InlineData(ColumnType.Date, "DATE")]
    [InlineData(ColumnType.Year, "INTEGER")]
    [InlineData(ColumnType.Enum, "VARCHAR")]
    [InlineData(ColumnType.EnumSet, "VARCHAR[]")]
    [InlineData(ColumnType.TextSet, "VARCHAR[]")]
    [InlineData(ColumnType.IntegerSet, "INTEGER[]")]
    public void SqlType_EachType_IsDuckDbs(ColumnType type, string expected) => Assert.Equal(expected, TableDdl.SqlType(type));

    [Fact]
    public void SqlType_NoSuchType_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => TableDdl.SqlType((ColumnType)99));
}
