using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Expressions;

namespace Analytics.Linkage.Models;

/// <summary>Of which columns something asks how frequent words are: their frequencies belong to the model.</summary>
internal static class WordUse
{
    /// <summary>The columns' names.</summary>
    /// <param name="conditions">Conditions of levels and others.</param>
    /// <param name="values">Values of blocking rules, frequencies and others.</param>
    public static HashSet<string> Of(IEnumerable<Condition> conditions, IEnumerable<ValueExpression> values)
    {
        var all = conditions.ToArray();
        var measured = all.SelectMany(condition => condition.Measured).Where(condition => condition.Measure.WeighsWords).SelectMany(condition => condition.Arguments);
        return [.. measured.Concat(all.SelectMany(condition => condition.Values).Concat(values).Where(Weighs)).Select(value => value.ColumnName)];
    }

    /// <summary>Whether a value is made by the frequency of words.</summary>
    public static bool Weighs(ValueExpression value) => value is DerivedValue derived && (derived.Function.WeighsWords || Weighs(derived.Source));
}
