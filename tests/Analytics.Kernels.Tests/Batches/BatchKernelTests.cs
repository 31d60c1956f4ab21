using Analytics.Kernels.Batches;
using Analytics.TestKit;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Kernels.Tests.Batches;

public sealed class BatchKernelTests
{
    private static readonly int[] Lengths = [.. TextPairs.SeamLengths.Where(length => length <= PackedBatch.LongestText), 4, 5, 6, 10, 18, 24, 30];

    public static TheoryData<string> Kernels => [.. BatchKernel.All.Select(kernel => kernel.Name)];

    /// <summary>Every kernel, whether this CPU accelerates it or not, with queries of one length class and candidates of another.</summary>
    public static TheoryData<string, int, int> KernelsAndClasses
    {
        get
        {
            var data = new TheoryData<string, int, int>();
            foreach (var kernel in BatchKernel.All)
            {
                foreach (var longestQuery in new[] { 4, 16, 32, 64 })
                {
                    foreach (var longestCandidate in new[] { 4, 8, 16, 32, 64 })
                    {
                        data.Add(kernel.Name, longestQuery, longestCandidate);
                    }
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(KernelsAndClasses))]
    public void AllMetrics_AnyTexts_EqualTheOracle(string name, int longestQuery, int longestCandidate) => Prop.ForAll(
        Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
        seed =>
        {
            var random = new Random(seed);
            var alphabet = random.Next(TextPairs.AlphabetCount);
            var text = TextPairs.Text(random, Length(random, longestQuery), alphabet);
            var texts = Candidates(random, text, alphabet, longestCandidate, random.Next(1, 150));
            var first = random.Next(texts.Length);
            BatchOracle.Check(Kernel(name), PackedBatch.Of(texts), texts, text, first, random.Next(texts.Length - first + 1));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(8));

    [Theory]
    [MemberData(nameof(Kernels))]
    public void AllMetrics_UniformIdentifiers_EqualTheOracle(string name) => Prop.ForAll(
        Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
        seed =>
        {
            // All of one length, as identifiers and dates are: the loops then leave out their checks of each candidate's end.
            var random = new Random(seed);
            var length = new[] { 8, 15, 16, 18, 31, 32 }[seed % 6];
            var text = TextPairs.Text(random, length, 2);
            var texts = Enumerable.Range(0, 300).Select(i => i % 2 == 0
                ? TextPairs.Text(random, length, 2)
                : TextPairs.Edited(random, text, random.Next(5), length).PadRight(length, '7')).ToArray();
            BatchOracle.Check(Kernel(name), PackedBatch.Of(texts), texts, text, 3, 290);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(6));

    [Theory]
    [MemberData(nameof(Kernels))]
    public void AllMetrics_GroupsOf512AndPartsOfThem_EqualTheOracle(string name)
    {
        // From 512 rows on a small alphabet is kept sliced by bits too; runs of rows begin and end anywhere in a group.
        var random = new Random(29);
        foreach (var (alphabet, longest) in new[] { (0, 3), (1, 17), (2, 18), (2, 32), (4, 9) })
        {
            var text = TextPairs.Text(random, longest, alphabet);
            var texts = Candidates(random, text, alphabet, longest, 1300);
            var batch = PackedBatch.Of(texts);
            foreach (var (first, count) in new[] { (0, 512), (1, 511), (511, 513), (700, 256), (300, 1000), (1029, 271) })
            {
                BatchOracle.Check(Kernel(name), batch, texts, text, first, count);
            }

            BatchOracle.Check(Kernel(name), batch, texts, text[..(longest / 2)] + "张z", 40, 600);
        }
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void AllMetrics_ManyDifferentSymbols_EqualTheOracle(string name)
    {
        // 32 different symbols cannot all have a slot of their own among 64: some are compared one by one.
        var random = new Random(31);
        for (var round = 0; round < 6; round++)
        {
            var length = 12 + (4 * round);
            var text = new string([.. Enumerable.Range(0x4E00, 20_000).Select(symbol => (char)symbol).OrderBy(_ => random.Next()).Take(length)]);
            var texts = Enumerable.Range(0, 130).Select(i => i % 3 == 0 ? text[(i % length)..] + text[..(i % length)] : TextPairs.Edited(random, text, 1 + (i % 9), 32)).ToArray();
            BatchOracle.Check(Kernel(name), PackedBatch.Of(texts), texts, text, 0, texts.Length);
        }
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void AllMetrics_OneLongCandidateAmongMany_EqualTheOracle(string name)
    {
        var random = new Random(7);
        var texts = Candidates(random, "大连理工大学", 4, 8, 700);
        texts[600] = TextPairs.Text(random, 31, 4);
        BatchOracle.Check(Kernel(name), PackedBatch.Of(texts), texts, "大连理工大学", 0, texts.Length);
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void AllMetrics_NothingButEmptyTexts_EqualTheOracle(string name)
    {
        var texts = new[] { "", "", "" };
        BatchOracle.Check(Kernel(name), PackedBatch.Of(texts), texts, "", 0, 3);
        BatchOracle.Check(Kernel(name), PackedBatch.Of(texts), texts, "张伟", 1, 2);
        BatchOracle.Check(Kernel(name), PackedBatch.Of([]), [], "张伟", 0, 0);
        BatchOracle.Check(Kernel(name), PackedBatch.Of(["张伟", "", "王"]), ["张伟", "", "王"], "", 0, 3);
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void AllMetrics_PaddingSymbols_MatchNothing(string name)
    {
        // U+00FF and code 15 pad, and a query may hold what no candidate does.
        var texts = new[] { "ab", "a", "abcd" };
        BatchOracle.Check(Kernel(name), PackedBatch.Of(texts), texts, "a\u00ff\u00ff\u00ff", 0, 3);
        var latin = Enumerable.Range('a', 20).Select(symbol => $"{(char)symbol}{(char)(symbol + 1)}").ToArray();
        BatchOracle.Check(Kernel(name), PackedBatch.Of(latin), latin, "b\u00ff\u01ff", 0, latin.Length);
        var words = new[] { "张", "王五" };
        BatchOracle.Check(Kernel(name), PackedBatch.Of(words), words, "王\ufffe\0", 0, 2);
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void AllMetrics_ManyCalls_AllocateNothing(string name)
    {
        var random = new Random(3);
        foreach (var (alphabet, longest) in new[] { (2, 18), (3, 16), (7, 4), (7, 16), (7, 32), (4, 64) })
        {
            var texts = Candidates(random, "", alphabet, longest, 1000);
            var kernel = Kernel(name);
            var query = new BatchQuery(PackedBatch.Of(texts));
            var (bytes, doubles) = (new byte[1000], new double[1000]);
            Assert.Equal(0, Allocations.Fewest(Compare));

            void Compare()
            {
                for (var row = 0; row < 20; row++)
                {
                    query.ResetToRow(row);
                    kernel.CommonSubsequence(query, 0, bytes);
                    kernel.Levenshtein(query, 0, bytes);
                    kernel.Osa(query, 0, bytes);
                    kernel.JaroWinkler(query, 0, doubles);
                    query.Reset(texts[row]);
                }
            }
        }
    }

    [Fact]
    public void Best_IsTheFirstAccelerated()
    {
        Assert.Equal(["Vector512", "Vector256", "Vector128", "Portable"], BatchKernel.All.Select(kernel => kernel.Name));
        Assert.Same(BatchKernel.All.First(kernel => kernel.IsAccelerated), BatchKernel.Best);
    }

    [Fact]
    public void Calls_RowsOutsideTheBatch_Throw()
    {
        var query = new BatchQuery(PackedBatch.Of(["a", "b"]), "a");
        Assert.Throws<ArgumentOutOfRangeException>(() => BatchKernel.Best.Osa(query, 1, new byte[2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => BatchKernel.Best.Levenshtein(query, -1, new byte[1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => query.ResetToRow(2));
        Assert.Throws<ArgumentException>(() => query.Reset(new string('a', 65)));
        Assert.Throws<ArgumentException>(() => BatchKernel.Best.Jaro(new BatchQuery(PackedBatch.Of([new string('a', 33)])), 0, new PackedJaroCounts[1]));
    }

    private static string[] Candidates(Random random, string text, int alphabet, int longest, int count) =>
        [.. Enumerable.Range(0, count).Select(i => i % 2 == 0
            ? TextPairs.Text(random, Length(random, longest), alphabet)
            : TextPairs.Edited(random, text, random.Next(6), longest))];

    private static int Length(Random random, int longest)
    {
        var allowed = Lengths.Where(length => length <= longest).ToArray();
        return allowed[random.Next(allowed.Length)];
    }

    private static BatchKernel Kernel(string name) => BatchKernel.All.Single(kernel => kernel.Name == name);
}
