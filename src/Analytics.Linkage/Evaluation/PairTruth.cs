namespace Analytics.Linkage.Evaluation;

/// <summary>
/// The true entity of every row, as codes; two rows are a true pair if they have the same code. Which codes are used does not matter. Rows
/// without truth (<see cref="Unknown"/>) are in no true pair, and a pair with one is not judged: a row that is known to have no partner needs a
/// code of its own instead.
/// </summary>
public sealed class PairTruth
{
    /// <summary>The code of a row of which the truth is not known.</summary>
    public const int Unknown = -1;

    private readonly int[] _left;
    private readonly int[] _right;

    private PairTruth(int[] left, int[] right, bool link)
    {
        (_left, _right, IsLink) = (left, right, link);
        var entities = new Dictionary<int, GroupSize>();
        CountRows(entities, left, right: false, link ? "left" : "only");
        if (link)
        {
            CountRows(entities, right, right: true, "right");
        }

        TruePairs = entities.Values.Sum(entity => entity.Pairs(link));
    }

    /// <summary>Whether pairs go between two tables; if not, they are unordered pairs within one.</summary>
    public bool IsLink { get; }

    /// <summary>Pairs of one entity: Σ c(c − 1)/2 over entities within one table, Σ left × right between two.</summary>
    public long TruePairs { get; }

    /// <summary>The truth of one table's rows.</summary>
    /// <param name="entities">A code of 0 or more for each row, or <see cref="Unknown"/>.</param>
    /// <exception cref="ArgumentException">A code is below −1.</exception>
    public static PairTruth Dedupe(ReadOnlySpan<int> entities)
    {
        var rows = entities.ToArray();
        return new PairTruth(rows, rows, link: false);
    }

    /// <summary>The truth of two tables' rows, in codes of one kind.</summary>
    /// <param name="left">A code of 0 or more for each row of the left table, or <see cref="Unknown"/>.</param>
    /// <param name="right">The same for the right table.</param>
    /// <exception cref="ArgumentException">A code is below −1.</exception>
    public static PairTruth Link(ReadOnlySpan<int> left, ReadOnlySpan<int> right) => new(left.ToArray(), right.ToArray(), link: true);

    /// <summary>Whether a pair is one entity; null if a row of it has no truth.</summary>
    /// <param name="left">0-based row, of the left table when linking.</param>
    /// <param name="right">0-based row, of the right table when linking.</param>
    /// <exception cref="ArgumentException">A row does not exist, or is paired with itself within one table.</exception>
    public bool? IsMatch(int left, int right)
    {
        Demand(left, right);
        return _left[left] == Unknown || _right[right] == Unknown ? null : _left[left] == _right[right];
    }

    /// <summary>A pair's place in a fixed order, the same for both directions of a pair within one table.</summary>
    internal ulong Key(int left, int right)
    {
        Demand(left, right);
        return IsLink || left < right ? ((ulong)left << 32) | (uint)right : ((ulong)right << 32) | (uint)left;
    }

    private void Demand(int left, int right)
    {
        if (left < 0 || left >= _left.Length || right < 0 || right >= _right.Length)
        {
            throw new ArgumentException(
                $"Pair ({left}, {right}) names a row that does not exist: there are {_left.Length} rows left and {_right.Length} right.");
        }

        if (!IsLink && left == right)
        {
            throw new ArgumentException($"Row {left} is paired with itself.");
        }
    }

    private static void CountRows(Dictionary<int, GroupSize> entities, int[] rows, bool right, string table)
    {
        for (var row = 0; row < rows.Length; row++)
        {
            if (rows[row] < Unknown)
            {
                throw new ArgumentException(
                    $"Row {row} of the {table} table has the entity code {rows[row]}; codes are 0 or more, or {Unknown} for none.");
            }

            if (rows[row] != Unknown)
            {
                GroupSize.Count(entities, rows[row], right);
            }
        }
    }
}
