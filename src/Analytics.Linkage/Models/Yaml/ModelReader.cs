using Analytics.Linkage.Blocking;
using Analytics.Linkage.Columns;

namespace Analytics.Linkage.Models.Yaml;

/// <summary>Makes a model of what was written, or says what of it is wrong.</summary>
internal static class ModelReader
{
    public static LinkageModel Read(YamlPart file)
    {
        if (file.Text("version") != ModelYaml.Version.ToString(System.Globalization.CultureInfo.InvariantCulture))
        {
            throw file.Error("version", $"expected {ModelYaml.Version}, found '{file.Text("version")}'");
        }

        var columns = Columns(file);
        var known = new KnownColumns(columns);
        var comparisons = Comparisons(file, known);
        var rules = file.ParsedList("blocking", known.Rule);
        var model = new LinkageModel
        {
            ThresholdWeight = file.Number("threshold_weight"),
            ClusterWeight = file.Number("cluster_weight"),
            Prior = file.Probability("prior"),
            Columns = Worded(file, columns, comparisons, rules),
            Blocking = rules,
            Oversized = file.Has("oversized") ? [.. file.Parts("oversized").SelectMany(part => OversizedReader.Read(part, rules, known))] : [],
            Splitters = file.Has("splitters") ? file.ParsedList("splitters", known.Value) : [],
            CannotLink = file.Has("cannot_link") ? file.ParsedList("cannot_link", known.Condition) : [],
            Comparisons = comparisons,
            Interactions = file.Has("interactions") ? [.. file.Parts("interactions").Select(part => InteractionReader.Read(part, comparisons))] : [],
            Families = file.Has("families") ? FamilyReader.Read(file.Part("families"), comparisons) : null,
            TermFrequencies = file.Has("term_frequencies") ? Frequencies(file, known) : [],
        };
        file.EndOfKeys();
        return model;
    }

    private static List<ColumnDescription> Columns(YamlPart file)
    {
        var columns = new List<ColumnDescription>();
        foreach (var part in file.Parts("columns"))
        {
            var (name, kind) = (part.Text("name"), part.Word<ColumnKind>("kind"));
            var order = part.Has("date_order") ? part.Word<DateOrder>("date_order") : DateOrder.DayMonth;
            var missing = part.Has("missing") ? part.Items("missing").Select(node => part.Text(node, "an item of 'missing'")).ToArray() : [];
            part.EndOfKeys();
            if (part.Has("date_order") && kind != ColumnKind.Date)
            {
                throw part.Error("date_order", $"only a column of kind 'date' has it, '{name}' is of kind '{YamlText.Word(kind)}'");
            }

            if (columns.Exists(column => column.Name == name))
            {
                throw part.Error("name", $"there are two columns '{name}'");
            }

            columns.Add(new ColumnDescription(name, kind, order) { Missing = missing });
        }

        return columns.Count > 0 ? columns : throw file.Error("columns", "expected at least one column");
    }

    private static List<TrainedComparison> Comparisons(YamlPart file, KnownColumns known)
    {
        var comparisons = new List<TrainedComparison>();
        foreach (var part in file.Parts("comparisons"))
        {
            var comparison = ComparisonReader.Read(part, known);
            if (comparisons.Exists(other => other.Comparison.Name == comparison.Comparison.Name))
            {
                throw part.Error("name", $"there are two comparisons '{comparison.Comparison.Name}'");
            }

            comparisons.Add(comparison);
        }

        return comparisons.Count > 0 ? comparisons : throw file.Error("comparisons", "expected at least one comparison");
    }

    /// <summary>The columns with the frequencies of words that are listed; those that something asks for must be.</summary>
    private static List<ColumnDescription> Worded(YamlPart file, List<ColumnDescription> columns, List<TrainedComparison> comparisons, IReadOnlyList<BlockingRule> rules)
    {
        var words = new Dictionary<string, WordFrequencies>(StringComparer.Ordinal);
        foreach (var part in file.Has("word_frequencies") ? file.Parts("word_frequencies") : [])
        {
            var (name, rare) = (part.Text("column"), part.Share("rare"));
            if (!columns.Exists(column => column.Name == name))
            {
                throw part.Error("column", $"'{name}' is not listed under 'columns'");
            }

            if (!words.TryAdd(name, new WordFrequencies(Common(part), rare)))
            {
                throw part.Error("column", $"there are two lists of word frequencies of '{name}'");
            }

            part.EndOfKeys();
        }

        var asked = WordUse.Of(comparisons.SelectMany(trained => trained.Comparison.Conditions), rules.SelectMany(rule => rule.Values));
        return asked.Except(words.Keys).FirstOrDefault() is { } lacking
            ? throw file.Error("word_frequencies", $"expected those of '{lacking}', whose words a comparison or a blocking rule weighs")
            : [.. columns.Select(column => column with { Words = words.GetValueOrDefault(column.Name) })];
    }

    private static Dictionary<string, double> Common(YamlPart part) =>
        part.Part("common").Entries.ToDictionary(entry => entry.Key, entry => part.Share(entry.Value, $"'{entry.Key}'"), StringComparer.Ordinal);

    private static List<TermFrequencies> Frequencies(YamlPart file, KnownColumns known)
    {
        var frequencies = new List<TermFrequencies>();
        foreach (var part in file.Parts("term_frequencies"))
        {
            var value = part.Parsed("value", known.Value);
            var (rare, collision) = (part.Share("rare"), part.Share("collision"));
            var common = Common(part);
            part.EndOfKeys();
            if (frequencies.Exists(other => other.Value.ToString() == value.ToString()))
            {
                throw part.Error("value", $"there are two lists of term frequencies of '{value}'");
            }

            frequencies.Add(new TermFrequencies(value, common, rare, collision));
        }

        return frequencies;
    }
}
