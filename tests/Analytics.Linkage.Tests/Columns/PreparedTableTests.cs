using Analytics.Linkage.Columns;
using Analytics.Linkage.Expressions;

namespace Analytics.Linkage.Tests.Columns;

public sealed class PreparedTableTests
{
    [Fact]
    public void Column_IsCleanedByItsKind()
    {
        var table = Rows.Prepared(ColumnKind.Text, "Anna ", "anna", null, "NULL", "BERT", "anna");
        var column = table[new ColumnValue("c")];
        Assert.Equal([0, 0, -1, -1, 1, 0], column.Codes);
        Assert.Equal(["anna", "bert"], Enumerable.Range(0, column.Values.Count).Select(code => column.Values[code].ToString()));
        Assert.Equal([3, 1], column.Frequencies);
        Assert.Same(column, table[new ColumnValue("c")]);
    }

    [Fact]
    public void Column_ThatIsCleanAlready_IsTheTablesOwn()
    {
        var source = Rows.Table(("c", ["anna", "bert", null]));
        var table = Rows.Prepared(source);
        Assert.Same(source.Column("c").CodeArray, table[new ColumnValue("c")].Codes);
    }

    [Fact]
    public void Values_ThatArePartsOfOthers_AreNotKeptAgain()
    {
        var source = Rows.Table(("c", ["Ann@x.org", "bert@x.org", "@", "dora", "dora@x.org"]));
        var own = source.Column("c").Values;
        var table = Rows.Prepared(source);
        var cleaned = table[new ColumnValue("c")].Values;
        var users = table[ValueExpression.Parse("mail_user(c)")];
        Assert.Equal("ann@x.org", cleaned[0].ToString());
        Assert.NotEqual(own.Place(0, 0), cleaned.Place(0, 0));
        Assert.Equal(own.Place(1, 0), cleaned.Place(1, 0));
        Assert.Equal([0, 1, -1, -1, 2], users.Codes);
        Assert.Equal(["ann", "bert", "dora"], Enumerable.Range(0, users.Values.Count).Select(code => users.Values[code].ToString()));
        Assert.Equal(cleaned.Place(0, 0), users.Values.Place(0, 0));
        Assert.Equal(own.Place(1, 0), users.Values.Place(1, 0));
    }

    [Fact]
    public void Derived_Values_AreMadeOfCleanedOnes()
    {
        var table = Rows.Prepared(ColumnKind.Date, "1999-01-02", "2/1/1999", "3.4.1999", "none", "1998");
        var year = table[ValueExpression.Parse("year(c)")];
        Assert.Equal([0, 0, 0, -1, 1], year.Codes);
        Assert.Equal("1999", year.Values[0].ToString());
        Assert.Equal(ColumnKind.Text, year.Kind);
        Assert.Equal("99", table[ValueExpression.Parse("suffix(year(c), 2)")].Values[0].ToString());
    }

    [Fact]
    public void PreparedTable_OfUnknownColumns_SaysWhich()
    {
        var source = Rows.Table(("c", ["a"]), ("d", ["b"]));
        Assert.Contains("no column 'e'; the columns are c, d", Assert.Throws<LinkageException>(() => new PreparedTable(source, [new ColumnDescription("e", ColumnKind.Text)])).Message, StringComparison.Ordinal);
        var table = new PreparedTable(source, [new ColumnDescription("c", ColumnKind.Text)]);
        Assert.Contains("do not list 'd'", Assert.Throws<LinkageException>(() => table[ValueExpression.Parse("prefix(d, 2)")]).Message, StringComparison.Ordinal);
        Assert.Contains("no column 'x'", Assert.Throws<LinkageException>(() => table[ValueExpression.Parse("x")]).Message, StringComparison.Ordinal);
    }
}
