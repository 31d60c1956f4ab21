using Analytics.Reference;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Linkage.Tests.Evaluation;

/// <summary>Rows of one or two tables with clusters and entities, few enough for pairs to meet, some without truth.</summary>
internal sealed record LabelledRows(bool Link, LinkageDefinitions.Row[] Rows)
{
    public static Gen<LabelledRows> Any()
    {
        var row = from right in Gen.Elements(false, true)
                  from cluster in Gen.Choose(0, 5)
                  from entity in Gen.Choose(-1, 5)
                  select (right, cluster, entity);
        return from link in Gen.Elements(false, true)
               from count in Gen.Choose(0, 25)
               from rows in row.ArrayOf(count)
               select new LabelledRows(link, [.. rows.Select(r => new LinkageDefinitions.Row(link && r.right, r.cluster, r.entity))]);
    }

    /// <summary>Each row's index within its own table.</summary>
    public int[] Places => [.. Rows.Select((row, i) => Rows.Take(i).Count(earlier => earlier.IsRight == row.IsRight))];

    public int[] Clusters(bool right) => [.. Rows.Where(row => row.IsRight == right).Select(row => row.Cluster)];

    public int[] Entities(bool right) => [.. Rows.Where(row => row.IsRight == right).Select(row => row.Entity)];

    public override string ToString() => $"{(Link ? "link" : "dedupe")} {string.Join(" ", Rows.Select(r => $"{(r.IsRight ? "r" : "l")}:{r.Cluster}:{r.Entity}"))}";
}
