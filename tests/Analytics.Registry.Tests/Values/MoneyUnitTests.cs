using Analytics.Registry.Values;

namespace Analytics.Registry.Tests.Values;

public sealed class MoneyUnitTests
{
    [Fact]
    public void InYuan_EachUnit_IsExact() =>
        Assert.Equal([1m, 1m, 1_000m, 10_000m, 1_000_000m, 10_000_000m, 100_000_000m], Enum.GetValues<MoneyUnit>().Select(unit => unit.InYuan()));
}
