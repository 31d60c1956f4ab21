using Analytics.Store.Interop;
using Analytics.TestKit;

namespace Analytics.Store.Tests.Interop;

public sealed class LiveHandlesTests
{
    [Fact]
    public void Count_AfterAMixedWorkload_IsBackWhereItWas()
    {
        using var folder = new TempFolder();
        var before = Settled();

        for (var i = 0; i < 3; i++)
        {
            Work($"Data Source={folder.File($"{i}.duckdb")}");
            Assert.Equal(before, LiveHandles.Count);
        }
    }

    [Fact]
    public void Count_WhileSomethingIsOpen_IsHigher()
    {
        var before = Settled();
        using (Memory.Open())
        {
            Assert.Equal(before + 2, LiveHandles.Count);
        }

        Assert.Equal(before, LiveHandles.Count);
    }

    [Theory]
    [InlineData("SELEC")]
    [InlineData("SELECT * FROM nowhere")]
    [InlineData("SELECT 'x'::INTEGER")]
    [InlineData("SELECT 1; SELECT ?")]
    [InlineData("SELECT CASE WHEN range = 90000 THEN 'x' ELSE '1' END::INTEGER FROM range(100000)")]
    public void Count_AfterAnError_IsBackWhereItWas(string sql)
    {
        using var connection = Memory.Open();
        var before = Settled();

        Assert.ThrowsAny<Exception>(() => connection.Rows(sql));
        Assert.ThrowsAny<Exception>(() => connection.Execute(sql));
        Assert.ThrowsAny<Exception>(() =>
        {
            using var scan = connection.Scan(sql);
            while (scan.Next())
            {
            }
        });

        Assert.Equal(before, LiveHandles.Count);
    }

    /// <summary>What earlier tests have left to the garbage collector is freed first.</summary>
    private static long Settled()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return LiveHandles.Count;
    }

    private static void Work(string connectionString)
    {
        using var connection = Memory.Open(connectionString);
        using var other = connection.Duplicate();
        connection.Execute("CREATE TABLE t (a INTEGER NOT NULL, b VARCHAR, c VARCHAR[], d DECIMAL(18,2), e STRUCT(x DATE))");
        Assert.ThrowsAny<Exception>(() => connection.CreateAppender(null, "t"));
        connection.Execute("ALTER TABLE t DROP e");
        Append(connection, complete: true);
        Append(connection, complete: false);
        Refuse(connection);
        connection.Rows("SELECT *, {'m': [1]} AS s, MAP {'a': 1} IS NULL AS m FROM t");
        Assert.Equal(4000L, other.Scalar("SELECT count(*) FROM t WHERE c = $tags OR a >= $a", new DuckDbParameter("tags", new[] { "x" }), new DuckDbParameter("a", 0)));

        // Left open on purpose: closing the connection frees them.
        var reader = connection.Command("SELECT range, 'a text of some length' FROM range(100000)").ExecuteReader();
        Assert.True(reader.Read());
        connection.Command("SELECT 1").Prepare();
        Assert.True(connection.Scan("SELECT a FROM t").Next());
        connection.CreateAppender(null, "t").Append(1);
        other.BeginTransaction();
    }

    private static void Append(DuckDbConnection connection, bool complete)
    {
        using var appender = connection.CreateAppender(null, "t");
        for (var i = 0; i < 4000; i++)
        {
            appender.Append(i);
            appender.Append(new string('x', i % 700));
            appender.Append(["a", "b of some more length"]);
            appender.Append(1.5m);
            appender.EndRow();
        }

        if (complete)
        {
            appender.Complete();
        }
    }

    private static void Refuse(DuckDbConnection connection)
    {
        var appender = connection.CreateAppender(null, "t");
        appender.AppendNull();
        appender.AppendNull();
        appender.AppendNull();
        appender.AppendNull();
        appender.EndRow();
        Assert.Throws<DuckDbException>(appender.Complete);
    }
}
