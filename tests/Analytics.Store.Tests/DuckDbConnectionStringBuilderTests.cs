namespace Analytics.Store.Tests;

public sealed class DuckDbConnectionStringBuilderTests
{
    [Fact]
    public void Keys_Set_AreInTheConnectionString()
    {
        var builder = new DuckDbConnectionStringBuilder { DataSource = "a b.duckdb", AccessMode = "read_only", Threads = 2, MemoryLimit = "1GB" };

        var read = new DuckDbConnectionStringBuilder(builder.ConnectionString);

        Assert.Equal("a b.duckdb", read.DataSource);
        Assert.Equal("read_only", read.AccessMode);
        Assert.Equal(2, read.Threads);
        Assert.Equal("1GB", read.MemoryLimit);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Threads=2")]
    public void DataSource_NotStated_IsInMemory(string text)
    {
        var builder = new DuckDbConnectionStringBuilder(text);

        Assert.Equal(":memory:", builder.DataSource);
        Assert.Null(builder.AccessMode);
        Assert.Null(builder.MemoryLimit);
    }

    [Theory]
    [InlineData("memory_limit=1GB;Memory Limit=2GB")]
    [InlineData("Data Source=\"\"")]
    [InlineData("no key")]
    public void Open_Malformed_IsRefused(string text) => Assert.Throws<ArgumentException>(() =>
    {
        using var connection = new DuckDbConnection(text);
        connection.Open();
    });
}
