using System.Globalization;
using System.Text;
using Analytics.Linkage.Blocking;
using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;

namespace Analytics.Linkage.Models.Yaml;

/// <summary>Writes a model: what people look at and change first, the long lists of frequencies last.</summary>
internal sealed class ModelWriter
{
    private const string Head = """
        # A model of record linkage: what is compared, how, and how much agreement is worth. It may be edited by hand.
        # m is the probability of a level among pairs of records of one entity, u among pairs of two entities; each adds up to 1 over the levels of a
        # comparison, "else" included. A level's match weight is log2(m/u), in bits. A pair's match weight is log2(prior/(1-prior)) plus the weights of
        # its levels plus what term frequencies, interactions and families add. From threshold_weight on a pair is held for a match; two clusters are joined
        # where the mean weight across them is at least cluster_weight.
        """;

    private readonly StringBuilder _text = new();

    public string Write(LinkageModel model)
    {
        _text.Append(Head.ReplaceLineEndings("\n")).Append('\n');
        Line(0, $"version: {ModelYaml.Version}");
        Number(0, "threshold_weight", model.ThresholdWeight);
        Number(0, "cluster_weight", model.ClusterWeight);
        Number(0, "prior", model.Prior);
        Section("columns", model.Columns, Column);
        Section("blocking", model.Blocking, rule => Line(1, $"- {YamlText.Scalar(rule.ToString())}"));
        Section("splitters", model.Splitters, value => Line(1, $"- {YamlText.Scalar(value.ToString())}"));
        Section("cannot_link", model.CannotLink, condition => Line(1, $"- {YamlText.Scalar(condition.ToString()!)}"));
        Section("oversized", [.. model.Oversized.GroupBy(item => item.Rule)], blocks => Oversized(blocks, model), " # the hash of what a block's records share, and the value it is split by");
        Section("comparisons", model.Comparisons, Comparison);
        Section("interactions", model.Interactions, interaction => Interaction(interaction, model), " # rows: levels of the first, strongest first; columns: of the second");
        if (model.Families is { } families)
        {
            Families(families, model);
        }

        Section("term_frequencies", model.TermFrequencies, Frequencies);
        Section("word_frequencies", [.. model.Columns.Where(column => column.Words is not null)], Words);
        return _text.ToString();
    }

    private void Section<T>(string key, IReadOnlyList<T> items, Action<T> write, string remark = "")
    {
        _text.Append('\n');
        Line(0, items.Count == 0 ? $"{key}: []" : $"{key}:{remark}");
        foreach (var item in items)
        {
            write(item);
        }
    }

    private void Column(ColumnDescription column)
    {
        Line(1, $"- name: {YamlText.Scalar(column.Name)}");
        Line(2, $"kind: {YamlText.Word(column.Kind)}");
        if (column.Kind == ColumnKind.Date)
        {
            Line(2, $"date_order: {YamlText.Word(column.DateOrder)}");
        }

        if (column.Missing.Count > 0)
        {
            Line(2, $"missing: [{string.Join(", ", column.Missing.Select(YamlText.InList))}]");
        }
    }

    private void Oversized(IGrouping<int, OversizedKey> blocks, LinkageModel model)
    {
        Line(1, $"- rule: {YamlText.Scalar(model.Blocking[blocks.Key].ToString())}");
        Line(2, "blocks:");
        foreach (var block in blocks)
        {
            Line(3, $"{YamlText.Scalar(OversizedReader.KeyText(block.Key))}: {YamlText.Scalar(block.SplitBy?.ToString() ?? OversizedReader.LeftOut)}");
        }
    }

    private void Comparison(TrainedComparison trained)
    {
        var comparison = trained.Comparison;
        Line(1, $"- name: {YamlText.Scalar(comparison.Name)}");
        if (comparison.MissingWhen.ToString() != new Comparison(comparison.Name, comparison.Levels).MissingWhen.ToString())
        {
            Line(2, $"missing: {YamlText.Scalar(comparison.MissingWhen.ToString()!)}");
        }

        Line(2, "levels:");
        for (var level = comparison.Levels.Count; level > 0; level--)
        {
            Level(comparison.Levels[comparison.Levels.Count - level], trained.M[level], trained.U[level]);
        }

        Line(2, "else:");
        Number(3, "m", trained.M[0]);
        Number(3, "u", trained.U[0]);
    }

    private void Level(ComparisonLevel level, double m, double u)
    {
        Line(3, $"- label: {YamlText.Scalar(level.Label)}");
        Line(4, $"when: {YamlText.Scalar(level.Condition.ToString()!)}");
        Number(4, "m", m);
        Number(4, "u", u);
        if (level.TermFrequency is { } value)
        {
            Line(4, $"term_frequency: {YamlText.Scalar(value.ToString())}");
            Number(4, "term_frequency_weight", level.TermFrequencyWeight);
        }
    }

    private void Interaction(Interaction interaction, LinkageModel model)
    {
        var names = new[] { interaction.First, interaction.Second }.Select(place => YamlText.InList(model.Comparisons[place].Comparison.Name));
        Line(1, $"- comparisons: [{string.Join(", ", names)}]");
        Line(2, "bits:");
        foreach (var row in interaction.Bits.Reverse())
        {
            Line(3, $"- [{string.Join(", ", row.Reverse().Select(YamlText.Number))}]");
        }
    }

    private void Families(FamilyClass families, LinkageModel model)
    {
        _text.Append('\n');
        Line(0, "families: # pairs of two entities that share most, their share of all such pairs; f: the probability of a level among them, strongest first");
        Number(1, "share", families.Share);
        Line(1, "levels:");
        foreach (var (trained, ladder) in model.Comparisons.Zip(families.Levels))
        {
            Line(2, $"- comparison: {YamlText.Scalar(trained.Comparison.Name)}");
            Line(3, $"f: [{string.Join(", ", ladder.Reverse().Select(YamlText.Number))}]");
        }
    }

    private void Frequencies(TermFrequencies frequencies)
    {
        Line(1, $"- value: {YamlText.Scalar(frequencies.Value.ToString())}");
        Number(2, "rare", frequencies.Rare);
        Number(2, "collision", frequencies.Collision);
        Common(frequencies.Common);
    }

    private void Words(ColumnDescription column)
    {
        Line(1, $"- column: {YamlText.Scalar(column.Name)}");
        Number(2, "rare", column.Words!.Rare);
        Common(column.Words.Common);
    }

    private void Common(IReadOnlyDictionary<string, double> common)
    {
        Line(2, common.Count == 0 ? "common: {}" : "common:");
        foreach (var (text, share) in common.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal))
        {
            // Above a thousand characters a key must be announced.
            Line(3, text.Length < 1000 ? $"{YamlText.Scalar(text)}: {YamlText.Number(share)}" : $"? {YamlText.Scalar(text)}\n      : {YamlText.Number(share)}");
        }
    }

    private void Number(int depth, string key, double number) => Line(depth, $"{key}: {YamlText.Number(number)}");

    private void Line(int depth, string text) => _text.Append(' ', 2 * depth).Append(CultureInfo.InvariantCulture, $"{text}\n");
}
