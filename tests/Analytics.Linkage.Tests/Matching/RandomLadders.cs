using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Expressions;

namespace Analytics.Linkage.Tests.Matching;

/// <summary>Ladders of every shape over the columns of <see cref="MatchSamples"/>.</summary>
internal sealed class RandomLadders(int seed)
{
    private static readonly Measure[] Measures = [.. Measure.All.Values.OrderBy(measure => measure.Name, StringComparer.Ordinal)];

    private readonly Random _random = new(seed);

    public Comparison Make(string name)
    {
        var levels = Enumerable.Range(0, 1 + _random.Next(4)).Select(i => new ComparisonLevel($"{i}", One(_random.Next(3)))).ToArray();
        return new Comparison(name, levels, _random.Next(3) == 0 ? One(1) : null);
    }

    private Condition One(int depth) => (depth == 0 ? 9 : _random.Next(6)) switch
    {
        0 => new BothCondition(One(depth - 1), One(depth - 1)),
        1 => new EitherCondition(One(depth - 1), One(depth - 1)),
        2 => new NotCondition(One(depth - 1)),
        3 => new MissingCondition(Value()),
        _ => Measured(),
    };

    private MeasuredCondition Measured()
    {
        var measure = Measures[_random.Next(Measures.Length)];
        var threshold = measure.IsYesOrNo ? 1
            : measure.Words.Count > 0 ? measure.Words.Values.ElementAt(_random.Next(measure.Words.Count))
            : _random.Next(2) == 0 ? _random.Next(5) : Math.Round(_random.NextDouble(), 2);
        var comparison = measure.IsYesOrNo || _random.Next(2) == 0 ? ComparisonOperator.AtLeast : ComparisonOperator.AtMost;
        return new MeasuredCondition(measure, [.. Enumerable.Range(0, measure.ValueCount).Select(_ => Value())], comparison, threshold);
    }

    private ColumnValue Value() => new(MatchSamples.Columns[_random.Next(MatchSamples.Columns.Length)].Name);
}
