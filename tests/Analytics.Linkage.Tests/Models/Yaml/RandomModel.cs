using Analytics.Linkage.Blocking;
using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Expressions;
using Analytics.Linkage.Models;

namespace Analytics.Linkage.Tests.Models.Yaml;

/// <summary>Models of every shape, with names and numbers that are hard to write down; one a seed.</summary>
internal sealed class RandomModel(int seed)
{
    private static readonly string[] Names =
    [
        "surname", "姓名", "R&D", "missing", "yes", "~", "null", "12", "x: y", "# no", " padded ", "a \"b\" c", "it's", "- dash", "{a}", "[b", "a,b", "tab\tline\nend", "😀", "\uFEFFbom", "%", "@", "`", "|",
        ">", "*a", "&a", "!t", "?", ":", "\\back", "\u00A0", "equal", "not", "1.5e3", "é", "trailing ", "\u2028",
    ];

    private readonly Random _random = new(seed);

    public LinkageModel Make()
    {
        var columns = Names.OrderBy(_ => _random.Next()).Take(_random.Next(1, 6)).Select(name =>
        {
            var kind = Pick(Enum.GetValues<ColumnKind>());
            return new ColumnDescription(name, kind, kind == ColumnKind.Date ? Pick(Enum.GetValues<DateOrder>()) : DateOrder.DayMonth, Words())
            {
                Missing = [.. Many(2, () => Pick(["na", "Not known", " x ", "a, b", "[x]", "# none", "yes", "é"]))],
            };
        }).ToArray();
        TrainedComparison[] comparisons = [.. Names.Where(name => !string.IsNullOrWhiteSpace(name)).OrderBy(_ => _random.Next()).Take(_random.Next(1, 5)).Select(name => Comparison(name, columns))];
        BlockingRule[] rules = [.. Many(3, () => new BlockingRule([.. Many(3, () => Value(columns)).Prepend(Value(columns))])).DistinctBy(rule => rule.ToString())];
        return new LinkageModel
        {
            Columns = columns,
            Comparisons = comparisons,
            Blocking = rules,
            Oversized = [.. Enumerable.Range(0, rules.Length).SelectMany(rule => Many(3, () => new OversizedKey(rule, (ulong)_random.NextInt64() << _random.Next(8), _random.Next(2) == 0 ? null : Value(columns))))],
            Splitters = [.. Many(3, () => Value(columns))],
            CannotLink = [.. Many(2, () => Condition(columns, 2))],
            Prior = _random.NextDouble() * Math.Pow(10, -_random.Next(12)),
            ThresholdWeight = (_random.NextDouble() - 0.5) * 40,
            ClusterWeight = (_random.NextDouble() - 0.5) * 40,
            Interactions = comparisons.Length < 2 ? [] : [.. Many(2, () => Interaction(comparisons))],
            Families = _random.Next(2) == 0 ? null : new FamilyClass(_random.NextDouble() * 0.5, [.. comparisons.Select(trained => Shares(trained.M.Count))]),
            TermFrequencies = [.. Many(2, () => Value(columns)).DistinctBy(value => value.ToString()).Select(Terms)],
        };
    }

    private TrainedComparison Comparison(string name, ColumnDescription[] columns)
    {
        ComparisonLevel[] levels = [.. Many(4, () => Level(columns)).Prepend(Level(columns))];
        return new TrainedComparison(new Comparison(name, levels, _random.Next(2) == 0 ? null : Condition(columns, 1)), Shares(levels.Length + 1), Shares(levels.Length + 1));
    }

    private ComparisonLevel Level(ColumnDescription[] columns) => _random.Next(2) == 0
        ? new ComparisonLevel(Pick(Names), Condition(columns, 2))
        : new ComparisonLevel(Pick(Names), Condition(columns, 0), Value(columns), _random.NextDouble());

    private Condition Condition(ColumnDescription[] columns, int depth) => (depth == 0 ? 0 : _random.Next(5)) switch
    {
        1 => new BothCondition(Condition(columns, depth - 1), Condition(columns, depth - 1)),
        2 => new EitherCondition(Condition(columns, depth - 1), Condition(columns, depth - 1)),
        3 => new NotCondition(Condition(columns, depth - 1)),
        4 => new MissingCondition(Value(columns)),
        _ => Measured(columns),
    };

    private MeasuredCondition Measured(ColumnDescription[] columns)
    {
        var measure = Pick(Measure.All.Values.OrderBy(measure => measure.Name, StringComparer.Ordinal).ToArray());
        var threshold = measure.IsYesOrNo ? 1 : measure.Words.Count > 0 ? Pick([.. measure.Words.Values]) : _random.NextDouble() * Math.Pow(10, _random.Next(-6, 4));
        return new MeasuredCondition(
            measure, [.. Enumerable.Range(0, measure.ValueCount).Select(_ => Value(columns))], measure.IsYesOrNo ? ComparisonOperator.AtLeast : Pick(Enum.GetValues<ComparisonOperator>()), threshold);
    }

    private ValueExpression Value(ColumnDescription[] columns)
    {
        ValueExpression value = new ColumnValue(Pick(columns).Name);
        if (_random.Next(2) == 0)
        {
            var function = Pick(ValueFunction.All.Values.OrderBy(function => function.Name, StringComparer.Ordinal).ToArray());
            value = new DerivedValue(function, value, function.HasParameter ? _random.Next(1, 9) : null);
        }

        return value;
    }

    private Interaction Interaction(TrainedComparison[] comparisons)
    {
        var places = Enumerable.Range(0, comparisons.Length).OrderBy(_ => _random.Next()).Take(2).ToArray();
        return new Interaction(places[0], places[1], [.. comparisons[places[0]].M.Select(_ => comparisons[places[1]].M.Select(_ => _random.Next(9) == 0 ? -0.0 : _random.NextDouble() - 0.5).ToArray())]);
    }

    private TermFrequencies Terms(ValueExpression value)
    {
        var common = Names.Append(new string('长', 1024)).Where(_ => _random.Next(3) == 0).ToDictionary(name => name, _ => _random.NextDouble() * 0.1, StringComparer.Ordinal);
        return new TermFrequencies(value, common, _random.NextDouble() * 1e-6, _random.NextDouble());
    }

    private WordFrequencies Words() =>
        new(Names.Where(_ => _random.Next(3) == 0).ToDictionary(name => name, _ => 0.01 + (_random.NextDouble() * 0.1), StringComparer.Ordinal), 1e-9 + (_random.NextDouble() * 1e-3));

    private double[] Shares(int count)
    {
        var parts = Enumerable.Range(0, count).Select(_ => 1e-6 + Math.Pow(_random.NextDouble(), 4)).ToArray();
        return [.. parts.Select(part => part / parts.Sum())];
    }

    private IEnumerable<T> Many<T>(int most, Func<T> make) => [.. Enumerable.Range(0, _random.Next(most + 1)).Select(_ => make())];

    private T Pick<T>(T[] items) => items[_random.Next(items.Length)];
}
