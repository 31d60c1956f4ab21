using Analytics.Generator.Packaging;

namespace Analytics.Generator.Tests.Packaging;

public class Crc32Tests
{
    [Fact]
    public void Compute_CheckString_GivesTheStandardsValue() => Assert.Equal(0xCBF43926u, Crc32.Compute("123456789"u8));

    [Fact]
    public void Compute_Nothing_IsZero() => Assert.Equal(0u, Crc32.Compute([]));
}
