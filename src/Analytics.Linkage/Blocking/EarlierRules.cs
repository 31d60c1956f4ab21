using System.Numerics;

namespace Analytics.Linkage.Blocking;

/// <summary>Knows which pairs an earlier rule gives, so that each is compared under the first rule only.</summary>
/// <typeparam name="T">What the rows of a block have in common: the key, or the block's number.</typeparam>
/// <param name="keys">For each rule that comes before another, what each row has; 0 where it is in no block.</param>
internal sealed class EarlierRules<T>(T[][] keys)
    where T : struct, INumberBase<T>
{
    /// <summary>Keeps the candidates that no earlier rule gives.</summary>
    /// <param name="rule">The rule that gives the candidates.</param>
    /// <param name="row">The row that they are candidates for.</param>
    /// <param name="candidates">Rows.</param>
    /// <param name="kept">Takes those kept; as long as the candidates at least.</param>
    /// <returns>How many are kept.</returns>
    public int Filter(int rule, int row, ReadOnlySpan<int> candidates, Span<int> kept)
    {
        var count = 0;
        foreach (var candidate in candidates)
        {
            var isNew = true;
            for (var earlier = 0; earlier < rule && isNew; earlier++)
            {
                isNew = keys[earlier][row] != keys[earlier][candidate] || T.IsZero(keys[earlier][row]);
            }

            kept[count] = candidate;
            count += isNew ? 1 : 0;
        }

        return count;
    }
}
