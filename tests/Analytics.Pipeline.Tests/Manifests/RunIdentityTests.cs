using Analytics.Pipeline.Manifests;

namespace Analytics.Pipeline.Tests.Manifests;

public sealed class RunIdentityTests
{
    private static readonly RunOptions Options = new("in", "out");
    private static readonly InputFileEntry[] Inputs = [new("a.csv", 3, new string('1', 64)), new("b.csv", 4, new string('2', 64))];

    [Fact]
    public void Hash_PlacesAndResume_DoNotMatter() =>
        Assert.Equal(RunIdentity.Hash(Inputs, Options), RunIdentity.Hash(Inputs, new RunOptions("elsewhere", "other") { Resume = true }));

    [Fact]
    public void Hash_AnyOptionOrByte_Matters()
    {
        string[] hashes =
        [
            RunIdentity.Hash(Inputs, Options),
            RunIdentity.Hash(Inputs, Options with { Year = 2025 }),
            RunIdentity.Hash(Inputs, Options with { AsOf = new DateOnly(2026, 3, 31) }),
            RunIdentity.Hash(Inputs, Options with { Regime = "x" }),
            RunIdentity.Hash(Inputs, Options with { City = "x" }),
            RunIdentity.Hash(Inputs, Options with { Language = ReportLanguage.English }),
            RunIdentity.Hash([Inputs[0]], Options),
            RunIdentity.Hash([Inputs[0], Inputs[1] with { Sha256 = null }], Options),
            RunIdentity.Hash([Inputs[0], Inputs[1] with { Path = "c.csv" }], Options),
        ];
        Assert.Equal(hashes.Length, hashes.Distinct().Count());
    }

    [Theory]
    [InlineData(2025, "2025-abc")]
    [InlineData(null, "undated-abc")]
    public void RunId_Year_LeadsTheHash(int? year, string expected) => Assert.Equal(expected, RunIdentity.RunId("abc", year));
}
