using Analytics.Kernels.Batches;
using Analytics.Kernels.Batches.Levels;
using Analytics.TestKit;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Kernels.Tests.Batches;

public sealed class LetterCountsTests
{
    [Fact]
    public void Near_AnyTexts_ListsThoseThatReachTheirLimit() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
        seed =>
        {
            var random = new Random(seed);
            var texts = Enumerable.Range(0, 1 + random.Next(200)).Select(_ => Text(random)).ToArray();
            var counts = Filled(texts);
            var (limits, begun) = (Limits(random), Limits(random));
            var query = random.Next(texts.Length);
            var first = random.Next(texts.Length);
            var count = random.Next(texts.Length - first + 1);
            var expected = Enumerable.Range(0, count)
                .Where(i => Common(texts[query], texts[first + i]) >= (Begin(texts[query], texts[first + i]) ? begun : limits)[Math.Min(63, texts[first + i].Length)]).ToArray();
            foreach (var width in LevelRun.Widths)
            {
                var (near, common) = (new int[count], new byte[count]);
                var found = counts.Near(width, query, first, count, limits, begun, near, common);
                Assert.Equal(expected, near[..found]);
                Assert.Equal(expected.Select(i => (byte)Common(texts[query], texts[first + i])), common[..found]);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public void Near_NeverCountsTooFewLetters()
    {
        var random = new Random(4);
        var texts = Enumerable.Range(0, 60).Select(_ => Text(random)).ToArray();
        var counts = Filled(texts);
        var (near, common) = (new int[60], new byte[60]);
        for (var query = 0; query < texts.Length; query++)
        {
            Assert.Equal(60, counts.Near(query, 0, 60, new byte[64], new byte[64], near, common));
            foreach (var row in near)
            {
                var really = texts[query].GroupBy(letter => letter).Sum(group => Math.Min(group.Count(), texts[row].Count(letter => letter == group.Key)));
                Assert.True(common[row] >= Math.Min(really, byte.MaxValue));
            }
        }
    }

    [Fact]
    public void Near_AndSet_AllocateNothing()
    {
        var random = new Random(5);
        var texts = Enumerable.Range(0, 100).Select(_ => Text(random)).ToArray();
        var counts = Filled(texts);
        var (limits, near, common) = (new byte[64], new int[100], new byte[100]);
        Assert.Equal(0, Allocations.Fewest(() =>
        {
            counts.Reset(100);
            for (var row = 0; row < 100; row++)
            {
                counts.Set(row, texts[row]);
            }

            counts.Near(7, 0, 100, limits, limits, near, common);
        }));
        Assert.Throws<ArgumentOutOfRangeException>(() => counts.Near(0, 1, 100, limits, limits, near, common));
        Assert.Throws<ArgumentOutOfRangeException>(() => counts.Set(100, "a"));
    }

    private static LetterCounts Filled(string[] texts)
    {
        var counts = new LetterCounts();
        counts.Reset(texts.Length);
        for (var row = 0; row < texts.Length; row++)
        {
            counts.Set(row, texts[row]);
        }

        return counts;
    }

    /// <summary>Letters that share one of 32 places count as one; what comes more than 63 times, as often as one likes.</summary>
    private static int Common(string one, string other) => Math.Min(byte.MaxValue, Enumerable.Range(0, 32).Sum(place => Math.Min(Number(one, place), Number(other, place))));

    private static int Number(string text, int place) => text.Count(letter => letter % 32 == place) is var count && count > 63 ? byte.MaxValue : count;

    private static bool Begin(string one, string other) => Letter(one, 0) == Letter(other, 0) && Letter(one, 1) == Letter(other, 1);

    private static byte Letter(string text, int place) => place < text.Length ? (byte)text[place] : (byte)0;

    private static byte[] Limits(Random random) => [.. Enumerable.Range(0, 64).Select(_ => (byte)(random.Next(20) == 0 ? 255 : random.Next(12)))];

    private static string Text(Random random) => random.Next(12) switch
    {
        0 => "",
        1 => new string((char)('a' + random.Next(3)), 60 + random.Next(90)),
        2 => string.Concat(Enumerable.Range(0, 300).Select(_ => (char)('a' + random.Next(26)))),
        3 => string.Concat(Enumerable.Range(0, random.Next(8)).Select(_ => (char)random.Next(0x4E00, 0x4E40))),
        _ => "da" + string.Concat(Enumerable.Range(0, random.Next(64)).Select(_ => (char)('a' + random.Next(26)))),
    };
}
