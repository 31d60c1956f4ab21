using Analytics.Kernels.Batches;
using Analytics.Kernels.Batches.Levels;
using Analytics.Kernels.Similarity;
using Analytics.Reference;
using Analytics.TestKit;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Kernels.Tests.Batches;

public sealed class LetterTextsTests
{
    [Fact]
    public void Jaro_AnyRows_GivesTheOraclesCounts() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
        seed =>
        {
            var random = new Random(seed);
            var texts = Texts(random, symbols: new[] { 2, 5, 27, 63 }[seed % 4], longest: new[] { 1, 16, 33, 64 }[seed / 4 % 4], rows: 1 + random.Next(60));
            var letters = Filled(texts);
            var query = random.Next(texts.Length);
            var rows = Enumerable.Range(0, texts.Length).Where(_ => random.Next(2) == 0).ToArray();
            var first = rows.FirstOrDefault();
            foreach (var width in LevelRun.Widths)
            {
                var counts = new JaroCounts[rows.Length];
                letters.Jaro(width, query, first, [.. rows.Select(row => row - first)], new byte[rows.Length], counts);
                for (var i = 0; i < rows.Length; i++)
                {
                    Assert.Equal(JaroDefinition.Counts([.. texts[query]], [.. texts[rows[i]]]), (counts[i].Matches, counts[i].Transpositions));
                }
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public void Jaro_WithALeastThatMatters_GivesTheWholeCountsFromThereOn()
    {
        var random = new Random(8);
        var texts = Texts(random, 6, 40, 80);
        var letters = Filled(texts);
        var rows = Enumerable.Range(0, texts.Length).ToArray();
        var least = rows.Select(_ => (byte)random.Next(40)).ToArray();
        foreach (var width in LevelRun.Widths)
        {
            var counts = new JaroCounts[rows.Length];
            letters.Jaro(width, 3, 0, rows, least, counts);
            foreach (var row in rows)
            {
                var (matches, transpositions) = JaroDefinition.Counts([.. texts[3]], [.. texts[row]]);
                Assert.Equal(matches, counts[row].Matches);
                Assert.True(matches < least[row] || transpositions == counts[row].Transpositions);
            }
        }
    }

    [Fact]
    public void Jaro_AndRefill_AllocateNothing()
    {
        var texts = Texts(new Random(9), 27, 64, 200);
        var (all, lengths) = NearTextsTests.Joined(texts);
        var letters = Filled(texts);
        var rows = Enumerable.Range(0, 200).ToArray();
        var (least, counts) = (new byte[200], new JaroCounts[200]);
        Assert.Equal(0, Allocations.Fewest(() =>
        {
            letters.Refill(all, lengths);
            for (var query = 0; query < 20; query++)
            {
                letters.Jaro(query, 0, rows, least, counts);
            }
        }));
    }

    [Fact]
    public void Alphabet_OfTooManySymbols_CannotBeHeld()
    {
        Assert.True(LetterTexts.CanHold(NearTextsTests.Alphabet(Symbols(63))));
        Assert.False(LetterTexts.CanHold(NearTextsTests.Alphabet(Symbols(64))));
        static string Symbols(int count) => string.Concat(Enumerable.Range(0x4E00, count).Select(symbol => (char)symbol));
    }

    private static LetterTexts Filled(string[] texts)
    {
        var (all, lengths) = NearTextsTests.Joined(texts);
        var letters = new LetterTexts(NearTextsTests.Alphabet(all));
        letters.Refill(all, lengths);
        Assert.Equal(texts.Length, letters.Count);
        return letters;
    }

    private static string[] Texts(Random random, int symbols, int longest, int rows)
    {
        var model = One(longest);
        return [.. Enumerable.Range(0, rows).Select(i => i % 2 == 0 ? One(random.Next(longest + 1)) : Shuffled())];

        string One(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => (char)('A' + random.Next(symbols))));

        // The same letters in another order: many pairs, many of them out of order.
        string Shuffled()
        {
            var letters = model.ToCharArray();
            for (var swaps = random.Next(8); swaps > 0; swaps--)
            {
                var (one, other) = (random.Next(letters.Length), random.Next(letters.Length));
                (letters[one], letters[other]) = (letters[other], letters[one]);
            }

            return new string(letters)[random.Next(letters.Length)..];
        }
    }
}
