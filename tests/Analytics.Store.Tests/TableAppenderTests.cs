using System.Numerics;
using System.Text;
using Analytics.Store.Interop;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Store.Tests;

public sealed class TableAppenderTests
{
    public static TheoryData<string, Action<TableAppender>, object> Cells => new()
    {
        { "BOOLEAN", row => row.Append(true), true },
        { "TINYINT", row => row.Append(-128), sbyte.MinValue },
        { "SMALLINT", row => row.Append(32767), short.MaxValue },
        { "INTEGER", row => row.Append(int.MinValue), int.MinValue },
        { "BIGINT", row => row.Append(long.MinValue), long.MinValue },
        { "UTINYINT", row => row.Append(255), byte.MaxValue },
        { "USMALLINT", row => row.Append(65535), ushort.MaxValue },
        { "UINTEGER", row => row.Append(4294967295L), uint.MaxValue },
        { "UBIGINT", row => row.Append(ulong.MaxValue), ulong.MaxValue },
        { "HUGEINT", row => row.Append(Int128.MinValue), (BigInteger)Int128.MinValue },
        { "HUGEINT", row => row.Append(-1), BigInteger.MinusOne },
        { "UHUGEINT", row => row.Append(Int128.MaxValue), (BigInteger)Int128.MaxValue },
        { "FLOAT", row => row.Append(1.5), 1.5f },
        { "DOUBLE", row => row.Append(0.1), 0.1 },
        { "DOUBLE", row => row.Append(7), 7.0 },
        { "DECIMAL(4,2)", row => row.Append(-99.99m), -99.99m },
        { "DECIMAL(9,2)", row => row.Append(1234567.89m), 1234567.89m },
        { "DECIMAL(18,2)", row => row.Append(1.005m), 1.01m },
        { "DECIMAL(18,2)", row => row.Append(-1.005m), -1.01m },
        { "DECIMAL(18,2)", row => row.Append(1.0049999m), 1.00m },
        { "DECIMAL(18,2)", row => row.Append(7), 7.00m },
        { "DECIMAL(38,2)", row => row.Append(-12345678901234567890123456.78m), -12345678901234567890123456.78m },
        { "VARCHAR", row => row.Append(""), "" },
        { "VARCHAR", row => row.Append("twelve bytes"), "twelve bytes" },
        { "VARCHAR", row => row.Append("thirteen byte".AsSpan()), "thirteen byte" },
        { "VARCHAR", row => row.Append("省科技厅😀"), "省科技厅😀" },
        { "VARCHAR", row => row.Append("a\0b"), "a\0b" },
        { "VARCHAR", row => row.Append("lone \uD800 half"), "lone \uFFFD half" },
        { "VARCHAR", row => row.AppendUtf8("工程技术研究中心"u8), "工程技术研究中心" },
        { "ENUM('差', '好')", row => row.Append("好"), "好" },
        { "ENUM('差', '好')", row => row.AppendUtf8("差"u8), "差" },
        { "BLOB", row => row.AppendBlob([0, 255, 1]), new byte[] { 0, 255, 1 } },
        { "DATE", row => row.Append(new DateOnly(2026, 3, 31)), new DateOnly(2026, 3, 31) },
        { "DATE", row => row.Append(DateOnly.MinValue), DateOnly.MinValue },
        { "TIME", row => row.Append(new TimeOnly(23, 59, 59, 999, 999)), new TimeOnly(23, 59, 59, 999, 999) },
        { "TIMESTAMP", row => row.Append(new DateTime(1960, 3, 31, 12, 34, 56, 789, 12)), new DateTime(1960, 3, 31, 12, 34, 56, 789, 12) },
        { "TIMESTAMP_S", row => row.Append(new DateTime(1960, 3, 31, 12, 34, 56, 789)), new DateTime(1960, 3, 31, 12, 34, 56) },
        { "TIMESTAMP_MS", row => row.Append(new DateTime(2026, 3, 31, 12, 34, 56, 789)), new DateTime(2026, 3, 31, 12, 34, 56, 789) },
        { "TIMESTAMP_NS", row => row.Append(new DateTime(2026, 3, 31).AddTicks(1234567)), new DateTime(2026, 3, 31).AddTicks(1234567) },
        { "TIMESTAMPTZ", row => row.Append(new DateTime(2026, 3, 31, 0, 0, 0, DateTimeKind.Utc)), new DateTime(2026, 3, 31, 0, 0, 0, DateTimeKind.Utc) },
        { "UUID", row => row.Append(Guid.Parse("f123e567-e89b-12d3-a456-426614174000")), Guid.Parse("f123e567-e89b-12d3-a456-426614174000") },
        { "VARCHAR[]", row => row.Append(["a", "", "工程技术研究中心"]), new List<string> { "a", "", "工程技术研究中心" } },
        { "VARCHAR[]", row => row.Append(Array.Empty<string>()), new List<string>() },
        { "INTEGER[]", row => row.Append((ReadOnlySpan<int>)[1, -2]), new List<int> { 1, -2 } },
        { "BIGINT[]", row => row.Append((ReadOnlySpan<long>)[1, -2]), new List<long> { 1, -2 } },
        { "DOUBLE[]", row => row.Append((ReadOnlySpan<double>)[0.5]), new List<double> { 0.5 } },
    };

