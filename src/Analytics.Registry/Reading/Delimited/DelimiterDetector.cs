using System.Numerics;

namespace Analytics.Registry.Reading.Delimited;

/// <summary>Finds the delimiter of a text: the one that cuts its first records most evenly into the most fields.</summary>
internal static class DelimiterDetector
{
    private const int SampledRecords = 100;
    private const char Default = ',';

    // In the order in which equally good ones are preferred. A full-width comma is punctuation and never a delimiter.
    private static readonly char[] Candidates = [',', '\t', ';', '|'];

    /// <summary>Finds the delimiter; <c>','</c> if nothing speaks for any.</summary>
    /// <param name="sample">The text's first code units.</param>
    /// <param name="isWhole">Whether the text ends with the sample.</param>
    /// <param name="splitterFor">Makes a splitter for a delimiter.</param>
    public static char Detect<T>(ReadOnlySpan<T> sample, bool isWhole, Func<char, RecordSplitter<T>> splitterFor)
        where T : unmanaged, IBinaryInteger<T>
    {
        var (best, bestScore) = (Default, 0.0);
        foreach (var candidate in Candidates)
        {
            var score = Score(FieldCounts(sample, isWhole, splitterFor(candidate)));
            if (score > bestScore)
                (best, bestScore) = (candidate, score);
        }
        return best;
    }

    private static List<int> FieldCounts<T>(ReadOnlySpan<T> sample, bool isWhole, RecordSplitter<T> splitter) where T : unmanaged, IBinaryInteger<T>
    {
        var counts = new List<int>();
        while (!sample.IsEmpty && counts.Count < SampledRecords)
        {
            var length = splitter.Split(sample, isWhole, full: false);
            if (length == RecordSplitter<T>.NeedMore)
                break;
            if (splitter.FieldCount > 0)
                counts.Add(splitter.FieldCount);
            sample = sample[length..];
        }
        return counts;
    }

    // Share of the records that have the most frequent number of fields (titles above the header have one), weighted by that number: twenty
    // fields in nine records of ten say more than two fields in all.
    private static double Score(List<int> counts)
    {
        var most = counts.Where(count => count > 1).GroupBy(count => count)
            .OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key).FirstOrDefault();
        return most is null ? 0 : Math.Log2(most.Key) * most.Count() / counts.Count;
    }
}
