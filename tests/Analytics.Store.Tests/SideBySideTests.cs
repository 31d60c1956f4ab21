using Analytics.Store;

namespace Analytics.Store.Tests;

public sealed class SideBySideTests
{
    private static DuckDbConnection Numbers()
    {
        var database = new DuckDbConnection("Data Source=:memory:");
        database.Open();
        database.Execute("CREATE TABLE number AS SELECT range AS n FROM range(100)");
        return database;
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(50)]
    public void Take_InAnyOrder_EachPiecesOwnResult_WhileTheCallersConnectionIsUsed(int count)
    {
        using var database = Numbers();
        using var work = new SideBySide<long>(database, count, (own, i, _) => own.Count($"SELECT coalesce(sum(n), 0)::BIGINT FROM number WHERE n <= {i}"), CancellationToken.None);
        Assert.Equal(100, database.Count("SELECT count(*) FROM number"));
        for (var i = count - 1; i >= 0; i--)
        {
            Assert.Equal((long)i * (i + 1) / 2, work.Take(i));
        }
    }

    [Fact]
    public void Take_OfAFailedPiece_ThrowsWhatItThrew_AndTheOthersStand()
    {
        using var database = Numbers();
        using var work = new SideBySide<long>(database, 8, (own, i, _) => own.Count(i == 3 ? "SELECT n FROM nowhere" : $"SELECT {i}"), CancellationToken.None);
        Assert.Throws<DuckDbException>(() => work.Take(3));
        Assert.Equal(7, work.Take(7));
    }

    [Fact]
    public void Take_Twice_Throws()
    {
        using var database = Numbers();
        using var work = new SideBySide<int>(database, 1, (_, i, _) => i, CancellationToken.None);
        Assert.Equal(0, work.Take(0));
        Assert.Throws<InvalidOperationException>(() => work.Take(0));
    }

    [Fact]
    public void Cancelled_WhatHasNotBegunIsNotDone()
    {
        using var database = Numbers();
        using var source = new CancellationTokenSource();
        using var work = new SideBySide<int>(database, 1_000, (_, i, _) =>
        {
            source.Cancel();
            return i;
        }, source.Token);
        Assert.ThrowsAny<OperationCanceledException>(() => work.Take(999));
    }

    [Fact]
    public void Dispose_BeforeTheResultsAreTaken_WaitsUntilNothingRuns()
    {
        using var database = Numbers();
        var running = 0;
        using (new SideBySide<long>(database, 100, (own, i, _) =>
        {
            Interlocked.Increment(ref running);
            var sum = own.Count("SELECT sum(a.n)::BIGINT FROM number a, number b, number c");
            Interlocked.Decrement(ref running);
            return sum;
        }, CancellationToken.None))
        {
            Assert.Equal(100, database.Count("SELECT count(*) FROM number"));
        }

        Assert.Equal(0, Volatile.Read(ref running));
    }
}
