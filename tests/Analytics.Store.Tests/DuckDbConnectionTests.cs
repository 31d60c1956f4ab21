using System.Data;
using System.Data.Common;
using Analytics.TestKit;

namespace Analytics.Store.Tests;

public sealed class DuckDbConnectionTests
{
    [Fact]
    public void Open_InMemory_IsEachConnectionsOwn()
    {
        using var first = Memory.Open();
        using var second = Memory.Open("");
        first.Execute("CREATE TABLE t (a INTEGER)");

        Assert.Throws<DuckDbException>(() => second.Scalar("SELECT count(*) FROM t"));
        Assert.Equal("memory", first.Database);
        Assert.Equal(":memory:", second.DataSource);
        Assert.Equal("v1.5.5", first.ServerVersion);
    }

    [Fact]
    public void Open_NamedMemory_IsShared()
    {
        using var first = Memory.Open("Data Source=:memory:shared");
        using var second = Memory.Open("Data Source=:memory:shared");
        first.Execute("CREATE TABLE t (a INTEGER)");

        Assert.Equal(0L, second.Scalar("SELECT count(*) FROM t"));
    }

    [Fact]
    public void Duplicate_OfMemory_SeesTheSameTables()
    {
        using var first = Memory.Open();
        first.Execute("CREATE TABLE t AS SELECT range AS a FROM range(100000)");
        using var second = first.Duplicate();
        first.Close();

        Assert.Equal(100_000L, second.Scalar("SELECT count(*) FROM t"));
    }

    [Fact]
    public void Open_TwoConnectionsToOneFile_ShareIt()
    {
        using var folder = new TempFolder();
        var path = folder.File("a/b.duckdb");
        using (var first = Memory.Open($"Data Source={path}"))
        using (var second = Memory.Open($"Data Source={Path.GetRelativePath(Environment.CurrentDirectory, path)};Access Mode=read_write"))
        {
            first.Execute("CREATE TABLE t (a INTEGER)");
            second.Execute("INSERT INTO t VALUES (1)");
            first.Close();
            second.Execute("INSERT INTO t VALUES (2)");
        }

        using var third = Memory.Open($"Data Source={path};Access Mode=read_only");
        Assert.Equal(2L, third.Scalar("SELECT count(*) FROM t"));
        Assert.Equal("b", third.Database);
    }

    [Fact]
    public void Open_ThroughALink_IsTheSameFile()
    {
        using var folder = new TempFolder();
        var path = folder.File("real.duckdb");
        using var first = Memory.Open($"Data Source={path}");
        first.Execute("CREATE TABLE t (a INTEGER)");
        var link = folder.File("link.duckdb");
        File.CreateSymbolicLink(link, path);
        using var second = Memory.Open($"Data Source={link}");

        Assert.Equal(0L, second.Scalar("SELECT count(*) FROM t"));
    }

