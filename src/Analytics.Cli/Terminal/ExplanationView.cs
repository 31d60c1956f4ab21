using System.Globalization;
using Analytics.Linkage;
using Analytics.Linkage.Models;
using Analytics.Pipeline;
using Analytics.Pipeline.Linking.Explaining;
using Spectre.Console;

namespace Analytics.Cli.Terminal;

/// <summary>The waterfalls of pairs in the terminal.</summary>
internal static class ExplanationView
{
    public static void Print(IReadOnlyList<ExplainedPair> pairs, string id, ReportLanguage language)
    {
        var chinese = language == ReportLanguage.Chinese;
        if (pairs.Count == 0)
        {
            Console.Out.WriteLine(chinese ? $"{id} 没有与任何记录归为同一实体。" : $"{id} was linked with no record.");
        }

        foreach (var pair in pairs)
        {
            AnsiConsole.Write(Waterfall(pair, chinese));
            var weight = pair.Explanation.Weight;
            var verdict = weight >= pair.Threshold ? (chinese ? "达到门槛" : "at or above the threshold") : (chinese ? "低于门槛" : "below the threshold");
            Console.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{(chinese ? "匹配权重" : "match weight")} {weight:0.00}, {(chinese ? "概率" : "probability")} {LinkageModel.Probability(weight):0.000000}: {verdict} {pair.Threshold:0.##}"));
        }
    }

    private static Table Waterfall(ExplainedPair pair, bool chinese)
    {
        var table = new Table().Border(TableBorder.Rounded).Title($"{Markup.Escape(pair.LeftId)} – {Markup.Escape(pair.RightId)}")
            .AddColumn(chinese ? "字段" : "field").AddColumn(Markup.Escape(pair.LeftId)).AddColumn(Markup.Escape(pair.RightId))
            .AddColumn(chinese ? "水平" : "level").AddColumn(new TableColumn(chinese ? "比特" : "bits").RightAligned())
            .AddColumn(new TableColumn(chinese ? "累计" : "so far").RightAligned());
        var total = 0.0;
        foreach (var step in pair.Explanation.Steps)
        {
            total += step.Bits;
            var field = step.Kind == ExplanationKind.Comparison ? pair.Fields.FirstOrDefault(field => field.Name == step.Subject) : null;
            table.AddRow(
                Markup.Escape(Name(step, chinese)), Markup.Escape(field?.Left ?? ""), Markup.Escape(field?.Right ?? ""), Markup.Escape(Level(step, chinese)),
                step.Bits.ToString("+0.00;−0.00;0.00", CultureInfo.InvariantCulture), total.ToString("0.00;−0.00;0.00", CultureInfo.InvariantCulture));
        }

        return table;
    }

    private static string Name(ExplanationStep step, bool chinese) => step.Kind switch
    {
        ExplanationKind.Prior => chinese ? "先验" : "prior",
        ExplanationKind.Frequency => step.Subject + (chinese ? "：取值频率" : ": frequency of the value"),
        ExplanationKind.Interaction => step.Subject + (chinese ? "：相关" : ": dependence"),
        ExplanationKind.Family => chinese ? "同属一家（户、批次、单位）的可能" : "things of one family look alike too",
        _ => step.Subject,
    };

    private static string Level(ExplanationStep step, bool chinese) =>
        step.Kind == ExplanationKind.Comparison ? (step.LevelNumber == -1 && chinese ? "缺失" : step.Level) : "";
}
