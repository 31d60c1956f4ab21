using Analytics.Kernels.Chinese.Codes;
using Analytics.Kernels.Chinese.Names;
using Analytics.Kernels.Chinese.Organisations;
using Analytics.Kernels.Dates;
using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons.Measures;

namespace Analytics.Linkage.Comparisons;

/// <summary>A way to compare two values, by name: a similarity, a distance, or a level of a comparator.</summary>
public sealed class Measure
{
    internal const string Equality = "equal";

    private static readonly Dictionary<string, double> NoWords = [];

    private readonly Func<PreparedColumn[], MeasureEvaluator> _bind;

    private Measure(string name, Func<PreparedColumn[], MeasureEvaluator> bind) => (Name, _bind) = (name, bind);

    /// <summary>All measures, by name.</summary>
    public static IReadOnlyDictionary<string, Measure> All { get; } = new[]
    {
        new Measure(Equality, columns => new EqualEvaluator(columns[0])) { IsYesOrNo = true },
        new Measure("cross_equal", columns => new CrossEvaluator(columns[0], columns[1], needsBoth: false)) { IsYesOrNo = true, ValueCount = 2 },
        new Measure("swapped", columns => new CrossEvaluator(columns[0], columns[1], needsBoth: true)) { IsYesOrNo = true, ValueCount = 2 },
        new Measure("levenshtein", columns => new LevenshteinEvaluator(columns[0])),
        new Measure("osa", columns => new OsaEvaluator(columns[0])),
        new Measure("damerau", columns => new DamerauEvaluator(columns[0])),
        new Measure("jaro", columns => new JaroEvaluator(columns[0])),
        new Measure("jaro_winkler", columns => new JaroWinklerEvaluator(columns[0])),
        new Measure("indel", columns => new IndelEvaluator(columns[0])),
        new Measure("token_set", columns => new TokenSetEvaluator(columns[0])),
        new Measure("common_words", columns => new CommonWordsEvaluator(columns[0])),
        new Measure("word_overlap", columns => new WordOverlapEvaluator(columns[0])),
        new Measure("weighted_words", columns => new WeightedWordsEvaluator(columns[0])) { WeighsWords = true },
        new Measure("number_overlap", columns => new NumberOverlapEvaluator(columns[0])) { WeighsWords = true },
        new Measure("bigrams", columns => new BigramEvaluator(columns[0])),
        new Measure("common_prefix", columns => new PrefixEvaluator(columns[0])),
        new Measure("difference", columns => new DifferenceEvaluator(columns[0])),
        new Measure("relative_difference", columns => new RelativeDifferenceEvaluator(columns[0])),
        new Measure("days", columns => new DaysEvaluator(columns[0])),
        new Measure("date", columns => new DateEvaluator(columns[0])) { Words = WordsOf<DateLevel>() },
        new Measure("name", columns => new NameEvaluator(columns[0])) { Words = WordsOf<NameLevel>() },
        new Measure("organisation", columns => new OrganisationEvaluator(columns[0])) { Words = WordsOf<OrganisationLevel>() },
        new Measure("identifier", columns => new IdentifierEvaluator(columns[0])) { Words = WordsOf<IdentifierLevel>() },
        new Measure("model_number", columns => new ModelNumberEvaluator(columns[0])) { Words = WordsOf<ModelNumberLevel>() },
    }.ToDictionary(measure => measure.Name, StringComparer.Ordinal);

    /// <summary>The name in conditions.</summary>
    public string Name { get; }

    /// <summary>How many values it takes: 1, or 2 for those across fields.</summary>
    public int ValueCount { get; private init; } = 1;

    /// <summary>Whether it holds or not, without a number.</summary>
    public bool IsYesOrNo { get; private init; }

    /// <summary>Whether it asks how frequent words are.</summary>
    internal bool WeighsWords { get; private init; }

    /// <summary>The levels that may stand in place of a number, for a comparator that has levels; else empty.</summary>
    public IReadOnlyDictionary<string, double> Words { get; private init; } = NoWords;

    /// <summary>A measure by its name; null where there is none.</summary>
    public static Measure? Find(string name) => All.GetValueOrDefault(name);

    internal MeasureEvaluator Bind(PreparedColumn[] columns) => _bind(columns);

    /// <summary>SamePinyinWithTone becomes same_pinyin_with_tone.</summary>
    private static Dictionary<string, double> WordsOf<TLevel>()
        where TLevel : struct, Enum => Enum.GetValues<TLevel>().Where(level => Convert.ToInt32(level, null) > 0).ToDictionary(
            level => string.Concat(level.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString())),
            level => (double)Convert.ToInt32(level, null),
            StringComparer.Ordinal);
}
