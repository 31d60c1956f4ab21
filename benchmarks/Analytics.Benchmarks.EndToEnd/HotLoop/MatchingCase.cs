using Analytics.Linkage;
using Analytics.Linkage.Blocking;
using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Expressions;
using Analytics.Linkage.Models;
using Analytics.Linkage.Scoring;
using Analytics.Linkage.Training;

namespace Analytics.Benchmarks.EndToEnd.HotLoop;

/// <summary>People with comparisons, blocks and a model, ready for the loop: nothing of any pair has been computed.</summary>
internal sealed class MatchingCase
{
    private MatchingCase(PreparedTable table, Comparison[] comparisons, BlockingRule[] rules, RowHashes hashes)
    {
        Table = table;
        Space = new PatternSpace(comparisons);
        Candidates = new CandidatePairs(rules, table, new OversizePolicy(int.MaxValue, [], []));
        Hashes = hashes;
        Options = new LinkageOptions { Threads = 1 };
        var parameters = new ModelParameters(Space);
        new Trainer(table, Space, Options, CancellationToken.None).LearnU(hashes, parameters);
        var values = comparisons.SelectMany(comparison => comparison.Levels).Select(level => level.TermFrequency).OfType<ValueExpression>().Distinct();
        var model = new LinkageModel
        {
            Columns = [],
            Comparisons = [.. comparisons.Select((comparison, i) => new TrainedComparison(comparison, parameters.M[i], parameters.U[i]))],
            Blocking = rules,
            Prior = 1.0 / table.RowCount,
            ThresholdWeight = 0,
            ClusterWeight = 0,
            TermFrequencies = [.. values.Select(value => TermFrequencies.Of(value, table[value])).OfType<TermFrequencies>()],
        };
        Scorer = new PairScorer(model, Space, table);
    }

    public PreparedTable Table { get; }

    public PatternSpace Space { get; }

    public CandidatePairs Candidates { get; }

    public RowHashes Hashes { get; }

    public LinkageOptions Options { get; }

    public PairScorer Scorer { get; }

    /// <summary>Our comparators, the ladders of the automatic configuration; blocks by month of birth, and by surname and year of birth.</summary>
    public static MatchingCase OfChinese(string?[][] people)
    {
        ColumnDescription[] columns =
        [
            new("name", ColumnKind.Name), new("id", ColumnKind.Identifier), new("birth", ColumnKind.Date), new("org", ColumnKind.Organisation), new("phone", ColumnKind.Telephone),
        ];
        Comparison[] comparisons =
        [
            Ladder("name", "equal(name)|name", "name(name) >= equal_after_folding|folded(name)", "name(name) >= same_pinyin_with_tone", "name(name) >= same_pinyin", "name(name) >= near_glyph", "name(name) >= one_character_different", "name(name) >= romanised_or_swapped", "name(name) >= initials"),
            Ladder("id", "equal(id)", "identifier(id) >= short_and_long_form", "identifier(id) >= masked_agree", "identifier(id) >= adjacent_transposition and missing(valid_identity(id))", "identifier(id) >= one_character_wrong and missing(valid_identity(id))", "missing(valid_identity(id))"),
            Ladder("birth", "equal(birth)|birth", "date(birth) >= one_slip", "date(birth) >= day_month_swapped", "date(birth) >= two_parts_equal", "date(birth) >= same_year"),
            Ladder("org", "equal(org)|org", "organisation(org) >= equal_normalised|organisation_core(org)", "organisation(org) >= same_core|organisation_core(org)", "organisation(org) >= parent_of_department|organisation_core(org)", "organisation(org) >= abbreviation", "organisation(org) >= high_similarity"),
            Ladder("phone", "equal(phone)|phone", "identifier(phone) >= masked_agree", "identifier(phone) >= adjacent_transposition", "identifier(phone) >= one_character_wrong"),
        ];
        return Of(people, ChinesePeople.Columns, columns, comparisons, ["year_month(birth)", "surname(name) & year(birth)"]);
    }

    /// <summary>The four comparisons of the SQL, and blocks by month of birth.</summary>
    public static MatchingCase OfPinyin(string?[][] people)
    {
        ColumnDescription[] columns = [.. PinyinPeople.Columns.Select(name => new ColumnDescription(name, ColumnKind.Text))];
        Comparison[] comparisons =
        [
            Ladder("name", "equal(name)", "jaro_winkler(name) >= 0.92", "jaro_winkler(name) >= 0.88", "jaro_winkler(name) >= 0.7"),
            Ladder("id", "equal(id)", "damerau(id) <= 1", "damerau(id) <= 2"),
            Ladder("birth", "equal(birth)", "damerau(birth) <= 1", "damerau(birth) <= 2"),
            Ladder("org", "equal(org)", "jaro_winkler(org) >= 0.95", "jaro_winkler(org) >= 0.88"),
        ];
        return Of(people, PinyinPeople.Columns, columns, comparisons, ["prefix(birth, 7)"]);
    }

    private static MatchingCase Of(string?[][] people, string[] names, ColumnDescription[] columns, Comparison[] comparisons, string[] rules)
    {
        var table = ChinesePeople.Table(people, names);
        return new MatchingCase(new PreparedTable(table, columns), comparisons, [.. rules.Select(BlockingRule.Parse)], new RowHashes(table, names));
    }

    private static Comparison Ladder(string name, params string[] levels) => new(name, [.. levels.Select(level =>
    {
        var parts = level.Split('|');
        return new ComparisonLevel(parts[0], Condition.Parse(parts[0]), parts.Length > 1 ? ValueExpression.Parse(parts[1]) : null);
    })]);
}
