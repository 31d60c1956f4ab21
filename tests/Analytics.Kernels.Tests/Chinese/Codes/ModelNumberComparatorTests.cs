using Analytics.Kernels.Chinese.Codes;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Kernels.Tests.Chinese.Codes;

public sealed class ModelNumberComparatorTests
{
    [Theory]
    [InlineData("HPLC-1260", "HPLC 1260", ModelNumberLevel.Equal)]
    [InlineData("ＨＰＬＣ－１２６０", "hplc1260型", ModelNumberLevel.Equal)]
    [InlineData("HPLC-1260", "1260 HPLC", ModelNumberLevel.SameTokens)]
    [InlineData("1260型HPLC", "HPLC/1260", ModelNumberLevel.SameTokens)]
    [InlineData("HPLC-1260", "Agilent1260", ModelNumberLevel.SameNumbers)]
    [InlineData("Agilent 1260", "1260", ModelNumberLevel.SameNumbers)]
    [InlineData("JEM-2100", "JEM-2100F", ModelNumberLevel.SameNumbers)]
    [InlineData("HPLC-1260", "HPLC-1290", ModelNumberLevel.Else)]
    [InlineData("HPLC-1260", "HPLC", ModelNumberLevel.Else)]
    [InlineData("D8", "S8", ModelNumberLevel.Else)]
    [InlineData("12-60", "1260", ModelNumberLevel.Equal)]
    [InlineData("12-60", "60-12", ModelNumberLevel.SameTokens)]
    [InlineData("显微镜2000", "2000显微镜", ModelNumberLevel.SameTokens)]
    [InlineData("--", "1260", ModelNumberLevel.Missing)]
    [InlineData("型号", "1260", ModelNumberLevel.Missing)]
    [InlineData(null, "1260", ModelNumberLevel.Missing)]
    public void Compare_Pairs(string? left, string? right, ModelNumberLevel level)
    {
        Assert.Equal(level, ModelNumberComparator.Compare(left, right));
        Assert.Equal(level, ModelNumberComparator.Compare(right, left));
    }

    [Fact]
    public void Compare_AnyTexts_SymmetricAndReflexive() =>
        Prop.ForAll<string, string>((left, right) =>
            ModelNumberComparator.Compare(left, right) == ModelNumberComparator.Compare(right, left)
            && ModelNumberComparator.Compare(left, left) == (ModelNumber.Of(left).IsMissing ? ModelNumberLevel.Missing : ModelNumberLevel.Equal))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Compare_TokensInAnyOrder_AreTheSameTokens()
    {
        var tokens = Gen.Shuffle(new[] { "HPLC", "1260", "III", "20", "AB" });
        Prop.ForAll(tokens.ToArbitrary(), order =>
            ModelNumberComparator.Compare("HPLC-1260-III-20-AB", string.Join('-', order)) >= ModelNumberLevel.SameTokens)
            .QuickCheckThrowOnFailure();
    }
}
