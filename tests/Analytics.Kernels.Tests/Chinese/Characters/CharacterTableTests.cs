using System.Diagnostics;
using System.Security.Cryptography;
using Analytics.Kernels.Chinese.Characters;
using Analytics.TestKit;

namespace Analytics.Kernels.Tests.Chinese.Characters;

public sealed class CharacterTableTests
{
    private const string Folder = "src/Analytics.Kernels/Chinese/Characters/";

    // Of characters.bin; a new release of Unihan changes it, and then the spot values below say whether the change is meant.
    private const string Sha256 = "85932c56627d32c73b548697fc82c4662b93f4a98e79eec12d94b8b2783fda0d";

    [Fact]
    public void Resource_IsTheOneTheScriptMade()
    {
        var committed = File.ReadAllBytes(RepositoryRoot.File(Folder + "characters.bin"));
        Assert.Equal(Sha256, Convert.ToHexStringLower(SHA256.HashData(committed)));
        Assert.InRange(committed.Length, 1, 600_000);
        using var embedded = typeof(CharacterTable).Assembly.GetManifestResourceStream("characters.bin");
        Assert.NotNull(embedded);
        Assert.Equal(Sha256, Convert.ToHexStringLower(SHA256.HashData(embedded)));

        // Where Debian's unicode-data is installed, the script must make the same bytes again.
        if (File.Exists("/usr/share/unicode/Unihan_Readings.txt.bz2") && File.Exists("/usr/bin/perl"))
        {
            var made = Path.Combine(Path.GetTempPath(), $"characters-{Environment.ProcessId}.bin");
            try
            {
                using var script = Process.Start("/usr/bin/perl", [RepositoryRoot.File(Folder + "make-characters.pl"), made]);
                script.WaitForExit();
                Assert.Equal(0, script.ExitCode);
                Assert.Equal(committed, File.ReadAllBytes(made));
            }
            finally
            {
                File.Delete(made);
            }
        }
    }

    [Theory]
    [InlineData("张", "zhang1")]
    [InlineData("乐", "le4 yue4")]
    [InlineData("单", "dan1 chan2 shan4")]
    [InlineData("长", "zhang3 chang2")]
    [InlineData("吕", "lv3")]
    [InlineData("子", "zi3")]
    [InlineData("𪚥", "zhe2")]
    [InlineData("A", "")]
    [InlineData("😀", "")]
    public void Readings_KnownCharacters_CommonestFirst(string character, string expected)
    {
        var set = CharacterTable.Readings(char.ConvertToUtf32(character, 0));
        var readings = Enumerable.Range(0, set.Count).Select(place => set[place].ToString());
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), readings.Order());
        Assert.True(set[ReadingSet.Capacity].IsNone && set[-1].IsNone);
    }

    [Theory]
    [InlineData("張", "张")]
    [InlineData("鍾", "钟")]
    [InlineData("峯", "峰")]
    [InlineData("啓", "启")]
    [InlineData("乾", "乾")]
    [InlineData("喆", "喆")]
    [InlineData("堃", "堃")]
    [InlineData("卨", "卨")]
    [InlineData("张", "张")]
    public void Fold_KnownCharacters(string from, string to) => Assert.Equal(to[0], CharacterTable.Fold(from[0]));

    [Fact]
    public void Fold_Twice_IsFoldOnce_AndReachesAtLeastAsFarAsTheScriptFolding()
    {
        for (var codePoint = 0; codePoint <= 0x33FFF; codePoint++)
        {
            var folded = CharacterTable.Fold(codePoint);
            Assert.Equal(folded, CharacterTable.Fold(folded));
            var script = Kernels.Chinese.ScriptFolding.Fold(codePoint);
            Assert.True(
                script == codePoint || CharacterTable.Readings(script).Count == 0 || CharacterTable.Fold(script) == folded,
                $"U+{codePoint:X}");
        }
    }

    [Theory]
    [InlineData("张", 1223, "NPO", 57, 4, 7)]
    [InlineData("伟", 2522, "OQS", 9, 4, 6)]
    [InlineData("王", 1010, "MG", 96, 0, 4)]
    public void Glyph_KnownCharacters(string character, int corners, string cangjie, int radical, int residual, int total)
    {
        var glyph = CharacterTable.Glyph(character[0]);
        Assert.Equal((corners, cangjie, radical, residual, total), (glyph.FourCorner, glyph.Cangjie, glyph.Radical, glyph.ResidualStrokes, glyph.TotalStrokes));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0xD842)]
    [InlineData(0x1F600)]
    [InlineData(0x110000)]
    [InlineData(int.MaxValue)]
    public void LookUps_UnknownCodePoint_FindNothing(int codePoint)
    {
        Assert.False(CharacterTable.Knows(codePoint));
        Assert.Equal(0, CharacterTable.Readings(codePoint).Count);
        Assert.Equal(GlyphCode.None, CharacterTable.Glyph(codePoint));
        Assert.False(GlyphCode.None.HasFourCorner);
        Assert.Equal("", GlyphCode.None.Cangjie);
        Assert.Equal(codePoint, CharacterTable.Fold(codePoint));
    }

    [Fact]
    public void LookUps_AllocateNothing()
    {
        var sum = 0L;
        Assert.Equal(0, Allocations.Fewest(() =>
        {
            for (var codePoint = 0x3400; codePoint < 0xA000; codePoint++)
            {
                sum += CharacterTable.Readings(codePoint).Count + CharacterTable.Fold(codePoint)
                    + GlyphSimilarity.Score(CharacterTable.Glyph(codePoint), CharacterTable.Glyph(codePoint + 1));
            }
        }));
        Assert.NotEqual(0, sum);
    }

    [Theory]
    [InlineData("zhāng", "zhang1")]
    [InlineData("lǜ", "lv4")]
    [InlineData("nv3", "nv3")]
    [InlineData("ma", "ma5")]
    public void Parse_Syllables(string text, string expected) => Assert.Equal(expected, PinyinReading.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("xyz")]
    [InlineData("zhangzhangzhangzhang")]
    public void Parse_NoSyllable_Refused(string text) => Assert.Throws<FormatException>(() => PinyinReading.Parse(text));

    [Fact]
    public void Syllables_NumbersAndLettersAgree()
    {
        Assert.InRange(CharacterTable.SyllableCount, 400, 450);
        for (var number = 1; number <= CharacterTable.SyllableCount; number++)
        {
            Assert.Equal(number, CharacterTable.SyllableNumber(CharacterTable.SyllableLetters(number)));
        }

        Assert.Equal(0, CharacterTable.SyllableNumber("bq"));
    }
}
