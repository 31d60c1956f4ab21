using Analytics.Linkage;
using Analytics.Linkage.Evaluation;
using Analytics.Linkage.Scoring;
using Analytics.Pipeline.Linking.Records;

namespace Analytics.Pipeline.Linking.Reports;

/// <summary>
/// Names and orders pairs by the records' ids, so that nothing depends on the order in which a linkage happens to yield them: within one table
/// the smaller id comes first, between two the left table's.
/// </summary>
internal sealed class PairOrder(LinkageResult result, IReadOnlyList<string> ids) : IComparer<ScoredPair>
{
    private readonly bool _isLink = result.Table.IsLink;

    /// <summary>A row's id.</summary>
    public string Id(int row) => ids[row];

    /// <summary>The pair's rows, the one to be named first in front.</summary>
    public (int First, int Second) Rows(ScoredPair pair)
    {
        var (left, right) = (pair.Left, pair.Right);
        if (_isLink)
        {
            return (left, right);
        }

        var order = string.CompareOrdinal(ids[left], ids[right]);
        return order < 0 || (order == 0 && left < right) ? (left, right) : (right, left);
    }

    /// <summary>A number that depends on the two ids alone.</summary>
    public ulong Hash(ScoredPair pair)
    {
        var left = Text(pair.Left, stackalloc char[RecordIds.BufferLength]);
        var right = Text(pair.Right, stackalloc char[RecordIds.BufferLength]);
        return _isLink ? PairHash.Ordered(left, right) : PairHash.Unordered(left, right);
    }

    /// <summary>Strongest first; of equal weights as chance has it, but the same in every run.</summary>
    public int Compare(ScoredPair x, ScoredPair y)
    {
        if (x.Weight != y.Weight)
        {
            return y.Weight.CompareTo(x.Weight);
        }

        var (one, other) = (Hash(x), Hash(y));
        return one != other ? one.CompareTo(other) : Rows(x).CompareTo(Rows(y));
    }

    // Every pair is asked for: no string is made of a number for that.
    private ReadOnlySpan<char> Text(int row, Span<char> buffer) => ids is RecordIds records ? records.Text(row, buffer) : ids[row];
}
