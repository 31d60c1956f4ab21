using System.Data;
using System.Numerics;

namespace Analytics.Store.Tests;

public sealed class DuckDbDataReaderTests
{
    public static TheoryData<string, object, Type> Values => new()
    {
        { "true", true, typeof(bool) },
        { "(-128)::TINYINT", sbyte.MinValue, typeof(sbyte) },
        { "32767::SMALLINT", short.MaxValue, typeof(short) },
        { "(-2147483648)::INTEGER", int.MinValue, typeof(int) },
        { "9223372036854775807", long.MaxValue, typeof(long) },
        { "255::UTINYINT", byte.MaxValue, typeof(byte) },
        { "65535::USMALLINT", ushort.MaxValue, typeof(ushort) },
        { "4294967295::UINTEGER", uint.MaxValue, typeof(uint) },
        { "18446744073709551615::UBIGINT", ulong.MaxValue, typeof(ulong) },
        { "(-170141183460469231731687303715884105728)::HUGEINT", (BigInteger)Int128.MinValue, typeof(BigInteger) },
        { "340282366920938463463374607431768211455::UHUGEINT", (BigInteger)UInt128.MaxValue, typeof(BigInteger) },
        { "1.5::FLOAT", 1.5f, typeof(float) },
        { "0.1::DOUBLE", 0.1, typeof(double) },
        { "'NaN'::DOUBLE", double.NaN, typeof(double) },
        { "(-12.34)::DECIMAL(4,2)", -12.34m, typeof(decimal) },
        { "1234567.89::DECIMAL(9,2)", 1234567.89m, typeof(decimal) },
        { "1234567890123456.78::DECIMAL(18,2)", 1234567890123456.78m, typeof(decimal) },
        { "(-12345678901234567890123456.78)::DECIMAL(38,2)", -12345678901234567890123456.78m, typeof(decimal) },
        { "5::DECIMAL(38,30)", 5m, typeof(decimal) },
        { "''", "", typeof(string) },
        { "'twelve bytes'", "twelve bytes", typeof(string) },
        { "'thirteen byte'", "thirteen byte", typeof(string) },
        { "'省科技厅😀工程研究中心'", "省科技厅😀工程研究中心", typeof(string) },
        { "'a' || chr(0) || 'b'", "a\0b", typeof(string) },
        { "'\\x00\\xFFabc'::BLOB", new byte[] { 0, 255, 97, 98, 99 }, typeof(byte[]) },
        { "DATE '0001-01-01'", DateOnly.MinValue, typeof(DateOnly) },
        { "DATE '1969-12-31'", new DateOnly(1969, 12, 31), typeof(DateOnly) },
        { "DATE '9999-12-31'", DateOnly.MaxValue, typeof(DateOnly) },
        { "TIME '23:59:59.999999'", new TimeOnly(23, 59, 59, 999, 999), typeof(TimeOnly) },
        { "TIMESTAMP '2026-03-31 12:34:56.789012'", new DateTime(2026, 3, 31, 12, 34, 56, 789, 12), typeof(DateTime) },
        { "TIMESTAMP '1900-01-01 00:00:00'", new DateTime(1900, 1, 1), typeof(DateTime) },
        { "TIMESTAMP_S '2026-03-31 12:34:56'", new DateTime(2026, 3, 31, 12, 34, 56), typeof(DateTime) },
        { "TIMESTAMP_MS '1960-03-31 12:34:56.789'", new DateTime(1960, 3, 31, 12, 34, 56, 789), typeof(DateTime) },
        { "TIMESTAMP_NS '2026-03-31 12:34:56.7890123'", new DateTime(2026, 3, 31, 12, 34, 56).AddTicks(7890123), typeof(DateTime) },
        { "INTERVAL 90 MINUTE", TimeSpan.FromMinutes(90), typeof(TimeSpan) },
        { "'0123e567-e89b-12d3-a456-426614174000'::UUID", Guid.Parse("0123e567-e89b-12d3-a456-426614174000"), typeof(Guid) },
        { "'f123e567-e89b-12d3-a456-426614174000'::UUID", Guid.Parse("f123e567-e89b-12d3-a456-426614174000"), typeof(Guid) },
        { "'好'::ENUM('差', '好')", "好", typeof(string) },
        { "['a', '工程研究中心']", new List<string> { "a", "工程研究中心" }, typeof(List<string>) },
        { "[1, 2]::INTEGER[]", new List<int> { 1, 2 }, typeof(List<int>) },
        { "[]::DATE[]", new List<DateOnly>(), typeof(List<DateOnly>) },
        { "[1.5, 2.5]::DECIMAL(4,1)[2]", new List<decimal> { 1.5m, 2.5m }, typeof(List<decimal>) },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void GetValue_EachType_IsTheTypesOwnValue(string expression, object expected, Type type)
    {
        using var connection = Memory.Open();
        using var reader = connection.Command($"SELECT {expression} AS x, NULL AS n UNION ALL SELECT NULL, NULL").ExecuteReader();

        Assert.True(reader.Read());
        Assert.Equal(type, reader.GetFieldType(0));
        Assert.Equal(expected, reader.GetValue(0));
        Assert.False(reader.IsDBNull(0));
        Assert.True(reader.Read());
        Assert.True(reader.IsDBNull(0));
        Assert.Equal(DBNull.Value, reader["X"]);
        Assert.False(reader.Read());
        Assert.False(reader.Read());
    }

    [Fact]
    public void GetFieldValue_OtherTypes_ConvertsWhatFits()
    {
        using var connection = Memory.Open();
        using var reader = connection.Command(
            "SELECT 7::BIGINT, sum(range), 12.00::DECIMAL(9,2), DATE '2026-03-31', 2.5::FLOAT, TIME '01:00', 2.25::DECIMAL(30,2), 'x' FROM range(10)").ExecuteReader();
        Assert.True(reader.Read());

        Assert.Equal(7, reader.GetInt32(0));
        Assert.Equal(7m, reader.GetDecimal(0));
        Assert.Equal(7.0, reader.GetDouble(0));
        Assert.Equal((byte)7, reader.GetByte(0));
        Assert.Equal(45L, reader.GetInt64(1));
        Assert.Equal((Int128)45, reader.GetFieldValue<Int128>(1));
        Assert.Equal(12L, reader.GetInt64(2));
        Assert.Equal(new DateTime(2026, 3, 31), reader.GetDateTime(3));
        Assert.Equal(new DateOnly(2026, 3, 31), reader.GetFieldValue<DateOnly?>(3));
        Assert.Equal(2.5, reader.GetDouble(4));
        Assert.Equal(TimeSpan.FromHours(1), reader.GetFieldValue<TimeSpan>(5));
        Assert.Equal(2.25, reader.GetDouble(6));
        Assert.Equal('x', reader.GetChar(7));
        Assert.Equal(7L, reader.GetFieldValue<object>(0));
    }

    [Theory]
    [InlineData("300", "TINYINT", typeof(OverflowException))]
    [InlineData("'7'", "VARCHAR", typeof(InvalidCastException))]
    [InlineData("1.5::DECIMAL(3,1)", "DECIMAL(3,1)", typeof(InvalidCastException))]
    [InlineData("NULL::INTEGER", "NULL", typeof(InvalidCastException))]
    [InlineData("DATE '2026-01-01'", "DATE", typeof(InvalidCastException))]
    public void GetByte_WhatDoesNotFit_ThrowsNamingTheColumn(string expression, string type, Type error)
    {
        using var connection = Memory.Open();
        using var reader = connection.Command($"SELECT {expression} AS the_column").ExecuteReader();
        Assert.True(reader.Read());

        var thrown = Assert.Throws(error, () => reader.GetByte(0));

        Assert.Contains("the_column", thrown.Message, StringComparison.Ordinal);
        Assert.True(type == "TINYINT" || thrown.Message.Contains(type, StringComparison.Ordinal), thrown.Message);
    }

    [Theory]
    [InlineData("DATE 'infinity'", "infinite")]
    [InlineData("DATE '-infinity'", "infinite")]
    [InlineData("DATE '10000-01-01'", "years 1 to 9999")]
    [InlineData("DATE '0044-03-15 (BC)'", "years 1 to 9999")]
    [InlineData("TIMESTAMP 'infinity'", "infinite")]
    [InlineData("TIMESTAMP '10000-01-01 00:00:00'", "years 1 to 9999")]
    [InlineData("99999999999999999999999999999999999999::DECIMAL(38,0)", "99999999999999999999999999999999999999")]
    [InlineData("'0.12345678901234567890123456789012345678'::DECIMAL(38,38)", "0.12345678901234567890123456789012345678")]
    [InlineData("INTERVAL 1 MONTH", "months")]
    [InlineData("TIME '24:00:00'", "24:00:00")]
    public void GetValue_BeyondDotNet_ThrowsOverflow(string expression, string part)
    {
        using var connection = Memory.Open();
        using var reader = connection.Command($"SELECT {expression} AS the_column").ExecuteReader();
        Assert.True(reader.Read());

        var error = Assert.Throws<OverflowException>(() => reader.GetValue(0));

        Assert.Contains("the_column", error.Message, StringComparison.Ordinal);
        Assert.Contains(part, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void GetValue_TimestampWithTimeZone_IsUtc()
    {
        using var connection = Memory.Open();
        var instant = new DateTimeOffset(2026, 3, 31, 8, 0, 0, TimeSpan.FromHours(8));
        using var reader = connection.Command("SELECT $t::TIMESTAMPTZ", new DuckDbParameter("t", instant)).ExecuteReader();
        Assert.True(reader.Read());

        Assert.Equal(instant.UtcDateTime, reader.GetDateTime(0));
        Assert.Equal(DateTimeKind.Utc, reader.GetDateTime(0).Kind);
        Assert.Equal(instant, reader.GetFieldValue<DateTimeOffset>(0));
    }

    [Fact]
    public void GetFieldValue_ListsWithNull_NeedNullableElements()
    {
        using var connection = Memory.Open();
        using var reader = connection.Command("SELECT [1, NULL, 3]::INTEGER[] AS l, ['a', NULL] AS s, [[1], NULL, []]::INTEGER[][] AS nested").ExecuteReader();
        Assert.True(reader.Read());

        Assert.Equal([1, null, 3], reader.GetFieldValue<List<int?>>(0));
        Assert.Equal(new int?[] { 1, null, 3 }, reader.GetFieldValue<int?[]>(0));
        Assert.Throws<InvalidCastException>(() => reader.GetFieldValue<List<int>>(0));
        Assert.Equal<object?>(["a", null], reader.GetFieldValue<string?[]>(1));
        Assert.Equal(["a", null], reader.GetFieldValue<IReadOnlyList<string?>>(1));
        var nested = reader.GetFieldValue<List<object?>>(2);
        Assert.Equal([[1], null, []], nested.Select(list => (List<int>?)list));
    }

    public static TheoryData<string, object> Lists => new()
    {
        { "true", new List<bool> { true } },
        { "1::TINYINT", new List<sbyte> { 1 } },
        { "1::SMALLINT", new List<short> { 1 } },
        { "1::BIGINT", new List<long> { 1 } },
        { "1::UTINYINT", new List<byte> { 1 } },
        { "1::USMALLINT", new List<ushort> { 1 } },
        { "1::UINTEGER", new List<uint> { 1 } },
        { "1::UBIGINT", new List<ulong> { 1 } },
        { "1::HUGEINT", new List<BigInteger> { 1 } },
        { "1.5::FLOAT", new List<float> { 1.5f } },
        { "1.5::DOUBLE", new List<double> { 1.5 } },
        { "1.5::DECIMAL(38,2)", new List<decimal> { 1.50m } },
        { "'f123e567-e89b-12d3-a456-426614174000'::UUID", new List<Guid> { Guid.Parse("f123e567-e89b-12d3-a456-426614174000") } },
        { "DATE '2026-03-31'", new List<DateOnly> { new(2026, 3, 31) } },
        { "TIME '12:00'", new List<TimeOnly> { new(12, 0) } },
        { "TIMESTAMP '2026-03-31 12:00:00'", new List<DateTime> { new(2026, 3, 31, 12, 0, 0) } },
        { "INTERVAL 2 DAY", new List<TimeSpan> { TimeSpan.FromDays(2) } },
        { "'好'::ENUM('好')", new List<string> { "好" } },
        { "'x'::BLOB", new List<byte[]> { new byte[] { 120 } } },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public void GetValue_ListOrArrayOfEachType_IsAList(string element, object expected)
    {
        using var connection = Memory.Open();

        Assert.Equal([expected, expected], connection.Rows($"SELECT list_value({element}), array_value({element})").Single());
    }

    [Fact]
    public void GetFieldValue_WholeNumber_IsReadAsEachNumberType()
    {
        using var connection = Memory.Open();
        using var reader = connection.Command("SELECT 7::HUGEINT UNION ALL SELECT NULL").ExecuteReader();
        Assert.True(reader.Read());

        Assert.Equal((sbyte)7, reader.GetFieldValue<sbyte>(0));
        Assert.Equal((short)7, reader.GetInt16(0));
        Assert.Equal((ushort)7, reader.GetFieldValue<ushort>(0));
        Assert.Equal(7u, reader.GetFieldValue<uint>(0));
        Assert.Equal(7ul, reader.GetFieldValue<ulong?>(0));
        Assert.Equal(7f, reader.GetFloat(0));
        Assert.Equal((UInt128)7, reader.GetFieldValue<UInt128>(0));
        Assert.Equal(DayOfWeek.Saturday + 1, reader.GetFieldValue<DayOfWeek>(0));
        Assert.True(reader.Read());
        Assert.Null(reader.GetFieldValue<ulong?>(0));
        Assert.Equal(DBNull.Value, reader.GetFieldValue<object>(0));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(300)]
    [InlineData(70_000)]
    public void GetString_EnumsOfEachSize_GiveTheValue(int values)
    {
        using var connection = Memory.Open();
        connection.Execute($"CREATE TYPE e AS ENUM (SELECT 'value ' || range FROM range({values})); CREATE TABLE t (a e)");
        using (var appender = connection.CreateAppender(null, "t"))
        {
            appender.Append($"value {values - 1}");
            appender.EndRow();
            appender.Complete();
        }

        Assert.Equal($"value {values - 1}", connection.Scalar("SELECT a FROM t"));
        using var scan = connection.Scan("SELECT a FROM t");
        Assert.True(scan.Next());
        Assert.Equal($"value {values - 1}", scan.Text(0, 0));
    }

    [Fact]
    public void GetValue_Struct_IsADictionary()
    {
        using var connection = Memory.Open();
        using var reader = connection.Command("SELECT {'a': 1, 'b': {'c': ['x']}, 'd': NULL::DATE} AS s UNION ALL SELECT NULL").ExecuteReader();
        Assert.True(reader.Read());

        var value = Assert.IsType<Dictionary<string, object?>>(reader.GetValue(0));
        Assert.Equal(1, value["a"]);
        Assert.Equal(new List<string> { "x" }, ((Dictionary<string, object?>)value["b"]!)["c"]);
        Assert.Null(value["d"]);
        Assert.Equal("STRUCT(a INTEGER, b STRUCT(c VARCHAR[]), d DATE)", reader.GetDataTypeName(0));
        Assert.True(reader.Read());
        Assert.True(reader.IsDBNull(0));
    }

    [Fact]
    public void GetValue_UnreadableType_SaysHowToReadIt()
    {
        using var connection = Memory.Open();
        using var reader = connection.Command("SELECT MAP {'a': 1} AS m").ExecuteReader();
        Assert.True(reader.Read());
        Assert.False(reader.IsDBNull(0));

        Assert.Contains("CAST(m AS VARCHAR)", Assert.Throws<InvalidCastException>(() => reader.GetValue(0)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2047)]
    [InlineData(2048)]
    [InlineData(2049)]
    [InlineData(5000)]
    [InlineData(300_000)]
    public void Read_AroundChunkBoundaries_GivesEachRowOnce(int rows)
    {
        using var connection = Memory.Open();
        using var reader = connection.Command(
            $"SELECT range::INTEGER, CASE WHEN range % 3 = 0 THEN NULL ELSE 'row number ' || range END FROM range({rows})").ExecuteReader();

        Assert.Equal(rows > 0, reader.HasRows);
        var next = 0;
        while (reader.Read())
        {
            Assert.Equal(next, reader.GetInt32(0));
            Assert.Equal(next % 3 == 0 ? null : $"row number {next}", reader.IsDBNull(1) ? null : reader.GetString(1));
            next++;
        }

        Assert.Equal(rows, next);
    }

    [Fact]
    public void NextResult_SeveralStatements_SkipsThoseWithoutRows()
    {
        using var connection = Memory.Open();
        using var reader = connection.Command(
            "CREATE TABLE t (a INTEGER); INSERT INTO t VALUES (1), (2); SELECT a FROM t ORDER BY a; INSERT INTO t VALUES (3); SELECT 'last', count(*) FROM t").ExecuteReader();

        Assert.Equal(2, reader.RecordsAffected);
        Assert.Equal(1, reader.FieldCount);
        Assert.True(reader.Read());
        Assert.True(reader.NextResult());
        Assert.Equal(3, reader.RecordsAffected);
        Assert.Equal(2, reader.FieldCount);
        Assert.True(reader.Read());
        Assert.Equal(3L, reader.GetInt64(1));
        Assert.False(reader.NextResult());
        Assert.Equal(0, reader.FieldCount);
        Assert.False(reader.Read());
    }

    [Fact]
    public void Close_BeforeTheLastStatement_RunsTheRest()
    {
        using var connection = Memory.Open();

        Assert.Equal(1, connection.Scalar("CREATE TABLE t (a INTEGER); SELECT 1; INSERT INTO t VALUES (1)"));

        Assert.Equal(1L, connection.Scalar("SELECT count(*) FROM t"));
    }

    [Fact]
    public void Read_WhileAnotherStatementRuns_LosesNothing()
    {
        using var connection = Memory.Open();
        connection.Execute("CREATE TABLE t (a BIGINT)");
        using var reader = connection.Command("SELECT range FROM range(100000)").ExecuteReader();
        var sum = 0L;
        while (reader.Read())
        {
            sum += reader.GetInt64(0);
            if (reader.GetInt64(0) % 20_000 == 0)
            {
                connection.Execute("INSERT INTO t VALUES (?)", reader.GetInt64(0));
            }
        }

        Assert.Equal(4999950000L, sum);
        Assert.Equal(5L, connection.Scalar("SELECT count(*) FROM t"));
    }

    [Fact]
    public void Dispose_HalfRead_LeavesTheConnectionAndItsTransactionUsable()
    {
        using var connection = Memory.Open();
        connection.Execute("CREATE TABLE t (a BIGINT)");
        using var transaction = connection.BeginTransaction();
        connection.Execute("INSERT INTO t VALUES (1)");
        using (var reader = connection.Command("SELECT range FROM range(10000000)").ExecuteReader())
        {
            Assert.True(reader.Read());
        }

        connection.Execute("INSERT INTO t VALUES (2)");
        transaction.Commit();

        Assert.Equal(2L, connection.Scalar("SELECT count(*) FROM t"));
    }

    [Fact]
    public void GetBytesAndGetChars_InParts_CopyThem()
    {
        using var connection = Memory.Open();
        using var reader = connection.Command("SELECT 'abcdef'::BLOB, 'abcdef'").ExecuteReader();
        Assert.True(reader.Read());
        var bytes = new byte[4];
        var chars = new char[4];

        Assert.Equal(6, reader.GetBytes(0, 0, null, 0, 0));
        Assert.Equal(2, reader.GetBytes(0, 4, bytes, 1, 3));
        Assert.Equal(new byte[] { 0, 101, 102, 0 }, bytes);
        Assert.Equal(3, reader.GetChars(1, 1, chars, 0, 3));
        Assert.Equal("bcd\0", new string(chars));
    }

    [Fact]
    public void GetOrdinal_NamesThatDifferInCase_PrefersTheExactOne()
    {
        using var connection = Memory.Open();
        using var reader = connection.Command("SELECT 1 AS \"Name\", 2 AS other, 3 AS \"OTHER 2\"").ExecuteReader();

        Assert.Equal(0, reader.GetOrdinal("name"));
        Assert.Equal(1, reader.GetOrdinal("OTHER"));
        Assert.Contains("Name, other, OTHER 2", Assert.Throws<IndexOutOfRangeException>(() => reader.GetOrdinal("none")).Message, StringComparison.Ordinal);
        Assert.Throws<IndexOutOfRangeException>(() => reader.GetName(3));
    }

    [Fact]
    public void GetSchemaTable_AndLoad_GiveTheColumns()
    {
        using var connection = Memory.Open();
        using var reader = connection.Command("SELECT 12.5::DECIMAL(18,2) AS amount_yuan, 'x' AS name").ExecuteReader();

        var schema = reader.GetColumnSchema();
        Assert.Equal(["amount_yuan", "name"], schema.Select(column => column.ColumnName));
        Assert.Equal(18, schema[0].NumericPrecision);
        Assert.Equal(2, schema[0].NumericScale);
        Assert.Equal("DECIMAL(18,2)", schema[0].DataTypeName);
        using var table = new DataTable();
        table.Load(reader);
        Assert.Equal(12.5m, table.Rows[0]["amount_yuan"]);
        Assert.Equal(typeof(string), table.Columns["name"]!.DataType);
    }

    [Fact]
    public void GetValue_WithoutRow_Throws()
    {
        using var connection = Memory.Open();
        var reader = connection.Command("SELECT 1").ExecuteReader();

        Assert.Throws<InvalidOperationException>(() => reader.GetValue(0));
        Assert.True(reader.Read());
        Assert.False(reader.Read());
        Assert.Throws<InvalidOperationException>(() => reader.GetValue(0));
        reader.Close();
        Assert.True(reader.IsClosed);
        Assert.Throws<ObjectDisposedException>(() => reader.Read());
    }
}