    [Fact]
    public void Open_ReadOnly_RefusesToWriteAndToCreate()
    {
        using var folder = new TempFolder();
        var path = folder.File("a.duckdb");
        Assert.Contains(path, Assert.Throws<DuckDbException>(() => Memory.Open($"Data Source={path};Access Mode=read_only")).Message, StringComparison.Ordinal);
        using (var writer = Memory.Open($"Data Source={path}"))
        {
            writer.Execute("CREATE TABLE t AS SELECT 7 AS a");
        }

        using var reader = Memory.Open($"Data Source={path};Access Mode=read_only");
        Assert.Equal(7, reader.Scalar("SELECT a FROM t"));
        Assert.Contains("read-only", Assert.Throws<DuckDbException>(() => reader.Execute("INSERT INTO t VALUES (1)")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_SameFileWithOtherSettings_SaysWhatContradicts()
    {
        using var folder = new TempFolder();
        var path = folder.File("a.duckdb");
        using var first = Memory.Open($"Data Source={path};Threads=1");
        using var other = new DuckDbConnection($"Data Source={path};Access Mode=read_only");
        using var threads = new DuckDbConnection($"Data Source={path};Threads=2");

        Assert.Contains("access_mode = read_write", Assert.Throws<InvalidOperationException>(other.Open).Message, StringComparison.Ordinal);
        Assert.Contains("threads = 1", Assert.Throws<InvalidOperationException>(threads.Open).Message, StringComparison.Ordinal);
        Assert.Equal(ConnectionState.Closed, threads.State);
        using var third = Memory.Open($"Data Source={path}");
        Assert.Equal(1L, third.Scalar("SELECT current_setting('threads')"));
    }

    [Fact]
    public void Open_Settings_ReachDuckDb()
    {
        using var folder = new TempFolder();
        using var connection = Memory.Open($"Data Source=:memory:;Threads=2;Memory Limit=300MiB;Temp Directory={folder.Path};default_null_order=nulls_last");

        Assert.Equal(2L, connection.Scalar("SELECT current_setting('threads')"));
        Assert.Equal("300.0 MiB", connection.Scalar("SELECT current_setting('memory_limit')"));
        Assert.Equal(folder.Path, connection.Scalar("SELECT current_setting('temp_directory')"));
        Assert.Equal("NULLS_LAST", connection.Scalar("SELECT current_setting('default_null_order')"));
        Assert.Equal(false, connection.Scalar("SELECT current_setting('autoinstall_known_extensions')"));
    }

    [Theory]
    [InlineData("Data Source=:memory:;No Such Setting=1", "no_such_setting")]
    [InlineData("Data Source=:memory:;Threads=many", "threads")]
    [InlineData("Data Source=/no/such/folder/a.duckdb", "/no/such/folder")]
    public void Open_WhatCannotBe_ThrowsNamingIt(string connectionString, string part)
    {
        var error = Assert.Throws<DuckDbException>(() => Memory.Open(connectionString));

        Assert.Contains(part, error.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Open_NotADatabase_Throws()
    {
        using var folder = new TempFolder();
        var path = folder.File("a.duckdb");
        File.WriteAllText(path, new string('x', 10_000));

        Assert.Contains("a.duckdb", Assert.Throws<DuckDbException>(() => Memory.Open($"Data Source={path}")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Close_WithAllOpenOnIt_FreesTheFile()
    {
        using var folder = new TempFolder();
        var path = folder.File("a.duckdb");
        var connection = Memory.Open($"Data Source={path}");
        connection.Execute("CREATE TABLE t (a INTEGER)");
        connection.BeginTransaction();
        connection.Execute("INSERT INTO t VALUES (1)");
        var reader = connection.Command("SELECT range FROM range(1000000)").ExecuteReader();
        Assert.True(reader.Read());
        var appender = connection.CreateAppender(null, "t");
        connection.Command("SELECT 1").Prepare();
        connection.Close();

        Assert.True(reader.IsClosed);
        Assert.Throws<ObjectDisposedException>(() => appender.Append(1));
        Assert.Throws<InvalidOperationException>(() => connection.CreateAppender(null, "t"));
        using var other = Memory.Open($"Data Source={path};Access Mode=read_only");
        Assert.Equal(0L, other.Scalar("SELECT count(*) FROM t"));
    }

    [Fact]
    public void State_OpenAndClose_IsReported()
    {
        using var connection = new DuckDbConnection("Data Source=:memory:");
        var changes = new List<ConnectionState>();
        connection.StateChange += (_, change) => changes.Add(change.CurrentState);
        Assert.Throws<InvalidOperationException>(() => connection.Execute("SELECT 1"));
        connection.Open();
        Assert.Throws<InvalidOperationException>(connection.Open);
        Assert.Throws<InvalidOperationException>(() => connection.ConnectionString = "");
        connection.Close();
        connection.Close();
        connection.Open();

        Assert.Equal([ConnectionState.Open, ConnectionState.Closed, ConnectionState.Open], changes);
    }

    [Fact]
    public async Task ManyThreads_WithAConnectionEach_ReadAndWrite()
    {
        using var folder = new TempFolder();
        var text = $"Data Source={folder.File("a.duckdb")}";
        using var owner = Memory.Open(text);
        owner.Execute("CREATE TABLE t (a INTEGER)");

        await Task.WhenAll(Enumerable.Range(0, 8).Select(thread => Task.Run(() =>
        {
            for (var i = 0; i < 20; i++)
            {
                using var connection = Memory.Open(text);
                connection.Execute("INSERT INTO t VALUES (?)", (thread * 20) + i);
                Assert.NotNull(connection.Scalar("SELECT count(*) FROM t"));
            }
        })));

        Assert.Equal([[160L, 12720L]], owner.Rows("SELECT count(*), sum(a)::BIGINT FROM t"));
    }

    [Theory]
    [InlineData("parquet", "FORMAT parquet, COMPRESSION zstd")]
    [InlineData("csv", "FORMAT csv, HEADER")]
    [InlineData("json", "FORMAT json")]
    public void Copy_ToAFileAndBack_KeepsTheRows(string extension, string format)
    {
        using var folder = new TempFolder();
        var path = folder.File($"out.{extension}");
        using var connection = Memory.Open();
        connection.Execute(
            "CREATE TABLE t AS SELECT range::INTEGER AS id, '研究中心, \"' || range || '\"' AS name, (range / 8)::DECIMAL(18,3) AS amount_yuan, DATE '2026-01-01' + range::INTEGER AS day FROM range(3000)");

        Assert.Equal(3000, connection.Execute($"COPY t TO '{path}' ({format})"));
        connection.Execute($"CREATE TABLE back AS SELECT id::INTEGER AS id, name, amount_yuan::DECIMAL(18,3) AS amount_yuan, day::DATE AS day FROM '{path}'");

        Assert.Equal(0L, connection.Scalar("SELECT count(*) FROM (SELECT * FROM t EXCEPT SELECT * FROM back)"));
        Assert.Equal(3000L, connection.Scalar("SELECT count(*) FROM back"));
    }

    [Fact]
    public void ProviderFactory_OnlyCommonTypes_RunsAQuery()
    {
        DbProviderFactory factory = DuckDbProviderFactory.Instance;
        var builder = factory.CreateConnectionStringBuilder()!;
        builder["Data Source"] = ":memory:";
        using var connection = factory.CreateConnection()!;
        connection.ConnectionString = builder.ConnectionString;
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT $a + 1";
        var parameter = factory.CreateParameter()!;
        parameter.ParameterName = "a";
        parameter.Value = 41;
        command.Parameters.Add(parameter);

        Assert.Equal(42, command.ExecuteScalar());
        Assert.Same(factory, DbProviderFactories.GetFactory(connection));
    }

    [Fact]
    public void ChangeDatabase_ToAnAttachedFile_IsWhereNamesLead()
    {
        using var folder = new TempFolder();
        using var connection = Memory.Open();
        connection.Execute($"ATTACH '{folder.File("other.duckdb")}' AS \"o\"\"ther\"; CREATE TABLE \"o\"\"ther\".t AS SELECT 7 AS a");

        connection.ChangeDatabase("o\"ther");

        Assert.Equal("o\"ther", connection.Database);
        Assert.Equal(7, connection.Scalar("SELECT a FROM t"));
    }
}
