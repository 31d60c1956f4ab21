using System.Text;
using Analytics.Kernels.Chinese.Characters;
using Analytics.TestKit;

namespace Analytics.Kernels.Tests.Chinese.Characters;

public sealed class GlyphSimilarityTests
{
    private static readonly (int Left, int Right)[] Known = File
        .ReadAllLines(RepositoryRoot.File("tests/Analytics.Kernels.Tests/Chinese/Characters/near-glyphs.txt"))
        .Where(line => !line.StartsWith('#'))
        .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Select(pair => ((int)pair[0], (int)pair[1])).ToArray();

    [Fact]
    public void NearScore_KeepsTheSharesThatItsRemarksState()
    {
        var random = RandomPairs(200_000);
        var figures = new[] { 32, 36, 40 }.Select(least => (Known: Share(Known, least), Random: Share(random, least))).ToArray();
        Assert.InRange(Known.Length, 250, 300);
        Assert.Equal(36, GlyphSimilarity.NearScore);
        Assert.True(figures[0].Known is > 0.92 and < 0.95 && figures[0].Random is > 0.013 and < 0.016, $"{figures[0]}");
        Assert.True(figures[1].Known is > 0.88 and < 0.90 && figures[1].Random is > 0.008 and < 0.010, $"{figures[1]}");
        Assert.True(figures[2].Known is > 0.78 and < 0.82 && figures[2].Random is > 0.004 and < 0.006, $"{figures[2]}");
    }

    [Theory]
    [InlineData("未末", true)]
    [InlineData("晴睛", true)]
    [InlineData("候侯", true)]
    [InlineData("伟伟", true)]
    [InlineData("伟强", false)]
    [InlineData("张李", false)]
    [InlineData("张A", false)]
    public void IsNear_Examples(string pair, bool near)
    {
        Assert.Equal(near, GlyphSimilarity.IsNear(pair[0], pair[1]));
        Assert.Equal(near, GlyphSimilarity.IsNear(pair[1], pair[0]));
    }

    [Fact]
    public void Score_IsSymmetric() => Assert.All(RandomPairs(20_000), pair => Assert.Equal(Score(pair), Score((pair.Right, pair.Left))));

    private static int Score((int Left, int Right) pair) =>
        GlyphSimilarity.Score(CharacterTable.Glyph(pair.Left), CharacterTable.Glyph(pair.Right));

    private static double Share((int Left, int Right)[] pairs, int least) => pairs.Count(pair => Score(pair) >= least) / (double)pairs.Length;

    private static (int Left, int Right)[] RandomPairs(int count)
    {
        // GB 2312 level 1: rows 16 to 55, in frequency the first 3,755 characters.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding("gb2312");
        var level1 = Enumerable.Range(0, 3755).Select(i => (int)encoding.GetString([(byte)(0xB0 + (i / 94)), (byte)(0xA1 + (i % 94))])[0]).ToArray();
        var random = new Random(1);
        return Enumerable.Range(0, count).Select(_ => (level1[random.Next(level1.Length)], level1[random.Next(level1.Length)]))
            .Where(pair => pair.Item1 != pair.Item2).ToArray();
    }
}
