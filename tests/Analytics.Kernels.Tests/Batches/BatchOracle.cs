using Analytics.Kernels.Batches;
using Analytics.Reference;

namespace Analytics.Kernels.Tests.Batches;

/// <summary>Compares every result of a kernel on a run of rows with the textbook's.</summary>
internal static class BatchOracle
{
    public static void Check(BatchKernel kernel, PackedBatch batch, string[] texts, string text, int first, int count)
    {
        var query = new BatchQuery(batch, text);
        Check(kernel, query, [.. text.Select(symbol => (int)symbol)], [.. texts.Select(Symbols)], first, count);

        static int[] Symbols(string candidate) => [.. candidate.Select(symbol => (int)symbol)];
    }

    public static void Check(BatchKernel kernel, BatchQuery query, int[] text, int[][] texts, int first, int count)
    {
        var bytes = new byte[count];
        kernel.CommonSubsequence(query, first, bytes);
        Each(count, i => Assert.Equal(EditDistances.CommonSubsequence(text, texts[first + i]), bytes[i]));
        kernel.Levenshtein(query, first, bytes);
        Each(count, i => Assert.Equal(EditDistances.Levenshtein(text, texts[first + i]), bytes[i]));
        kernel.Osa(query, first, bytes);
        Each(count, i => Assert.Equal(EditDistances.Osa(text, texts[first + i]), bytes[i]));
        var similarities = new double[count];
        kernel.JaroWinkler(query, first, similarities);
        Each(count, i => Assert.Equal(JaroDefinition.JaroWinkler(text, texts[first + i], 0.1, 4, 0.7), similarities[i]));
        if (Math.Max(text.Length, query.Batch.Longest) <= 32)
        {
            var counts = new PackedJaroCounts[count];
            kernel.Jaro(query, first, counts);
            Each(count, i =>
            {
                var (matches, transpositions) = JaroDefinition.Counts(text, texts[first + i]);
                Assert.Equal((matches, transpositions), (counts[i].Counts.Matches, counts[i].Counts.Transpositions));
                Assert.Equal(text.Zip(texts[first + i]).TakeWhile(pair => pair.First == pair.Second).Take(4).Count(), counts[i].Prefix);
            });
        }
    }

    private static void Each(int count, Action<int> check)
    {
        for (var i = 0; i < count; i++)
        {
            check(i);
        }
    }
}
