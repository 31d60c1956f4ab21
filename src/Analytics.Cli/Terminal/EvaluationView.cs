using System.Globalization;
using Analytics.Linkage.Evaluation;
using Analytics.Pipeline;
using Analytics.Pipeline.Linking.Evaluation;
using Analytics.Pipeline.Reports;
using Spectre.Console;

namespace Analytics.Cli.Terminal;

/// <summary>How good a linkage is, in a screenful, on standard output.</summary>
internal static class EvaluationView
{
    public static void Print(EvaluationResult result, ReportLanguage language)
    {
        var w = new ReportWords(language);
        var console = NarrowConsole.Get();

        if (result.Truth is { } truth)
        {
            console.WriteLine(w.Say(
                $"记录 {N(truth.Rows)}，实体 {N(truth.Entities)}，真实配对 {N(truth.TruePairs)}；配对 {N(truth.PairsFound)}（阈值 {Threshold(w, result)}，所列 {N(truth.PairsListed)}），簇 {N(truth.ClusterCount)}",
                $"{N(truth.Rows)} records, {N(truth.Entities)} entities, {N(truth.TruePairs)} true pairs; {N(truth.PairsFound)} pairs found (threshold {Threshold(w, result)}, {N(truth.PairsListed)} listed), {N(truth.ClusterCount)} clusters"));
            console.Write(Against(w, truth));
        }

        if (result.Clerical is { } clerical)
        {
            console.Write(Estimated(w, clerical));
            foreach (var caveat in clerical.Caveats)
            {
                console.WriteLine("· " + CaveatWords.Of(caveat, w));
            }
        }

        // Not through Spectre, which would break a long path over two lines.
        Console.Out.WriteLine(w.Say("已写入：", "Written: ") + result.File);
    }

    private static Table Against(ReportWords w, TruthQuality truth)
    {
        var table = NewTable(w.Say("对照真值", "against the truth"), w.Say("精确率", "precision"), w.Say("召回率", "recall"), "F1",
            w.Say("正确", "right"), w.Say("错误", "wrong"), w.Say("遗漏", "missed"), w.Say("无真值", "not judged"));
        AddPairs(w.Say("配对", "pairs"), truth.Pairs);
        AddPairs(w.Say("簇（闭包）", "clusters (closure)"), truth.Clusters.Pairs);
        var rows = truth.Clusters.BCubed;
        table.AddRow("B³", Share(rows.Precision), Share(rows.Recall), Share(rows.F1));
        return table;

        void AddPairs(string name, PairCounts pairs) => table.AddRow(
            name, Share(pairs.Precision), Share(pairs.Recall), Share(pairs.F1),
            N(pairs.TruePositives), N(pairs.FalsePositives), N(pairs.FalseNegatives), N(pairs.Unjudged));
    }

    private static Table Estimated(ReportWords w, ClericalEstimate clerical)
    {
        var table = NewTable(w.Say("人工判定样本推算", "estimated from the clerical sample"), w.Say("估计值", "estimate"), w.Say("95% 区间", "95 % interval"));
        Add(w.Say("精确率", "precision"), clerical.Precision);
        Add(w.Say("召回率", "recall"), clerical.Recall);
        return table;

        void Add(string name, ProportionEstimate estimate) => table.AddRow(name, Share(estimate.Value), $"{Share(estimate.Low)} – {Share(estimate.High)}");
    }

    private static Table NewTable(params string[] columns)
    {
        var table = new Table().Border(TableBorder.Rounded);
        foreach (var column in columns)
        {
            table.AddColumn(new TableColumn(Markup.Escape(column)) { Alignment = table.Columns.Count == 0 ? Justify.Left : Justify.Right });
        }

        return table;
    }

    private static string Threshold(ReportWords w, EvaluationResult result) =>
        result.Threshold?.ToString("0.###", CultureInfo.InvariantCulture) ?? w.Say("无", "none");

    // What is not quite all is not shown as all.
    private static string Share(double? share) => share switch
    {
        null => "—",
        < 1 and > 0.9999 => "0.9999",
        { } value => value.ToString("0.0000", CultureInfo.InvariantCulture),
    };

    private static string N(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
