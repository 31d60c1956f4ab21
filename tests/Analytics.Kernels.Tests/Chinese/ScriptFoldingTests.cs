using Analytics.Kernels.Chinese;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Kernels.Tests.Chinese;

public sealed class ScriptFoldingTests
{
    [Theory]
    [InlineData("張偉", "张伟")]
    [InlineData("陳麗華", "陈丽华")]
    [InlineData("趙雲", "赵云")]
    [InlineData("歐陽鋒", "欧阳锋")]
    [InlineData("张伟", "张伟")]
    [InlineData("乾隆", "乾隆")]
    [InlineData("ZHANG Wei", "ZHANG Wei")]
    [InlineData("", "")]
    [InlineData("𠮷田", "𠮷田")]
    public void Fold_KnownNames(string traditional, string simplified) => Assert.Equal(simplified, ScriptFolding.Fold(traditional));

    [Fact]
    public void Fold_LoneSurrogate_IsKept()
    {
        // Not as InlineData: attributes are stored as UTF-8, which has no lone surrogates.
        Assert.Equal("张\ud842", ScriptFolding.Fold("張\ud842"));
        Assert.Equal("\udfb7张", ScriptFolding.Fold("\udfb7張"));
    }

    [Fact]
    public void Fold_BeyondTheBasicPlane_UsesCodePoints()
    {
        // U+21FB1 simplifies to U+21E03 in Unihan: both lie beyond U+FFFF.
        var beyond = Enumerable.Range(0x20000, 0x10000).First(codePoint => ScriptFolding.Fold(codePoint) != codePoint);
        Assert.Equal(char.ConvertFromUtf32(ScriptFolding.Fold(beyond)), ScriptFolding.Fold(char.ConvertFromUtf32(beyond)));
    }

    [Fact]
    public void Fold_Twice_IsFoldOnce_ForEveryTableEntry()
    {
        Assert.InRange(ScriptFolding.Count, 3000, 8000);
        var chains = Enumerable.Range(0x3400, 0x30000).Where(c => ScriptFolding.Fold(ScriptFolding.Fold(c)) != ScriptFolding.Fold(c));
        Assert.Empty(chains);
    }

    [Fact]
    public void Fold_AnyText_EqualsFoldingRuneByRune() =>
        Prop.ForAll<string>(text => text is null || !IsWellFormed(text)
            || ScriptFolding.Fold(text) == string.Concat(text.EnumerateRunes().Select(rune => char.ConvertFromUtf32(ScriptFolding.Fold(rune.Value)))))
            .QuickCheckThrowOnFailure();

    private static bool IsWellFormed(string text) => !text.EnumerateRunes().Any(rune => rune.Value == 0xFFFD);
}
