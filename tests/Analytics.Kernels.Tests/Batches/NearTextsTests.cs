using Analytics.Kernels.Batches;
using Analytics.Kernels.Batches.Levels;
using Analytics.Kernels.Tests.Batches.Levels;
using Analytics.Reference;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Kernels.Tests.Batches;

public sealed class NearTextsTests
{
    public static TheoryData<EditMetric> Metrics => [EditMetric.Levenshtein, EditMetric.Osa, EditMetric.Damerau];

    [Theory]
    [MemberData(nameof(Metrics))]
    public void Compare_AnyTexts_GivesTheOraclesDistanceUpToTwo(EditMetric metric) => Prop.ForAll(
        Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
        seed =>
        {
            var random = new Random(seed);
            var texts = Texts(random, symbols: new[] { 2, 3, 11, 15 }[seed % 4], longest: new[] { 3, 8, 18, 32 }[seed / 4 % 4], rows: 1 + random.Next(200));
            var near = Filled(texts, metric);
            for (var query = 0; query < texts.Length; query += 1 + random.Next(9))
            {
                var expected = texts.Select(text => (byte)Math.Min(Distance(metric, texts[query], text), NearTexts.Most + 1)).ToArray();
                foreach (var width in LevelRun.Widths)
                {
                    var first = random.Next(texts.Length);
                    var found = new byte[random.Next(texts.Length - first + 1)];
                    near.Compare(width, query, first, found);
                    Assert.Equal(expected[first..(first + found.Length)], found);
                }
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Theory]
    [MemberData(nameof(Metrics))]
    public void Compare_EverySmallText_GivesTheOraclesDistanceUpToTwo(EditMetric metric)
    {
        // All texts of up to six of two symbols: whatever two edits can do to one another happens here.
        var texts = Enumerable.Range(0, 7).SelectMany(length => Enumerable.Range(0, 1 << length)
            .Select(bits => string.Concat(Enumerable.Range(0, length).Select(place => (char)('a' + ((bits >> place) & 1)))))).ToArray();
        var near = Filled(texts, metric);
        LevelChecks.EveryPair(
            texts.Length,
            near.Compare,
            (query, row) => Math.Min(Distance(metric, texts[query], texts[row]), NearTexts.Most + 1) - 1,
            row => texts[row]);
    }

    [Fact]
    public void Compare_SwappedAroundASymbol_IsTwoByDamerauAlone()
    {
        string[] texts = ["abcdefgh", "abdcefgh", "adbcefgh", "abxcefgh", "abdxcefgh", "abcdefghij", "cdefgh", "hgfedcba"];
        Assert.Equal([0, 1, 2, 2, 2, 2, 2, 3], Row(EditMetric.Damerau));
        Assert.Equal([0, 1, 2, 2, 3, 2, 2, 3], Row(EditMetric.Osa));
        Assert.Equal([0, 2, 2, 2, 3, 2, 2, 3], Row(EditMetric.Levenshtein));

        byte[] Row(EditMetric metric)
        {
            var found = new byte[texts.Length];
            Filled(texts, metric).Compare(0, 0, found);
            return found;
        }
    }

    [Fact]
    public void Compare_AnyRunOfRows_GivesTheSame()
    {
        var random = new Random(5);
        var texts = Texts(random, 3, 9, 150);
        LevelChecks.EveryRun(texts.Length, Filled(texts, EditMetric.Damerau).Compare, 0, 70, 149);
    }

    [Fact]
    public void Compare_RowsOutsideAndAllocations()
    {
        var texts = Texts(new Random(6), 11, 18, 400);
        var near = Filled(texts, EditMetric.Osa);
        var (all, lengths) = Joined(texts);
        LevelChecks.RowsAndAllocations(texts.Length, near.Compare, () => near.Refill(all, lengths));
    }

    [Fact]
    public void Refill_WithFewerAndShorterTexts_ForgetsTheOthers()
    {
        var near = new NearTexts(Alphabet("ab"), EditMetric.Damerau);
        var found = new byte[3];
        foreach (var texts in new[] { new[] { "aaaaaaaaaa", "abababababab", "bb" }, ["a", "", "b"], ["", "", ""], ["ababababababababab", "a", "babababababababab"] })
        {
            var (all, lengths) = Joined(texts);
            near.Refill(all, lengths);
            near.Compare(0, 0, found);
            Assert.Equal(texts.Select(text => (byte)Math.Min(3, Distance(EditMetric.Damerau, texts[0], text))), found);
        }
    }

    [Fact]
    public void Alphabet_OfTooManySymbolsAndTextsTooLong_Throw()
    {
        Assert.False(NearTexts.CanHold(Alphabet("abcdefghijklmnop")));
        Assert.Throws<ArgumentException>(() => new NearTexts(Alphabet("abcdefghijklmnop"), EditMetric.Osa));
        Assert.Throws<ArgumentOutOfRangeException>(() => new NearTexts(Alphabet("a"), EditMetric.Osa).Refill(new string('a', 33), [33]));
    }

    internal static BatchAlphabet Alphabet(string symbols)
    {
        var seen = new bool[char.MaxValue + 1];
        foreach (var symbol in symbols)
        {
            seen[symbol] = true;
        }

        return new BatchAlphabet(seen);
    }

    internal static (string All, byte[] Lengths) Joined(string[] texts) => (string.Concat(texts), [.. texts.Select(text => (byte)text.Length)]);

    private static NearTexts Filled(string[] texts, EditMetric metric)
    {
        var (all, lengths) = Joined(texts);
        var near = new NearTexts(Alphabet(all), metric);
        near.Refill(all, lengths);
        Assert.Equal(texts.Length, near.Count);
        return near;
    }

    private static int Distance(EditMetric metric, string one, string other) => metric switch
    {
        EditMetric.Levenshtein => EditDistances.Levenshtein([.. one], [.. other]),
        EditMetric.Osa => EditDistances.Osa([.. one], [.. other]),
        _ => EditDistances.Damerau([.. one], [.. other]),
    };

    /// <summary>Texts at random, most of them a few edits from one of three.</summary>
    private static string[] Texts(Random random, int symbols, int longest, int rows)
    {
        var models = Enumerable.Range(0, 3).Select(_ => One(random.Next(longest + 1))).ToArray();
        return [.. Enumerable.Range(0, rows).Select(_ => random.Next(4) == 0 ? One(random.Next(longest + 1)) : Edited(models[random.Next(3)]))];

        string One(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => Symbol()));

        char Symbol() => (char)('0' + random.Next(symbols));

        string Edited(string text)
        {
            for (var edits = random.Next(5); edits > 0; edits--)
            {
                var place = random.Next(text.Length + 1);
                text = random.Next(4) switch
                {
                    0 => text.Insert(place, Symbol().ToString()),
                    1 when place < text.Length => text.Remove(place, 1),
                    2 when place < text.Length => text.Remove(place, 1).Insert(place, Symbol().ToString()),
                    _ when place + 1 < text.Length => text[..place] + text[place + 1] + text[place] + text[(place + 2)..],
                    _ => text,
                };
            }

            return text.Length <= longest ? text : text[..longest];
        }
    }
}
