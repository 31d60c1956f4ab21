using System.Runtime.InteropServices;

namespace Analytics.Linkage.Evaluation;

/// <summary>How many rows of each table a cluster, an entity or a cell of both holds. Within one table all rows are on the left.</summary>
internal record struct GroupSize(long Left, long Right)
{
    public readonly long Rows => Left + Right;

    /// <summary>Pairs inside the group: every left row with every right one, or within one table n(n − 1)/2.</summary>
    public readonly long Pairs(bool link) => link ? Left * Right : Left * (Left - 1) / 2;

    /// <summary>Counts one row into its group.</summary>
    public static void Count<TKey>(Dictionary<TKey, GroupSize> groups, TKey key, bool right)
        where TKey : notnull
    {
        ref var group = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, key, out _);
        if (right)
        {
            group.Right++;
        }
        else
        {
            group.Left++;
        }
    }
}
