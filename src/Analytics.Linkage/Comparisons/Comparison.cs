using Analytics.Linkage.Expressions;

namespace Analytics.Linkage.Comparisons;

/// <summary>
/// A ladder of levels, strongest first, on exactly one of which every pair of records falls. Behind the last one stands "else", level 0; a
/// pair of which the comparison can say nothing, for a value is missing, falls on none and weighs nothing (Fellegi and Sunter, 1969).
/// </summary>
public sealed class Comparison
{
    /// <summary>The number of the level "nothing can be said".</summary>
    public const int Missing = -1;

    /// <summary>The number of the level "else".</summary>
    public const int Else = 0;

    /// <summary>The most levels of a comparison, without "else" and "missing".</summary>
    public const int MostLevels = 30;

    /// <summary>A ladder.</summary>
    /// <param name="name">For tables and charts; no other comparison of the model has it.</param>
    /// <param name="levels">Strongest first, at least one.</param>
    /// <param name="missing">When nothing can be said; null: when the first value of the first level is missing.</param>
    /// <exception cref="LinkageException">No level, or too many.</exception>
    public Comparison(string name, IReadOnlyList<ComparisonLevel> levels, Condition? missing = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(levels);
        if (levels.Count is 0 or > MostLevels)
        {
            throw new LinkageException($"Comparison '{name}' has {levels.Count} levels; a ladder has 1 to {MostLevels}.");
        }

        Name = name;
        Levels = levels;
        MissingWhen = missing ?? new MissingCondition(levels[0].Condition.Values.First());
        Columns = levels.SelectMany(level => level.Condition.Values).Concat(MissingWhen.Values).Select(value => value.ColumnName)
            .Distinct(StringComparer.Ordinal).ToArray();
    }

    /// <summary>The comparison's name.</summary>
    public string Name { get; }

    /// <summary>The levels, strongest first. <c>Levels[i]</c> has the number <c>Levels.Count − i</c>.</summary>
    public IReadOnlyList<ComparisonLevel> Levels { get; }

    /// <summary>When the comparison says nothing.</summary>
    public Condition MissingWhen { get; }

    /// <summary>The columns it looks at.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>What it asks of a pair: whether nothing can be said, and its levels.</summary>
    internal IEnumerable<Condition> Conditions => Levels.Select(level => level.Condition).Append(MissingWhen);

    /// <summary>Every value that it looks at, also those whose frequency counts.</summary>
    internal IEnumerable<ValueExpression> Values => Levels.SelectMany(level => level.Condition.Values.Concat(level.TermFrequency is { } value ? [value] : [])).Concat(MissingWhen.Values);

    /// <summary>The value of a comparison that asks but whether it is the same, or missing; null for any other.</summary>
    internal ValueExpression? EqualityOf => MissingWhen is MissingCondition { Value: var value }
        && Levels is [{ Condition: MeasuredCondition { IsEquality: true, Arguments: [var argument] } }] && argument.ToString() == value.ToString() ? value : null;

    /// <summary>How a level is called.</summary>
    /// <param name="level">−1 (missing) to <c>Levels.Count</c>.</param>
    public string Label(int level) => level switch { Missing => "missing", Else => "else", _ => Levels[Levels.Count - level].Label };
}

/// <summary>A level of a comparison.</summary>
/// <param name="Label">How people call it.</param>
/// <param name="Condition">When a pair that none of the levels above took falls on it.</param>
/// <param name="TermFrequency">
/// The value whose frequency adjusts the weight of this level: sharing a rare one says more. Null for no adjustment.
/// </param>
/// <param name="TermFrequencyWeight">How much of the adjustment counts, 0 to 1; below 1 for levels that are not exact.</param>
public sealed record ComparisonLevel(string Label, Condition Condition, ValueExpression? TermFrequency = null, double TermFrequencyWeight = 1);
