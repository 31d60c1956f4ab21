using System.Text;

namespace Analytics.Store.Tests;

public sealed class ColumnScanTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2047)]
    [InlineData(2048)]
    [InlineData(2049)]
    [InlineData(5000)]
    [InlineData(300_000)]
    public void Next_AroundChunkBoundaries_GivesEachRowOnce(int rows)
    {
        using var connection = Memory.Open();
        using var scan = connection.Scan(
            $"SELECT range, CASE WHEN range % 3 = 0 THEN NULL ELSE 'row number ' || range END, range::VARCHAR FROM range({rows})");
        var next = 0;
        while (scan.Next())
        {
            Assert.InRange(scan.RowCount, 1, 2048);
            var numbers = scan.Values<long>(0);
            var texts = scan.Utf8(1);
            Assert.Equal(scan.RowCount, numbers.Length);
            Assert.Equal(scan.RowCount, texts.Count);
            for (var row = 0; row < scan.RowCount; row++, next++)
            {
                Assert.Equal(next, numbers[row]);
                Assert.True(scan.IsValid(0, row));
                Assert.Equal(next % 3 != 0, scan.IsValid(1, row));
                Assert.Equal(next % 3 == 0 ? null : $"row number {next}", scan.Text(1, row));
                Assert.True(texts[row].SequenceEqual(Encoding.UTF8.GetBytes(next % 3 == 0 ? "" : $"row number {next}")));
                Assert.True(scan.Utf8(2, row).SequenceEqual(Encoding.UTF8.GetBytes($"{next}")));
            }
        }

        Assert.Equal(rows, next);
        Assert.Equal(0, scan.RowCount);
        Assert.False(scan.Next());
    }

    [Fact]
    public void Values_EachStorage_IsDuckDbsOwn()
    {
        using var connection = Memory.Open();
        using var scan = connection.Scan(
            """
            SELECT true, -1::TINYINT, -2::SMALLINT, -3::INTEGER, -4::BIGINT, 1::UTINYINT, 2::USMALLINT, 3::UINTEGER, 4::UBIGINT, -5::HUGEINT, 5::UHUGEINT,
                1.5::FLOAT, 2.5::DOUBLE, DATE '1970-01-02', TIMESTAMP '1970-01-01 00:00:01', 12.34::DECIMAL(4,2), 12.34::DECIMAL(9,2), 12.34::DECIMAL(18,2),
                12.34::DECIMAL(38,2), 'b'::ENUM('a', 'b'), TIME '00:00:01'
            """);
        Assert.True(scan.Next());

        Assert.True(scan.Values<bool>(0)[0]);
        Assert.Equal(1, scan.Values<byte>(0)[0]);
        Assert.Equal(-1, scan.Values<sbyte>(1)[0]);
        Assert.Equal(-2, scan.Values<short>(2)[0]);
        Assert.Equal(-3, scan.Values<int>(3)[0]);
        Assert.Equal(-4L, scan.Values<long>(4)[0]);
        Assert.Equal(1, scan.Values<byte>(5)[0]);
        Assert.Equal(2, scan.Values<ushort>(6)[0]);
        Assert.Equal(3u, scan.Values<uint>(7)[0]);
        Assert.Equal(4ul, scan.Values<ulong>(8)[0]);
        Assert.Equal(-5, scan.Values<Int128>(9)[0]);
        Assert.Equal(5u, scan.Values<UInt128>(10)[0]);
        Assert.Equal(1.5f, scan.Values<float>(11)[0]);
        Assert.Equal(2.5, scan.Values<double>(12)[0]);
        Assert.Equal(new DateOnly(1970, 1, 2), ColumnScan.ToDate(scan.Values<int>(13)[0]));
        Assert.Equal(1_000_000L, scan.Values<long>(14)[0]);
        Assert.Equal(1234, scan.Values<short>(15)[0]);
        Assert.Equal(1234, scan.Values<int>(16)[0]);
        Assert.Equal(1234L, scan.Values<long>(17)[0]);
        Assert.Equal(1234, scan.Values<Int128>(18)[0]);
        Assert.All(Enumerable.Range(15, 4), column => Assert.Equal(12.34m, scan.Decimal(column, 0)));
        Assert.Equal(1, scan.Values<byte>(19)[0]);
        Assert.Equal("b", scan.Text(19, 0));
        Assert.Equal(1_000_000L, scan.Values<long>(20)[0]);
    }

    [Fact]
    public void Values_WrongType_NamesColumnAndType()
    {
        using var connection = Memory.Open();
        using var scan = connection.Scan("SELECT 1::DECIMAL(18,2) AS amount_yuan, 'x' AS name");
        Assert.True(scan.Next());

        Assert.Contains("'amount_yuan' is DECIMAL(18,2) (stored as BigInt)", Assert.Throws<InvalidCastException>(() => scan.Values<int>(0).Length).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidCastException>(() => scan.Values<long>(1).Length);
        Assert.Throws<InvalidCastException>(() => scan.Utf8(0, 0).Length);
        Assert.Throws<InvalidCastException>(() => scan.Utf8(0).Count);
        Assert.Throws<ArgumentOutOfRangeException>(() => scan.Utf8(1)[1].Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => scan.Utf8(1)[-1].Length);
        Assert.Throws<InvalidCastException>(() => scan.Decimal(1, 0));
        Assert.Throws<InvalidCastException>(() => scan.ListLength(0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => scan.IsValid(0, 1));
        Assert.Equal(["amount_yuan", "name"], [scan.Name(0), scan.Name(1)]);
        Assert.Equal("DECIMAL(18,2)", scan.TypeName(0));
    }

    [Fact]
    public void Lists_OfTextsAndNumbers_AreReadInPlace()
    {
        using var connection = Memory.Open();
        using var scan = connection.Scan(
            """
            SELECT CASE WHEN range % 5 = 4 THEN NULL ELSE list_transform(range(range % 4), lambda i: 'an element long enough ' || i) END,
                list_transform(range(range % 3), lambda i: CASE WHEN i = 1 THEN NULL ELSE (i + range)::INTEGER END) FROM range(5000)
            """);
        var row = 0;
        while (scan.Next())
        {
            for (var i = 0; i < scan.RowCount; i++, row++)
            {
                var length = scan.ListLength(0, i);
                Assert.Equal(row % 5 == 4 ? 0 : row % 4, length);
                for (var element = 0; element < length; element++)
                {
                    Assert.Equal($"an element long enough {element}", Encoding.UTF8.GetString(scan.ListUtf8(0, i, element)));
                }

                var numbers = scan.ListValues<int>(1, i);
                Assert.Equal(row % 3, numbers.Length);
                if (numbers.Length == 2)
                {
                    Assert.Equal(row, numbers[0]);
                    Assert.True(scan.ListIsValid(1, i, 0));
                    Assert.False(scan.ListIsValid(1, i, 1));
                }
            }
        }

        Assert.Equal(5000, row);
    }

    [Fact]
    public void Scan_WithParameters_BindsThem()
    {
        using var connection = Memory.Open();
        using var positional = connection.Scan("SELECT range FROM range(10) WHERE range > ? AND range < ?", 3, 6);
        Assert.True(positional.Next());
        Assert.Equal([4L, 5L], positional.Values<long>(0).ToArray());
        using var named = connection.Scan("SELECT $a || '!'", new DuckDbParameter("a", "x"));
        Assert.True(named.Next());
        Assert.Equal("x!", named.Text(0, 0));
    }

    [Theory]
    [InlineData("CREATE TABLE t (a INTEGER)")]
    [InlineData("SELECT 1; SELECT 2")]
    [InlineData("")]
    public void Scan_NotOneQuery_IsRefused(string sql)
    {
        using var connection = Memory.Open();

        Assert.Throws<ArgumentException>(() => connection.Scan(sql));
        Assert.Equal(1, connection.Scalar("SELECT 1"));
    }

    [Fact]
    public void Next_Cancelled_Throws()
    {
        using var connection = Memory.Open();
        using var source = new CancellationTokenSource();
        using var scan = connection.Scan("SELECT range FROM range(1000000000)", source.Token);
        Assert.True(scan.Next());
        source.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => scan.Next());
        Assert.Equal(1, connection.Scalar("SELECT 1"));
    }

    [Fact]
    public void Next_AfterTheConnectionClosed_Throws()
    {
        var connection = Memory.Open();
        var scan = connection.Scan("SELECT range FROM range(100000)");
        Assert.True(scan.Next());
        connection.Close();

        Assert.Throws<ObjectDisposedException>(() => scan.Next());
        Assert.Throws<InvalidOperationException>(() => scan.Values<long>(0).Length);
    }
}
