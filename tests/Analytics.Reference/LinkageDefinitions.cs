namespace Analytics.Reference;

/// <summary>Figures of linkage quality from their definitions, by looking at every pair of rows. Slow on purpose; shares no code with the product.</summary>
public static class LinkageDefinitions
{
    /// <summary>One row of one of two tables; a single table is all left.</summary>
    /// <param name="IsRight">Whether it stands in the right table.</param>
    /// <param name="Cluster">Where it was put.</param>
    /// <param name="Entity">What it is; −1 if not known.</param>
    public sealed record Row(bool IsRight, int Cluster, int Entity);

    /// <summary>Pairs found and right, found and wrong, right and not found, found and not judged; a link is one between the tables.</summary>
    public static (long True, long False, long Missed, long Unjudged) Pairs(IReadOnlyList<Row> rows, bool link, Func<int, int, bool> isFound)
    {
        long right = 0, wrong = 0, missed = 0, unjudged = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            for (var j = i + 1; j < rows.Count; j++)
            {
                if (link && rows[i].IsRight == rows[j].IsRight)
                {
                    continue;
                }

                var found = isFound(i, j);
                var judged = rows[i].Entity >= 0 && rows[j].Entity >= 0;
                var match = judged && rows[i].Entity == rows[j].Entity;
                right += found && match ? 1 : 0;
                wrong += found && judged && !match ? 1 : 0;
                missed += !found && match ? 1 : 0;
                unjudged += found && !judged ? 1 : 0;
            }
        }

        return (right, wrong, missed, unjudged);
    }

    /// <summary>B-cubed precision and recall as Bagga and Baldwin define them, row by row; NaN if no row has a truth.</summary>
    public static (double Precision, double Recall) BCubed(IReadOnlyList<Row> rows)
    {
        var judged = rows.Where(row => row.Entity >= 0).ToList();
        var precision = judged.Select(row =>
        {
            var cluster = judged.Where(other => other.Cluster == row.Cluster).ToList();
            return (double)cluster.Count(other => other.Entity == row.Entity) / cluster.Count;
        });
        var recall = judged.Select(row =>
        {
            var entity = judged.Where(other => other.Entity == row.Entity).ToList();
            return (double)entity.Count(other => other.Cluster == row.Cluster) / entity.Count;
        });
        return (precision.DefaultIfEmpty(double.NaN).Average(), recall.DefaultIfEmpty(double.NaN).Average());
    }
}
