namespace Analytics.Store.Tests;

/// <summary>Statements in one call, cells that may be NULL, and NULLs that are appended.</summary>
public sealed class StatementsTests : IDisposable
{
    private readonly DuckDbConnection _database = new("Data Source=:memory:");

    public StatementsTests() => _database.Open();

    public void Dispose() => _database.Dispose();

    [Fact]
    public void Execute_Several_RunsAll()
    {
        _database.Execute("CREATE TABLE t (i INTEGER); INSERT INTO t VALUES (1), (2)");
        Assert.Equal(2, _database.Count("SELECT count(*) FROM t"));
    }

    [Fact]
    public void Texts_AreInTheOrderOfTheRows()
    {
        Assert.Equal(["乙", "甲"], _database.Texts("SELECT name FROM (VALUES ('甲', 2), ('乙', 1)) v (name, place) ORDER BY place"));
        Assert.Empty(_database.Texts("SELECT 'a' WHERE false"));
    }

    [Theory]
    [InlineData("main", "t", true)]
    [InlineData("main", "u", false)]
    [InlineData("other", "t", false)]
    public void HasTable_Named(string schema, string table, bool expected)
    {
        _database.Execute("CREATE TABLE t (i INTEGER)");
        Assert.Equal(expected, _database.HasTable(schema, table));
    }

    [Fact]
    public void HasTable_OfAnAttachedDatabase_IsNotTheOpenedOnes()
    {
        _database.Execute("ATTACH ':memory:' AS earlier; CREATE TABLE earlier.t (i INTEGER)");
        Assert.True(_database.HasTable("main", "t", "earlier"));
        Assert.False(_database.HasTable("main", "t"));
    }

    [Fact]
    public void Append_NullAndValue_ReadBackAsTheyAre()
    {
        _database.Execute("CREATE TABLE t (v VARCHAR, i INTEGER, a DECIMAL(18, 2), d DATE, b BOOLEAN)");
        using (var appender = _database.CreateAppender(null, "t"))
        {
            appender.Append("甲");
            appender.Append((int?)7);
            appender.Append((decimal?)1.25m);
            appender.Append((DateOnly?)new DateOnly(2026, 3, 31));
            appender.Append((bool?)true);
            appender.EndRow();
            appender.Append((string?)null);
            appender.Append((int?)null);
            appender.Append((decimal?)null);
            appender.Append((DateOnly?)null);
            appender.Append((bool?)null);
            appender.EndRow();
            appender.Complete();
        }

        using var command = _database.CreateCommand();
        command.CommandText = "SELECT * FROM t ORDER BY v NULLS LAST";
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        Assert.Equal(("甲", 7, 1.25m, new DateOnly(2026, 3, 31), true), (reader.Text(0), reader.Whole(1), reader.Amount(2), reader.Date(3), reader.Flag(4)));
        Assert.True(reader.Read());
        Assert.Equal((null, null, null, null, null), (reader.Text(0), reader.Whole(1), reader.Amount(2), reader.Date(3), reader.Flag(4)));
    }
}
