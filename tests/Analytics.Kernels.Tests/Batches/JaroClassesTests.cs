using Analytics.Kernels.Batches;
using Analytics.Kernels.Similarity;
using Analytics.Reference;
using Analytics.TestKit;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Kernels.Tests.Batches;

public sealed class JaroClassesTests
{
    private static readonly double[][] Thresholds = [[0.7, 0.88, 0.92], [0.95], [0.3], [0.8, 1], [1.1]];

    public static TheoryData<string> Kernels => [.. BatchKernel.All.Select(kernel => kernel.Name)];

    [Fact]
    public void Compare_AnyTexts_CountsTheThresholdsThatTheOracleReaches() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
        seed =>
        {
            var random = new Random(seed);
            var texts = Texts(random, longest: seed % 2 == 0 ? 16 : 32, rows: 1 + random.Next(400));
            var batch = PackedBatch.Of(texts);
            var query = new BatchQuery(batch, texts[random.Next(texts.Length)]);
            var thresholds = Thresholds[random.Next(Thresholds.Length)];
            WinklerBoost? boost = random.Next(2) == 0 ? WinklerBoost.Standard : null;
            var first = random.Next(texts.Length);
            var classes = new byte[random.Next(texts.Length - first + 1)];
            new JaroClasses(thresholds, boost).Compare(query, first, classes);
            for (var i = 0; i < classes.Length; i++)
            {
                var similarity = Similarity(new string([.. query.Symbols.ToArray().Select(symbol => (char)symbol)]), texts[first + i], boost);
                Assert.Equal(1 + thresholds.Count(threshold => similarity >= threshold), classes[i]);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Theory]
    [MemberData(nameof(Kernels))]
    public void MarkGreater_ComparesTwiceThePairsLessTheTranspositions(string name)
    {
        var random = new Random(3);
        var below = Enumerable.Range(0, 16).Select(_ => (uint)(random.Next(5) == 0 ? short.MaxValue : random.Next(32))).ToArray();
        var (counts, lengths, marks) = (new PackedJaroCounts[128], new byte[128], new ulong[4]);
        for (var i = 0; i < counts.Length; i++)
        {
            lengths[i] = (byte)random.Next(17);
            var matches = random.Next(lengths[i] + 1);
            counts[i] = new PackedJaroCounts(new JaroCounts(matches, random.Next((matches / 2) + 1)), random.Next(5));
        }

        BatchKernel.All.Single(kernel => kernel.Name == name).MarkGreater(counts, ref lengths[0], below, marks, 77);
        for (var i = 0; i < 77; i++)
        {
            if (lengths[i] > 0)
            {
                Assert.Equal((2 * counts[i].Counts.Matches) - counts[i].Counts.Transpositions > below[lengths[i] - 1], (marks[i / 64] >> (i % 64) & 1) != 0);
            }
        }
    }

    [Fact]
    public void Compare_AllocatesNothing()
    {
        var texts = Texts(new Random(4), 16, 300);
        var batch = PackedBatch.Of(texts);
        var (query, classes, found) = (new BatchQuery(batch), new JaroClasses([0.7, 0.9], WinklerBoost.Standard), new byte[300]);
        Assert.Equal(0, Allocations.Fewest(() =>
        {
            for (var row = 0; row < 20; row++)
            {
                query.ResetToRow(row);
                classes.Compare(query, 0, found);
            }
        }));
    }

    private static double Similarity(string one, string other, WinklerBoost? boost)
    {
        var (matches, transpositions) = JaroDefinition.Counts([.. one], [.. other]);
        var similarity = new JaroCounts(matches, transpositions).Similarity(one.Length, other.Length);
        return boost?.Apply(similarity, one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count()) ?? similarity;
    }

    /// <summary>From few letters, half of them one text with letters exchanged: pairs of every similarity, many out of order.</summary>
    private static string[] Texts(Random random, int longest, int rows)
    {
        var model = One(longest);
        return [.. Enumerable.Range(0, rows).Select(i => i % 2 == 0 ? One(random.Next(longest + 1)) : Shuffled())];

        string One(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => (char)('a' + random.Next(18))));

        string Shuffled()
        {
            var letters = model.ToCharArray();
            for (var swaps = random.Next(6); swaps > 0; swaps--)
            {
                var (one, other) = (random.Next(letters.Length), random.Next(letters.Length));
                (letters[one], letters[other]) = (letters[other], letters[one]);
            }

            return new string(letters)[..(letters.Length - random.Next(3))];
        }
    }
}
