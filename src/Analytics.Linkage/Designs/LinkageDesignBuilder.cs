using Analytics.Linkage.Blocking;
using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;

namespace Analytics.Linkage.Designs;

/// <summary>Makes a <see cref="LinkageDesign"/> step by step.</summary>
public sealed class LinkageDesignBuilder
{
    private readonly List<ColumnDescription> _columns = [];
    private readonly List<Comparison> _comparisons = [];
    private readonly List<BlockingRule> _blocking = [];
    private readonly List<Condition> _cannotLink = [];
    private DeterministicPrior? _prior;

    /// <summary>States a column's kind.</summary>
    public LinkageDesignBuilder Column(string name, ColumnKind kind, DateOrder dateOrder = DateOrder.DayMonth)
    {
        _columns.Add(new ColumnDescription(name, kind, dateOrder));
        return this;
    }

    /// <summary>Adds a comparison.</summary>
    /// <param name="name">Its name; no other comparison may have it.</param>
    /// <param name="levels">Its levels, strongest first: a label and a condition such as <c>jaro_winkler(surname) >= 0.9</c>.</param>
    /// <exception cref="LinkageException">A condition cannot be read, or the name is taken.</exception>
    public LinkageDesignBuilder Compare(string name, params (string Label, string Condition)[] levels)
    {
        ArgumentNullException.ThrowIfNull(levels);
        return Compare(new Comparison(name, [.. levels.Select(level => new ComparisonLevel(level.Label, Condition.Parse(level.Condition)))]));
    }

    /// <summary>Adds a comparison that was made apart, for example with term frequencies.</summary>
    /// <exception cref="LinkageException">The name is taken.</exception>
    public LinkageDesignBuilder Compare(Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        if (_comparisons.Exists(other => other.Name == comparison.Name))
        {
            throw new LinkageException($"There are two comparisons named '{comparison.Name}'.");
        }

        _comparisons.Add(comparison);
        return this;
    }

    /// <summary>Adds a blocking rule, such as <c>surname &amp; year(birth_date)</c>.</summary>
    /// <exception cref="LinkageException">The rule cannot be read.</exception>
    public LinkageDesignBuilder Block(string rule)
    {
        _blocking.Add(BlockingRule.Parse(rule));
        return this;
    }

    /// <summary>Adds a condition that forbids two records to be of one entity.</summary>
    /// <exception cref="LinkageException">The condition cannot be read.</exception>
    public LinkageDesignBuilder CannotLink(string condition)
    {
        _cannotLink.Add(Condition.Parse(condition));
        return this;
    }

    /// <summary>States rules whose pairs are matches, and the share of all matches that they find.</summary>
    /// <param name="recall">A guess, above 0 and at most 1.</param>
    /// <param name="rules">Rules, such as <c>name &amp; birth_date &amp; telephone</c>.</param>
    /// <exception cref="LinkageException">A rule cannot be read, or the recall is none.</exception>
    public LinkageDesignBuilder Prior(double recall, params string[] rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        _prior = new DeterministicPrior([.. rules.Select(BlockingRule.Parse)], recall);
        return this;
    }

    /// <summary>The design.</summary>
    public LinkageDesign Build() => new()
    {
        Columns = [.. _columns],
        Comparisons = [.. _comparisons],
        Blocking = [.. _blocking],
        CannotLink = [.. _cannotLink],
        Prior = _prior,
    };
}
