using System.Globalization;
using Analytics.Linkage.Comparisons;

namespace Analytics.Linkage.Expressions;

/// <summary>
/// Reads values (<c>prefix(surname, 3)</c>) and conditions (<c>jaro_winkler(surname) >= 0.92 and not equal(sex)</c>), by recursive descent:
/// <c>or</c> binds weakest, then <c>and</c>, then <c>not</c>.
/// </summary>
internal sealed class ExpressionParser
{
    // Far more than anybody writes, far less than the stack holds.
    private const int Deepest = 500;

    private readonly TokenReader _tokens;
    private int _depth;

    public ExpressionParser(string text) => _tokens = new TokenReader(text);

    public ValueExpression WholeValue()
    {
        var value = Value();
        _tokens.ExpectEnd();
        return value;
    }

    public Condition WholeCondition()
    {
        var condition = Or();
        _tokens.ExpectEnd();
        return condition;
    }

    /// <summary>Values joined by <c>&amp;</c>.</summary>
    public IReadOnlyList<ValueExpression> WholeRule()
    {
        var values = new List<ValueExpression> { Value() };
        while (_tokens.Take('&'))
        {
            values.Add(Value());
        }

        _tokens.ExpectEnd();
        return values;
    }

    /// <summary>Reads what stands one step deeper.</summary>
    private T Inside<T>(Func<T> read)
    {
        if (++_depth > Deepest)
        {
            throw _tokens.Error($"nested more than {Deepest} deep");
        }

        var inner = read();
        _depth--;
        return inner;
    }

    private Condition Or()
    {
        var first = And();
        return _tokens.TakeWord("or") ? new EitherCondition(first, Inside(Or)) : first;
    }

    private Condition And()
    {
        var first = Not();
        return _tokens.TakeWord("and") ? new BothCondition(first, Inside(And)) : first;
    }

    private Condition Not()
    {
        if (_tokens.TakeWord("not"))
        {
            return new NotCondition(Inside(Not));
        }

        if (_tokens.Take('('))
        {
            var inner = Inside(Or);
            _tokens.Expect(')');
            return inner;
        }

        return Measured();
    }

    private Condition Measured()
    {
        var name = _tokens.Word("a measure, such as equal(…) or jaro_winkler(…) >= 0.9");
        _tokens.Expect('(');
        if (name == "missing")
        {
            var missing = new MissingCondition(Value());
            _tokens.Expect(')');
            return missing;
        }

        var measure = Measure.Find(name)
            ?? throw _tokens.Error($"there is no measure '{name}'; there are {string.Join(", ", Measure.All.Keys.Order(StringComparer.Ordinal))}");
        var values = new List<ValueExpression> { Value() };
        while (_tokens.Take(','))
        {
            values.Add(Value());
        }

        _tokens.Expect(')');
        if (values.Count != measure.ValueCount)
        {
            throw _tokens.Error($"'{name}' takes {measure.ValueCount} value{(measure.ValueCount == 1 ? "" : "s")}, here are {values.Count}");
        }

        return Compared(measure, values);
    }

    private MeasuredCondition Compared(Measure measure, List<ValueExpression> values)
    {
        if (measure.IsYesOrNo)
        {
            return new MeasuredCondition(measure, values, ComparisonOperator.AtLeast, 1);
        }

        var comparison = _tokens.Operator();
        var word = _tokens.WordOrNumber();
        return new MeasuredCondition(measure, values, comparison, Threshold(measure, word));
    }

    private double Threshold(Measure measure, string word)
    {
        if (measure.Words.TryGetValue(word, out var level))
        {
            return level;
        }

        if (measure.Words.Count > 0)
        {
            throw _tokens.Error($"'{word}' is no level of {measure.Name}; there are {string.Join(", ", measure.Words.Keys)}");
        }

        return double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw _tokens.Error($"'{word}' is no number");
    }

    private ValueExpression Value()
    {
        if (_tokens.TakeQuoted() is { } quoted)
        {
            return new ColumnValue(quoted);
        }

        var name = _tokens.Word("a column");
        if (!_tokens.Take('('))
        {
            return new ColumnValue(name);
        }

        if (!ValueFunction.All.TryGetValue(name, out var function))
        {
            throw _tokens.Error($"there is no function '{name}'; there are {string.Join(", ", ValueFunction.All.Keys.Order(StringComparer.Ordinal))}");
        }

        var source = Inside(Value);
        int? parameter = null;
        if (function.HasParameter)
        {
            _tokens.Expect(',');
            parameter = int.TryParse(_tokens.WordOrNumber(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
                ? number
                : throw _tokens.Error($"'{name}' takes a whole number above 0 behind its value");
        }

        _tokens.Expect(')');
        return new DerivedValue(function, source, parameter);
    }
}