    [Theory]
    [MemberData(nameof(Cells))]
    public void Append_EachType_IsReadBack(string type, Action<TableAppender> append, object expected)
    {
        using var connection = Memory.Open();
        connection.Execute($"CREATE TABLE t (before VARCHAR, x {type}, after INTEGER)");
        using (var appender = connection.CreateAppender(null, "t"))
        {
            appender.Append("left of it, and long");
            append(appender);
            appender.Append(1);
            appender.EndRow();
            appender.AppendNull();
            appender.AppendNull();
            appender.AppendNull();
            appender.EndRow();
            appender.Complete();
        }

        Assert.Equal([["left of it, and long", expected, 1], [null, null, null]], connection.Rows("SELECT * FROM t"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2047)]
    [InlineData(2048)]
    [InlineData(2049)]
    [InlineData(5000)]
    [InlineData(450_000)]
    public void EndRow_AroundChunkBoundaries_KeepsEachRow(int rows)
    {
        using var connection = Memory.Open();
        connection.Execute("CREATE SCHEMA s; CREATE TABLE s.\"my \"\"table\" (id INTEGER, name VARCHAR, tags VARCHAR[], numbers INTEGER[])");
        using (var appender = connection.CreateAppender("s", "my \"table"))
        {
            for (var i = 0; i < rows; i++)
            {
                appender.Append(i);
                appender.Append(i % 3 == 0 ? null : $"a name that is long enough, number {i}");
                appender.Append(Enumerable.Range(0, i % 5).Select(tag => tag == 2 ? null : $"tag number {tag} of row {i}").ToArray());
                appender.Append(i % 2 == 0 ? (ReadOnlySpan<int>)[i] : []);
                appender.EndRow();
            }

            Assert.Equal(rows, appender.RowCount);
            appender.Complete();
        }

        var wrong = connection.Scalar(
            """
            SELECT count(*) FROM (SELECT *, rowid AS r FROM s."my ""table")
            WHERE id <> r OR name IS DISTINCT FROM CASE WHEN r % 3 = 0 THEN NULL ELSE 'a name that is long enough, number ' || r END
                OR tags <> list_transform(range(r % 5), lambda tag: CASE WHEN tag = 2 THEN NULL ELSE 'tag number ' || tag || ' of row ' || r END)
                OR numbers <> CASE WHEN r % 2 = 0 THEN [r] ELSE [] END
            """);
        Assert.Equal(0L, wrong);
        Assert.Equal((long)rows, connection.Scalar("SELECT count(*) FROM s.\"my \"\"table\""));
    }

    [Fact]
    public void Append_ListsBeyondAChunksRoom_Grow()
    {
        using var connection = Memory.Open();
        connection.Execute("CREATE TABLE t (tags VARCHAR[])");
        var tags = Enumerable.Range(0, 5000).Select(i => i % 7 == 0 ? null : $"a tag with some length, {i}").ToArray();
        using (var appender = connection.CreateAppender(null, "t"))
        {
            for (var row = 0; row < 2100; row += 300)
            {
                appender.Append(tags);
                appender.EndRow();
                appender.AppendNull();
                appender.EndRow();
            }

            appender.Complete();
        }

        var rows = connection.Rows("SELECT tags FROM t");
        Assert.Equal(14, rows.Count);
        Assert.All(rows.Where((_, i) => i % 2 == 0), row => Assert.Equal(tags, (List<string>)row[0]!));
        Assert.All(rows.Where((_, i) => i % 2 == 1), row => Assert.Null(row[0]));
    }

    [Fact]
    public void Append_TextLongerThanABlock_IsKept()
    {
        using var connection = Memory.Open();
        connection.Execute("CREATE TABLE t (x VARCHAR)");
        var texts = new[] { new string('省', 400_000), "short", new string('x', 2_000_000), "between the long ones", new string('y', 100_000) };
        using (var appender = connection.CreateAppender(null, "t"))
        {
            for (var i = 0; i < 3000; i++)
            {
                appender.Append(i % 1000 < texts.Length ? texts[i % 1000] : "ordinary, but not inlined");
                appender.EndRow();
            }

            appender.Complete();
        }

        var read = connection.Rows("SELECT x FROM t").Select(row => (string)row[0]!).ToArray();
        Assert.Equal(3000, read.Length);
        Assert.All(Enumerable.Range(0, 3000), i => Assert.Equal(i % 1000 < texts.Length ? texts[i % 1000] : "ordinary, but not inlined", read[i]));
    }

    public static TheoryData<string, Action<TableAppender>, string> Misfits => new()
    {
        { "INTEGER", row => row.Append("text"), "INTEGER" },
        { "INTEGER", row => row.Append(1.5m), "Decimal" },
        { "INTEGER", row => row.Append(2147483648L), "2147483648" },
        { "UBIGINT", row => row.Append(-1), "-1" },
        { "UINTEGER", row => row.Append(-1), "-1" },
        { "BIGINT", row => row.Append(ulong.MaxValue), "18446744073709551615" },
        { "TINYINT", row => row.Append(Int128.MaxValue), "TINYINT" },
        { "DOUBLE", row => row.Append(long.MaxValue), "9223372036854775807" },
        { "DOUBLE", row => row.Append(1m), "DOUBLE" },
        { "DECIMAL(4,2)", row => row.Append(100m), "DECIMAL(4,2)" },
        { "DECIMAL(4,2)", row => row.Append(99.995m), "99.995" },
        { "DECIMAL(4,2)", row => row.Append(Int128.MinValue), "DECIMAL(4,2)" },
        { "DECIMAL(4,2)", row => row.Append(1.0), "Double" },
        { "VARCHAR", row => row.Append(1), "VARCHAR" },
        { "VARCHAR", row => row.AppendUtf8([0xC3, 0x28]), "UTF-8" },
        { "VARCHAR", row => row.AppendBlob([1]), "BLOB" },
        { "BLOB", row => row.Append("x"), "BLOB" },
        { "DATE", row => row.Append(new DateTime(2026, 1, 1)), "DateTime" },
        { "TIMESTAMP", row => row.Append(new DateOnly(2026, 1, 1)), "DateOnly" },
        { "TIMESTAMPTZ", row => row.Append(new DateTime(2026, 1, 1)), "Utc" },
        { "TIMESTAMP_NS", row => row.Append(DateTime.MaxValue), "TIMESTAMP_NS" },
        { "BOOLEAN", row => row.Append(1), "BOOLEAN" },
        { "ENUM('a')", row => row.Append("b"), "'b'" },
        { "VARCHAR[]", row => row.Append("x"), "VARCHAR[]" },
        { "VARCHAR[]", row => row.Append((ReadOnlySpan<int>)[1]), "VARCHAR" },
        { "INTEGER[]", row => row.Append(["x"]), "INTEGER" },
        { "INTEGER", row => row.Append(["x"]), "list of texts" },
        { "INTEGER", row => row.Append((ReadOnlySpan<int>)[1]), "list of numbers" },
        { "INTEGER", row => row.Append((ReadOnlySpan<long>)[1]), "list of numbers" },
        { "INTEGER", row => row.Append((ReadOnlySpan<double>)[1]), "list of numbers" },
        { "INTEGER", row => row.Append(true), "Boolean" },
        { "INTEGER", row => row.Append(new TimeOnly(1, 0)), "TimeOnly" },
        { "INTEGER", row => row.Append(Guid.Empty), "Guid" },
        { "INTEGER", row => row.AppendUtf8("1"u8), "text" },
        { "BOOLEAN", row => row.Append(Int128.One), "whole number" },
    };

    [Theory]
    [MemberData(nameof(Misfits))]
    public void Append_WhatDoesNotFit_NamesTableColumnAndTypeAndCanBeGivenAgain(string type, Action<TableAppender> append, string part)
    {
        using var connection = Memory.Open();
        connection.Execute($"CREATE TABLE people (id INTEGER, the_column {type})");
        using var appender = connection.CreateAppender(null, "people");
        appender.Append(1);

        var error = Assert.Throws<InvalidOperationException>(() => append(appender));

        Assert.Contains("people", error.Message, StringComparison.Ordinal);
        Assert.Contains("'the_column'", error.Message, StringComparison.Ordinal);
        Assert.Contains(part, error.Message, StringComparison.Ordinal);
        appender.AppendNull();
        appender.EndRow();
        appender.Complete();
        Assert.Equal([[1, null]], connection.Rows("SELECT * FROM people"));
    }

    [Fact]
    public void EndRow_TooFewOrTooManyCells_SaysWhich()
    {
        using var connection = Memory.Open();
        connection.Execute("CREATE TABLE t (a INTEGER, b INTEGER)");
        using var appender = connection.CreateAppender(null, "t");
        appender.Append(1);

        Assert.Contains("'b'", Assert.Throws<InvalidOperationException>(appender.EndRow).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(appender.Complete);
        appender.Append(2);
        Assert.Contains("too many", Assert.Throws<InvalidOperationException>(() => appender.Append(3)).Message, StringComparison.Ordinal);
        appender.EndRow();
        appender.Complete();
        Assert.Throws<ObjectDisposedException>(() => appender.Append(1));
        Assert.Equal([[1, 2]], connection.Rows("SELECT * FROM t"));
    }

    [Fact]
    public void Dispose_WithoutComplete_GivesTheRowsUp()
    {
        using var connection = Memory.Open();
        connection.Execute("CREATE TABLE t (a INTEGER)");
        using (var appender = connection.CreateAppender(null, "t"))
        {
            for (var i = 0; i < 10_000; i++)
            {
                appender.Append(i);
                appender.EndRow();
            }
        }

        Assert.Equal(0L, connection.Scalar("SELECT count(*) FROM t"));
    }

    [Fact]
    public void Complete_ConstraintBroken_ThrowsAndLeavesTheTable()
    {
        using var connection = Memory.Open();
        connection.Execute("CREATE TABLE t (a INTEGER NOT NULL)");
        var appender = connection.CreateAppender(null, "t");
        appender.AppendNull();
        appender.EndRow();

        var error = Assert.Throws<DuckDbException>(appender.Complete);

        Assert.Contains("NOT NULL", error.Message, StringComparison.Ordinal);
        Assert.Contains("\"t\"", error.Sql, StringComparison.Ordinal);
        Assert.Equal(0L, connection.Scalar("SELECT count(*) FROM t"));
    }

    [Fact]
    public void EndRow_ConstraintBrokenFarBehind_ThrowsAndClosesTheAppender()
    {
        using var connection = Memory.Open();
        connection.Execute("CREATE TABLE t (a INTEGER NOT NULL)");
        using var appender = connection.CreateAppender(null, "t");
        appender.AppendNull();
        appender.EndRow();

        Assert.Throws<DuckDbException>(() =>
        {
            for (var i = 0; i < 1_000_000; i++)
            {
                appender.Append(i);
                appender.EndRow();
            }
        });

        Assert.Throws<ObjectDisposedException>(() => appender.Append(1));
        Assert.Equal(0L, connection.Scalar("SELECT count(*) FROM t"));
    }

    [Fact]
    public void Complete_ConstraintBrokenInAChunkHandedOver_ThrowsAndLeavesTheTable()
    {
        using var connection = Memory.Open();
        connection.Execute("CREATE TABLE t (a INTEGER NOT NULL)");
        using var appender = connection.CreateAppender(null, "t");
        appender.AppendNull();
        appender.EndRow();
        for (var i = 0; i < 10_000; i++)
        {
            appender.Append(i);
            appender.EndRow();
        }

        Assert.Contains("NOT NULL", Assert.Throws<DuckDbException>(appender.Complete).Message, StringComparison.Ordinal);
        Assert.Equal(0L, connection.Scalar("SELECT count(*) FROM t"));
    }

    [Fact]
    public void Append_ToSeveralTablesAmongStatements_KeepsEachTablesOrder()
    {
        using var connection = Memory.Open();
        connection.Execute("CREATE TABLE t (a INTEGER, b VARCHAR); CREATE TABLE u (a INTEGER); CREATE TABLE log (n INTEGER)");
        using (var first = connection.CreateAppender(null, "t"))
        using (var second = connection.CreateAppender(null, "u"))
        {
            for (var i = 0; i < 300_000; i++)
            {
                first.Append(i);
                first.Append($"a text that is not inlined, {i}");
                first.EndRow();
                second.Append(-i);
                second.EndRow();
                if (i % 30_000 == 0)
                {
                    connection.Execute($"INSERT INTO log VALUES ({i})");
                }
            }

            second.Complete();
            first.Complete();
        }

        Assert.Equal(0L, connection.Scalar("SELECT count(*) FROM t WHERE a <> rowid OR b <> 'a text that is not inlined, ' || rowid"));
        Assert.Equal(0L, connection.Scalar("SELECT count(*) FROM u WHERE a <> -rowid"));
        Assert.Equal([[300_000L, 300_000L, 10L]], connection.Rows("SELECT (SELECT count(*) FROM t), (SELECT count(*) FROM u), (SELECT count(*) FROM log)"));
    }

    [Fact]
    public void Append_LongTextsInManyRows_AreHandedOverBeforeTheyFillTheMemory()
    {
        using var connection = Memory.Open();
        connection.Execute("CREATE TABLE t (a BLOB)");
        var before = LiveHandles.Count;
        using (var appender = connection.CreateAppender(null, "t"))
        {
            var blob = new byte[1 << 20];
            for (var i = 0; i < 200; i++)
            {
                blob[0] = (byte)i;
                appender.AppendBlob(blob);
                appender.EndRow();
            }

            appender.Complete();
        }

        Assert.Equal(before, LiveHandles.Count);
        Assert.Equal([[200L, 200L << 20, 200L]], connection.Rows("SELECT count(*), sum(octet_length(a))::BIGINT, count(DISTINCT a) FROM t"));
    }

    [Fact]
    public void Dispose_OfTheConnectionWhileChunksWait_FreesEverything()
    {
        var before = LiveHandles.Count;
        TableAppender appender;
        using (var connection = Memory.Open())
        {
            connection.Execute("CREATE TABLE t (a INTEGER)");
            appender = connection.CreateAppender(null, "t");
            for (var i = 0; i < 100_000; i++)
            {
                appender.Append(i);
                appender.EndRow();
            }
        }

        Assert.Throws<ObjectDisposedException>(appender.EndRow);
        Assert.Equal(before, LiveHandles.Count);
    }

    [Fact]
    public void Complete_WithinATransaction_IsRolledBackWithIt()
    {
        using var connection = Memory.Open();
        connection.Execute("CREATE TABLE t (a INTEGER)");
        using (var transaction = connection.BeginTransaction())
        {
            using var appender = connection.CreateAppender(null, "t");
            for (var i = 0; i < 300_000; i++)
            {
                appender.Append(i);
                appender.EndRow();
            }

            appender.Complete();
            Assert.Equal(300_000L, connection.Scalar("SELECT count(*) FROM t"));
            transaction.Rollback();
        }

        Assert.Equal(0L, connection.Scalar("SELECT count(*) FROM t"));
    }

    [Fact]
    public void Append_FromAScanOfTheSameConnection_LosesNothing()
    {
        using var connection = Memory.Open();
        connection.Execute("CREATE TABLE t (a BIGINT)");
        using (var scan = connection.Scan("SELECT range FROM range(500000)"))
        using (var appender = connection.CreateAppender(null, "t"))
        {
            while (scan.Next())
            {
                foreach (var value in scan.Values<long>(0))
                {
                    appender.Append(value * 2);
                    appender.EndRow();
                }
            }

            appender.Complete();
        }

        Assert.Equal([[500_000L, 249_999_500_000L]], connection.Rows("SELECT count(*), sum(a)::BIGINT FROM t"));
    }

    [Fact]
    public void CreateAppender_NoSuchTableOrType_Throws()
    {
        using var connection = Memory.Open();
        connection.Execute("CREATE TABLE t (a MAP(VARCHAR, INTEGER))");

        Assert.Throws<DuckDbException>(() => connection.CreateAppender(null, "nowhere"));
        Assert.Contains("MAP", Assert.Throws<InvalidOperationException>(() => connection.CreateAppender(null, "t")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Append_AnyRows_AreReadBack()
    {
        var rows = ArbMap.Default.ArbFor<(int, string?, decimal, DateOnly, Guid, string?[], bool)[]>();

        Prop.ForAll(rows, expected =>
        {
            using var connection = Memory.Open();
            connection.Execute("CREATE TABLE t (a INTEGER, b VARCHAR, c DECIMAL(38,9), d DATE, e UUID, f VARCHAR[], g BOOLEAN)");
            using var appender = connection.CreateAppender(null, "t");
            foreach (var (a, b, c, d, e, f, g) in expected)
            {
                appender.Append(a);
                appender.Append(b);
                appender.Append(c);
                appender.Append(d);
                appender.Append(e);
                appender.Append(f);
                appender.Append(g);
                appender.EndRow();
            }

            appender.Complete();
            Assert.Equal(
                expected.Select(x => new object?[]
                {
                    x.Item1, Utf8(x.Item2), Math.Round(x.Item3, 9, MidpointRounding.AwayFromZero), x.Item4, x.Item5, x.Item6.Select(Utf8).ToList(), x.Item7,
                }),
                connection.Rows("SELECT * FROM t"));
        }).QuickCheckThrowOnFailure();
    }

    private static string? Utf8(string? text) => text is null ? null : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
