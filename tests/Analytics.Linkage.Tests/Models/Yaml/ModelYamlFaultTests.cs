using Analytics.Linkage.Models.Yaml;

namespace Analytics.Linkage.Tests.Models.Yaml;

/// <summary>What is wrong with a model is said with file, line and key.</summary>
public sealed class ModelYamlFaultTests
{
    private const string Families = """
        families:
          share: 0.002
          levels:
            - comparison: surname
              f: [0.6, 0.2, 0.2]
            - comparison: birth
              f: [0.01, 0.99]
        term_frequencies:
        """;

    [Theory]
    [InlineData("version: 1", "version: 2", "line 1: 'version': expected 1, found '2'.")]
    [InlineData("version: 1\n", "", "line 1: 'version' is missing here.")]
    [InlineData("prior: 0.001\n", "", "line 1: 'prior' is missing here; expected beside")]
    [InlineData("prior: 0.001", "prior: 1", "line 4: 'prior': expected a probability above 0 and below 1, found '1'.")]
    [InlineData("prior: 0.001", "prior: low", "line 4: 'prior': expected a number, found 'low'.")]
    [InlineData("prior: 0.001", "prior:", "line 4: 'prior': expected a number, found ''.")]
    [InlineData("prior: 0.001", "prior: [1]", "line 4: 'prior': expected a single value, found a list.")]
    [InlineData("prior: 0.001", "prior: 0.001\nprior: 0.002", "line 5: this is not YAML")]
    [InlineData("prior: 0.001", "prior: 0.001\nshare: 0.002", "line 5: unknown key 'share'; expected one of version, ")]
    [InlineData("threshold_weight: -0.25", "threshold_weight: NaN", "line 2: 'threshold_weight': expected a number, found 'NaN'.")]
    [InlineData("kind: text", "kind: words", "line 8: 'kind': expected one of text, name, organisation, identifier, telephone, email, date, number, model_number; found 'words'.")]
    [InlineData("month_day", "american", "line 11: 'date_order': expected one of day_month, month_day; found 'american'.")]
    [InlineData("kind: text", "kind: text\n    date_order: day_month", "line 9: 'date_order': only a column of kind 'date' has it, 'surname' is of kind 'text'.")]
    [InlineData("kind: text", "kind: text\n    missing: none", "line 9: 'missing': expected a list, found a single value.")]
    [InlineData("kind: text", "kind: text\n    missing: [[a]]", "line 9: an item of 'missing': expected a single value, found a list.")]
    [InlineData("name: birth\n    kind", "name: surname\n    kind", "line 9: 'name': there are two columns 'surname'.")]
    [InlineData("  - prefix(surname, 3) & year(birth)", "  - prefix(surname) & year(birth)", "line 16: 'blocking': 'prefix(surname) & year(birth)', at character 15: expected ','.")]
    [InlineData("year(birth)\n", "year(death)\n", "line 16: 'blocking': 'year(death)' names a column that is not listed under 'columns'; there are surname, birth, 身份证号#1.")]
    [InlineData("blocking:\n  - prefix(surname, 3) & year(birth)", "blocking: prefix(surname, 3)", "line 15: 'blocking': expected a list, found a single value.")]
    [InlineData("- surname\n", "- first(surname)\n", "line 19: 'splitters': 'first(surname)', at character 7: there is no function 'first'")]
    [InlineData("jaro_winkler(", "jaro_winkel(", "line 40: 'when': 'jaro_winkel(surname) >= 0.9', at character 13: there is no measure 'jaro_winkel'; there are")]
    [InlineData("m: 0.2\n", "m: 0\n", "line 41: 'm': expected a probability above 0 and below 1, found '0'.")]
    [InlineData("m: 0.2\n", "m: 0.21\n", "line 33: 'levels': the m of 'surname' add up to 1.01, expected 1 over all levels and 'else'.")]
    [InlineData("u: 0.04\n", "u: 0.03\n", "line 33: 'levels': the u of 'surname' add up to 0.99, expected 1 over all levels and 'else'.")]
    [InlineData("m: 0.2\n", "mm: 0.2\n", "line 39: 'm' is missing here")]
    [InlineData("term_frequency_weight: 0.5", "term_frequency_weight: 2", "line 38: 'term_frequency_weight': expected a number from 0 to 1, found '2'.")]
    [InlineData("name: birth\n    missing", "name: surname\n    missing", "line 46: 'name': there are two comparisons 'surname'.")]
    [InlineData("missing: missing(year(birth))", "missing: missing(day(birth))", "line 47: 'missing': ")]
    [InlineData("[surname, birth]", "[surname, death]", "line 58: 'comparisons': there is no comparison 'death'; there are surname, birth.")]
    [InlineData("[surname, birth]", "[birth, birth]", "line 58: 'comparisons': expected two different comparisons.")]
    [InlineData("[surname, birth]", "[birth]", "line 58: 'comparisons': expected the names of two comparisons, found 1.")]
    [InlineData("      - [1, 0]\n", "", "line 60: 'bits': expected 3 rows of 2 numbers, one for each level with 'else' last.")]
    [InlineData("[5, 4]", "[5, x]", "line 60: 'bits': expected a number, found 'x'.")]
    [InlineData("rare: 1E-05", "rare: 0", "line 66: 'rare': expected a share above 0, at most 1, found '0'.")]
    [InlineData("王: 0.08", "王: 8", "line 69: '王': expected a share above 0, at most 1, found '8'.")]
    [InlineData("王: 0.08", "李: 0.08", "line 70: this is not YAML")]
    [InlineData("rule: prefix(surname, 3) & year(birth)", "rule: surname", "line 25: 'rule': 'surname' is not among the rules under 'blocking'.")]
    [InlineData("fedcba9876543210", "fedcba987654321", "line 28: 'fedcba987654321': expected a hash of 16 hexadecimal digits.")]
    [InlineData("left out", "out", "line 28: 'fedcba9876543210': 'out' names a column that is not listed")]
    [InlineData("column: surname", "column: title", "'column': 'title' is not listed under 'columns'")]
    [InlineData("van: 0.25", "van: 2", "'van': expected a share above 0, at most 1, found '2'.")]
    [InlineData("equal(birth)", "weighted_words(birth) >= 0.5", "'word_frequencies': expected those of 'birth', whose words a comparison or a blocking rule weighs.")]
    [InlineData("columns:", "columns: {", "this is not YAML")]
    public void Read_Fault_NamesFileLineAndKey(string right, string wrong, string message)
    {
        Assert.Contains(right, Small.Body, StringComparison.Ordinal);
        var place = Small.Body.IndexOf(right, StringComparison.Ordinal);
        var text = Small.Body[..place] + wrong + Small.Body[(place + right.Length)..];

        var fault = Assert.Throws<LinkageException>(() => ModelYaml.Read(text, "small.yaml")).Message;
        Assert.StartsWith("small.yaml, line ", fault, StringComparison.Ordinal);
        Assert.Contains(message, fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("share: 0.002", "share: 0", "'share': expected a probability above 0 and below 1, found '0'.")]
    [InlineData("share: 0.002", "part: 0.002", "'share' is missing here")]
    [InlineData("    - comparison: birth\n      f: [0.01, 0.99]\n", "", "'levels': expected 2 ladders, one for each comparison, found 1.")]
    [InlineData("comparison: birth", "comparison: surname", "'comparison': expected 'birth', for ladders stand in the comparisons' order, found 'surname'.")]
    [InlineData("[0.6, 0.2, 0.2]", "[0.6, 0.4]", "'f': expected 3 numbers, one for each level with 'else' last, found 2.")]
    [InlineData("[0.6, 0.2, 0.2]", "[0.6, 0.4, 0]", "'f': expected a share above 0, at most 1, found '0'.")]
    [InlineData("[0.01, 0.99]", "[0.02, 0.99]", "'f': the f of 'birth' add up to 1.01, expected 1 over all levels and 'else'.")]
    public void Read_FaultOfFamilies_NamesFileLineAndKey(string right, string wrong, string message)
    {
        var families = Families.ReplaceLineEndings("\n");
        var sound = Small.Body.Replace("term_frequencies:", families, StringComparison.Ordinal);
        Assert.Equal([0.2, 0.2, 0.6], ModelYaml.Read(sound, "small.yaml").Families!.Levels[0]);
        Assert.Contains(right, families, StringComparison.Ordinal);
        var fault = Assert.Throws<LinkageException>(() => ModelYaml.Read(sound.Replace(right, wrong, StringComparison.Ordinal), "small.yaml")).Message;
        Assert.StartsWith("small.yaml, line ", fault, StringComparison.Ordinal);
        Assert.Contains(message, fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "small.yaml is empty; expected a linkage model.")]
    [InlineData("# nothing\n", "small.yaml is empty; expected a linkage model.")]
    [InlineData("a model", "small.yaml, line 1: expected a linkage model: keys with values, such as 'version: 1'.")]
    [InlineData("- a", "small.yaml, line 1: expected a linkage model")]
    [InlineData("version: 1\n---\nversion: 1\n", "small.yaml, line 3: expected one document, here starts a second.")]
    [InlineData("\0\u0001\u0002", "small.yaml, line 1: expected a linkage model")]
    [InlineData("a: *b", "small.yaml, line 1: this is not YAML")]
    public void Read_NoModelAtAll_SaysSo(string text, string message) =>
        Assert.StartsWith(message, Assert.Throws<LinkageException>(() => ModelYaml.Read(text, "small.yaml")).Message, StringComparison.Ordinal);
}
