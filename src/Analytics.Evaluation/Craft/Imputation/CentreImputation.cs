namespace Analytics.Evaluation.Craft.Imputation;

/// <summary>A missing figure is taken to be the mean or the median of all units, or of the unit's group.</summary>
/// <remarks>A group without any figure is filled from all units: a unit is not left unjudged because its peers did not report either.</remarks>
/// <param name="name">The method's name.</param>
/// <param name="median">The median, else the mean.</param>
/// <param name="byGroup">Of the group, else of all.</param>
public sealed class CentreImputation(string name, bool median, bool byGroup) : IImputation
{
    /// <inheritdoc/>
    public string Name => name;

    /// <summary>Whether it is of the group.</summary>
    public bool ByGroup => byGroup;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The groups are not one per unit.</exception>
    public void Fill(Span<double> column, ImputationContext context, int position)
    {
        ArgumentNullException.ThrowIfNull(context);
        var known = column.ToArray();
        var overall = CentreOf(known);
        if (!ByGroup || context.Groups is not { } groups)
        {
            Replace(column, _ => overall);
            return;
        }

        if (groups.Count != known.Length) throw new ArgumentException($"{known.Length} units need as many groups, not {groups.Count}.", nameof(context));
        var centres = Enumerable.Range(0, known.Length).GroupBy(unit => groups[unit], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => CentreOf([.. group.Select(unit => known[unit])]), StringComparer.Ordinal);
        Replace(column, unit => groups[unit] == ImputationContext.NoGroup || double.IsNaN(centres[groups[unit]]) ? overall : centres[groups[unit]]);
    }

    private double CentreOf(double[] values) => median ? Moments.Median(values) : Moments.Mean(values);

    private static void Replace(Span<double> column, Func<int, double> with)
    {
        for (var unit = 0; unit < column.Length; unit++)
        {
            if (double.IsNaN(column[unit])) column[unit] = with(unit);
        }
    }
}
