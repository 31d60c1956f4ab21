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
            var limits = Limits(random, 1 + random.Next(5));
            var query = random.Next(texts.Length);
            var first = random.Next(texts.Length);
            var count = random.Next(texts.Length - first + 1);
            var least = Enumerable.Range(0, count).Select(i => Limit(limits, texts[query], texts[first + i])).ToArray();
            var expected = Enumerable.Range(0, count).Where(i => Common(texts[query], texts[first + i]) >= least[i]).ToArray();
            foreach (var width in LevelRun.Widths)
            {
                var (near, found) = (new int[count], new byte[count]);
                var number = counts.Near(width, query, first, count, limits, near, found);
                Assert.Equal(expected, near[..number]);
                Assert.Equal(expected.Select(i => least[i]), found[..number]);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public void Common_NeverCountsTooFewLetters() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
        seed =>
        {
            var random = new Random(seed);
            string[] texts = [Text(random), Text(random)];
            var really = texts[0].GroupBy(letter => letter).Sum(group => Math.Min(group.Count(), texts[1].Count(letter => letter == group.Key)));
            var counts = Filled(texts);
            Assert.True(counts.Common(0, 1) >= Math.Min(really, byte.MaxValue));
            foreach (var width in LevelRun.Widths)
            {
                // Demanded are as many as the texts have in common: a row that has them is never left out.
                var limits = Enumerable.Repeat((byte)Math.Min(really, byte.MaxValue), LetterCounts.Lengths).ToArray();
                Assert.Equal(1, counts.Near(width, 0, 1, 1, limits, new int[1], new byte[1]));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

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

            counts.Near(7, 0, 100, limits, near, common);
        }));
        Assert.Throws<ArgumentOutOfRangeException>(() => counts.Near(0, 1, 100, limits, near, common));
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

    /// <summary>By the length and by how many of the first letters are equal, as far as there are limits for that.</summary>
    private static byte Limit(byte[] limits, string one, string other)
    {
        var prefix = Enumerable.Range(0, Math.Min(4, (limits.Length / 64) - 1)).TakeWhile(place => Letter(one, place) == Letter(other, place)).Count();
        return limits[(64 * prefix) + Math.Min(63, other.Length)];
    }

    private static byte Letter(string text, int place) => place < text.Length ? (byte)text[place] : (byte)0;

    private static byte[] Limits(Random random, int prefixes) => [.. Enumerable.Range(0, 64 * prefixes).Select(_ => (byte)(random.Next(20) == 0 ? 255 : random.Next(12)))];

    private static string Text(Random random) => random.Next(12) switch
    {
        0 => "",
        1 => new string((char)('a' + random.Next(3)), 60 + random.Next(90)),
        2 => string.Concat(Enumerable.Range(0, 300).Select(_ => (char)('a' + random.Next(26)))),
        3 => string.Concat(Enumerable.Range(0, random.Next(8)).Select(_ => (char)random.Next(0x4E00, 0x4E40))),
        _ => "da" + string.Concat(Enumerable.Range(0, random.Next(64)).Select(_ => (char)('a' + random.Next(26)))),
    };
}
