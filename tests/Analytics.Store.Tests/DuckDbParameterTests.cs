using System.Numerics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Store.Tests;

public sealed class DuckDbParameterTests
{
    public static TheoryData<object, string, string> Values => new()
    {
        { true, "BOOLEAN", "true" },
        { (sbyte)-128, "TINYINT", "-128" },
        { short.MinValue, "SMALLINT", "-32768" },
        { int.MaxValue, "INTEGER", "2147483647" },
        { long.MinValue, "BIGINT", "-9223372036854775808" },
        { (byte)255, "UTINYINT", "255" },
        { ushort.MaxValue, "USMALLINT", "65535" },
        { uint.MaxValue, "UINTEGER", "4294967295" },
        { ulong.MaxValue, "UBIGINT", "18446744073709551615" },
        { Int128.MinValue, "HUGEINT", "-170141183460469231731687303715884105728" },
        { UInt128.MaxValue, "UHUGEINT", "340282366920938463463374607431768211455" },
        { new BigInteger(-5), "HUGEINT", "-5" },
        { 1.5f, "FLOAT", "1.5" },
        { 0.1, "DOUBLE", "0.1" },
        { -12.340m, "DECIMAL(18,3)", "-12.340" },
        { 0.0000000000000000000000000001m, "DECIMAL(38,28)", "0.0000000000000000000000000001" },
        { decimal.MinValue, "DECIMAL(38,0)", "-79228162514264337593543950335" },
        { "", "VARCHAR", "" },
        { "省科技厅😀 with a long tail", "VARCHAR", "省科技厅😀 with a long tail" },
        { 'x', "VARCHAR", "x" },
        { new byte[] { 0, 255 }, "BLOB", "\\x00\\xFF" },
        { Array.Empty<byte>(), "BLOB", "" },
        { new DateOnly(1, 1, 1), "DATE", "0001-01-01" },
        { new DateOnly(2026, 3, 31), "DATE", "2026-03-31" },
        { new TimeOnly(23, 59, 59, 999, 999), "TIME", "23:59:59.999999" },
        { new DateTime(1960, 1, 2, 3, 4, 5, 6, 7), "TIMESTAMP", "1960-01-02 03:04:05.006007" },
        { TimeSpan.FromHours(-25), "INTERVAL", "-1 day -01:00:00" },
        { Guid.Parse("f123e567-e89b-12d3-a456-426614174000"), "UUID", "f123e567-e89b-12d3-a456-426614174000" },
        { DayOfWeek.Friday, "INTEGER", "5" },
        { new[] { "a", "", "省" }, "VARCHAR[]", "[a, '', 省]" },
        { new List<string?> { "a", null }, "VARCHAR[]", "[a, NULL]" },
        { Array.Empty<string>(), "VARCHAR[]", "[]" },
        { new[] { 1, 2 }, "INTEGER[]", "[1, 2]" },
        { new int?[] { 1, null }, "INTEGER[]", "[1, NULL]" },
        { new[] { 1.5m, 2.25m }, "DECIMAL(38,2)[]", "[1.50, 2.25]" },
        { new[] { new DateOnly(2026, 1, 1) }, "DATE[]", "[2026-01-01]" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Value_EachType_IsBoundAsItsDuckDbType(object value, string type, string text)
    {
        using var connection = Memory.Open();

        Assert.Equal([type, text], connection.Rows("SELECT typeof(x), x::VARCHAR FROM (SELECT $1 AS x)", value).Single());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("DBNull")]
    public void Value_Null_IsBoundAsNull(string? kind)
    {
        using var connection = Memory.Open();
        connection.Execute("CREATE TABLE t (a DATE, b VARCHAR[])");
        object? value = kind is null ? null : DBNull.Value;

        connection.Execute("INSERT INTO t VALUES (?, ?)", value, value);

        Assert.Equal([null, null], connection.Rows("SELECT * FROM t").Single());
    }

    [Fact]
    public void Value_WithoutCounterpart_IsRefused()
    {
        using var connection = Memory.Open();

        Assert.Contains("System.Object", Assert.Throws<ArgumentException>(() => connection.Scalar("SELECT ?", new object())).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => connection.Scalar("SELECT ?", new List<object> { 1 }));
    }

    [Fact]
    public void Value_AnyValue_ComesBackAsItWas()
    {
        using var connection = Memory.Open();
        void Same<T>() => Prop.ForAll<T>(value =>
        {
            using var reader = connection.Command("SELECT ?", value).ExecuteReader();
            Assert.True(reader.Read());
            Assert.Equal(value, reader.GetFieldValue<T>(0));
        }).QuickCheckThrowOnFailure();

        Same<int>();
        Same<long>();
        Same<ulong>();
        Same<double>();
        Same<decimal>();
        Same<bool>();
        Same<Guid>();
        Same<DateOnly>();
        Same<BigInteger>();
        Same<byte[]>();
    }

    [Fact]
    public void Value_AnyText_ComesBackAsItWas()
    {
        using var connection = Memory.Open();

        Prop.ForAll(ArbMap.Default.ArbFor<UnicodeString>(), text =>
            Assert.Equal(WellFormed(text.Get), connection.Scalar("SELECT ?", text.Get))).QuickCheckThrowOnFailure();
    }

    /// <summary>UTF-8 has no halves of surrogate pairs; they become U+FFFD.</summary>
    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    [Fact]
    public void Collection_ByNameAndPlace_FindsThem()
    {
        using var command = new DuckDbCommand();
        var parameters = command.Parameters;
        parameters.AddWithValue("$a", 1);
        parameters.Add(2);

        Assert.Equal(0, parameters.IndexOf("A"));
        Assert.Equal(1, parameters["@a"].Value);
        Assert.Equal(2, parameters[1].Value);
        Assert.False(parameters.Contains("b"));
        parameters.RemoveAt("a");
        Assert.Equal(1, parameters.Count);
        Assert.Throws<ArgumentException>(() => parameters["a"]);
        Assert.Throws<ArgumentException>(() => parameters.Insert(0, "no parameter"));
        parameters.AddRange(new[] { new DuckDbParameter("b", 3) });
        parameters.Insert(0, new DuckDbParameter("c", 4));
        parameters["c"] = new DuckDbParameter("d", 5);
        Assert.Equal(["d", "", "b"], parameters.Cast<DuckDbParameter>().Select(parameter => parameter.ParameterName));
        parameters.Remove(parameters[0]);
        Assert.False(parameters.Contains("d"));
        parameters.Clear();
        Assert.Empty(parameters);
    }
}
