using Analytics.Pipeline.Linking.Reports.Charts;
using Analytics.Pipeline.Reports.Pages;

namespace Analytics.Pipeline.Linking.Reports.Parts;

/// <summary>How large the entities are, and which links were not followed.</summary>
internal static class ClustersPart
{
    private const int SizesShown = 20;
    private const int LargestShown = 10;
    private const int IdsShown = 12;

    public static void Write(HtmlWriter html, LinkageReportContext context)
    {
        var w = context.Words;
        var sizes = context.ClusterSizes;
        Tables.Section(html, "clusters", w.Say("实体", "Entities"), w.Say(
            "两组记录只有整体一致（两组之间各对的平均权重达到合并阈值）才合并；一条强链接不足以连起其余都不一致的两组。",
            "Two groups of records become one only if they agree as a whole, by the mean weight of all pairs across; one strong link does not join groups that otherwise disagree."), () =>
        {
            Sizes(html, context, sizes);
            html.Text("p", w.Say(
                $"因其余记录不一致而未合并的链接：{NumberText.Count(context.Report.RefusedLinks)}；因证据排斥（两个有效且不同的证件号）而禁止的链接：{NumberText.Count(context.Report.ForbiddenLinks)}。",
                $"Links refused since the other records do not agree: {NumberText.Count(context.Report.RefusedLinks)}. Links forbidden by evidence (two valid identity numbers that differ): {NumberText.Count(context.Report.ForbiddenLinks)}."), ("class", "figure-line"));
            Largest(html, context, sizes);
        });
    }

    private static void Sizes(HtmlWriter html, LinkageReportContext context, int[] clusters)
    {
        var w = context.Words;
        var sizes = clusters.Where(size => size > 0).CountBy(size => size).OrderBy(item => item.Key).ToArray();
        var counts = sizes.Select(item => item.Value).DefaultIfEmpty(1).ToArray();

        // Singletons often outnumber the rest a hundred times, and only on a log scale the rest is seen.
        var isLog = counts.Max() > 20 * counts.Min();
        IScale scale = isLog ? LogScale.Counts(counts.Max()) : LinearScale.Counts(counts.Max());
        Tables.Table(
            html,
            w.Say("实体的大小", "Sizes of entities"),
            "sizes chart",
            () =>
            {
                Tables.Head(html, "#" + w.Say("记录数", "Records each"));
                BarCell.Head(html, scale, isLog ? w.Say("实体（对数刻度）", "Entities (log scale)") : w.Say("实体", "Entities"));
                Tables.Head(html, "#" + w.Say("实体", "Entities"));
                Tables.Head(html, "#" + w.Say("记录合计", "Records in all"));
            },
            () =>
            {
                using var body = html.Begin("tbody");
                foreach (var (size, count) in sizes.Take(SizesShown))
                {
                    Line(NumberText.Plain(size), count, (long)size * count);
                }

                if (sizes.Length > SizesShown)
                {
                    var rest = sizes[SizesShown..];
                    Line($"{NumberText.Plain(rest[0].Key)}–{NumberText.Plain(rest[^1].Key)}", rest.Sum(item => item.Value), rest.Sum(item => (long)item.Key * item.Value));
                }
            });

        void Line(string size, int count, long records)
        {
            using var line = html.Begin("tr");
            html.Text("th", size, ("scope", "row"), ("class", "n"));
            BarCell.Write(html, scale, () => BarCell.Bar(html, scale, "dark", 0, count));
            Tables.Number(html, NumberText.Count(count));
            Tables.Number(html, NumberText.Count(records));
        }
    }

    private static void Largest(HtmlWriter html, LinkageReportContext context, int[] sizes)
    {
        var w = context.Words;

        // Ids are looked at for clusters alone that are as large as the last one shown.
        var least = Math.Max(3, sizes.OrderDescending().Take(LargestShown).LastOrDefault());
        var largest = context.Result.Clusters.Select((cluster, row) => (Cluster: cluster, Row: row)).Where(item => sizes[item.Cluster] >= least)
            .GroupBy(item => item.Cluster, item => context.Order.Id(item.Row))
            .Select(cluster => (Length: sizes[cluster.Key], Ids: cluster.Order(StringComparer.Ordinal).ToArray()))
            .OrderByDescending(cluster => cluster.Length).ThenBy(cluster => cluster.Ids[0], StringComparer.Ordinal).Take(LargestShown).ToArray();
        if (largest.Length == 0)
        {
            return;
        }

        Tables.Table(html, w.Say("最大的实体，宜先抽查", "The largest entities, to be looked at first"), "entities", ["#" + w.Say("记录数", "Records"), w.Say("记录号", "Record ids")], () =>
        {
            foreach (var (length, ids) in largest)
            {
                using var line = html.Begin("tr");
                Tables.Number(html, NumberText.Plain(length));
                var more = ids.Length > IdsShown ? w.Say($" … 共 {NumberText.Count(ids.Length)} 条", $" … {NumberText.Count(ids.Length)} in all") : "";
                html.Text("td", string.Join(w.Say("、", ", "), ids.Take(IdsShown)) + more);
            }
        });
    }
}
