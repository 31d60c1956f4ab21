using Dapper;

namespace Analytics.Store.Tests;

/// <summary>What the code above does with Dapper. Nothing is registered with it.</summary>
public sealed class DapperTests
{
    [Fact]
    public async Task QueryAsync_ByNamedParameters_MapsEachType()
    {
        await using var connection = Memory.Open();
        await connection.ExecuteAsync(
            "CREATE TABLE equipment (id INTEGER, name VARCHAR, value_yuan DECIMAL(18,2), bought DATE, hours DOUBLE, shared BOOLEAN, entered TIMESTAMP)");
        var changed = await connection.ExecuteAsync(
            "INSERT INTO equipment VALUES ($id, $name, $value, $bought, $hours, $shared, $entered)",
            new[]
            {
                new { id = 1, name = (string?)"显微镜", value = (decimal?)1234567.89m, bought = (DateTime?)new DateTime(2020, 2, 29), hours = 1.5, shared = true, entered = new DateTime(2026, 3, 31, 12, 0, 0) },
                new { id = 2, name = (string?)null, value = (decimal?)null, bought = (DateTime?)null, hours = 0.0, shared = false, entered = new DateTime(2026, 3, 31) },
            });

        Assert.Equal(2, changed);
        var rows = (await connection.QueryAsync<Equipment>(
            "SELECT id, name, value_yuan AS ValueYuan, bought, hours, shared, entered FROM equipment WHERE id >= $first ORDER BY id", new { first = 1 })).AsList();
        Assert.Equal(new DateOnly(2020, 2, 29), rows[0].Bought);
        Assert.Equal(1234567.89m, rows[0].ValueYuan);
        Assert.Equal("显微镜", rows[0].Name);
        Assert.Equal(1.5, rows[0].Hours);
        Assert.True(rows[0].Shared);
        Assert.Equal(new DateTime(2026, 3, 31, 12, 0, 0), rows[0].Entered);
        Assert.Null(rows[1].Name);
        Assert.Null(rows[1].ValueYuan);
        Assert.Null(rows[1].Bought);
    }

    [Fact]
    public void Parameters_DateOnlyAndList_AreBound()
    {
        using var connection = Memory.Open();

        Assert.Equal(new DateOnly(2026, 3, 31), connection.QuerySingle<DateOnly>("SELECT $day", new { day = new DateOnly(2026, 3, 31) }));
        Assert.Equal([2L, 3L], connection.Query<long>("SELECT range FROM range(5) WHERE range IN $ids", new { ids = new[] { 2, 3 } }));
    }

    [Fact]
    public void ExecuteScalar_SumOfIntegers_IsAHugeIntAndNeedsACast()
    {
        using var connection = Memory.Open();

        Assert.Equal(6L, connection.ExecuteScalar<long>("SELECT sum(range)::BIGINT FROM range(4)"));
        Assert.Throws<InvalidCastException>(() => connection.ExecuteScalar<long>("SELECT sum(range) FROM range(4)"));
        Assert.Equal(2.5m, connection.ExecuteScalar<decimal>("SELECT sum(0.5) FROM range(5)"));
    }

    [Fact]
    public void QueryMultiple_WithinATransaction_ReadsEachResult()
    {
        using var connection = Memory.Open();
        using var transaction = connection.BeginTransaction();
        connection.Execute("CREATE TABLE t (a INTEGER)", transaction: transaction);
        using var results = connection.QueryMultiple("INSERT INTO t VALUES ($a); SELECT a FROM t; SELECT count(*) FROM t", new { a = 7 }, transaction);

        Assert.Equal(7, results.ReadSingle<int>());
        Assert.Equal(1L, results.ReadSingle<long>());
        transaction.Commit();
    }

    [Fact]
    public async Task QueryUnbufferedAsync_ManyRows_StreamsThem()
    {
        await using var connection = Memory.Open();
        var sum = 0L;
        await foreach (var value in connection.QueryUnbufferedAsync<long>("SELECT range FROM range(10000)"))
        {
            sum += value;
        }

        Assert.Equal(49_995_000L, sum);
    }

    [Fact]
    public async Task QueryAsync_Cancelled_Throws()
    {
        await using var connection = Memory.Open();
        using var source = new CancellationTokenSource(20);
        var command = new CommandDefinition(
            "SELECT count(*) FROM range(100000000) a, range(100000000) b WHERE (a.range * b.range) % 7 = 3", cancellationToken: source.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => connection.QueryAsync<long>(command));
    }

    private sealed record Equipment
    {
        public int Id { get; init; }

        public string? Name { get; init; }

        public decimal? ValueYuan { get; init; }

        public DateOnly? Bought { get; init; }

        public double Hours { get; init; }

        public bool Shared { get; init; }

        public DateTime Entered { get; init; }
    }
}
