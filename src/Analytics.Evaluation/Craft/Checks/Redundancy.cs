namespace Analytics.Evaluation.Craft.Checks;

/// <summary>What two indicators of a dimension say of each other.</summary>
public enum RedundancyKind
{
    /// <summary>They say the same: together they count one thing twice.</summary>
    Redundant,

    /// <summary>They pull against each other: in the dimension's score they cancel out.</summary>
    Opposed,
}

/// <summary>A warning about two indicators.</summary>
/// <param name="First">One.</param>
/// <param name="Second">The other.</param>
/// <param name="Correlation">Pearson's r.</param>
/// <param name="Kind">What that means.</param>
public sealed record RedundancyWarning(string First, string Second, double Correlation, RedundancyKind Kind);

/// <summary>Warns of indicators in one dimension that double or cancel each other.</summary>
public static class Redundancy
{
    /// <summary>Looks at each pair of columns of one dimension.</summary>
    /// <param name="normalised">Figures of which more is better.</param>
    /// <param name="dimension">The dimension of each column.</param>
    /// <param name="redundantAbove">The r above which two are redundant.</param>
    /// <param name="opposedBelow">The r below which two are opposed.</param>
    public static IReadOnlyList<RedundancyWarning> Find(UnitTable normalised, IReadOnlyList<string> dimension, double redundantAbove = 0.92, double opposedBelow = -0.4)
    {
        ArgumentNullException.ThrowIfNull(normalised);
        ArgumentNullException.ThrowIfNull(dimension);
        var warnings = new List<RedundancyWarning>();
        for (var i = 0; i < normalised.Columns.Count; i++)
        {
            for (var j = i + 1; j < normalised.Columns.Count; j++)
            {
                if (dimension[i] != dimension[j]) continue;
                var r = Correlation.Pearson(normalised.Column(i), normalised.Column(j));
                if (r > redundantAbove) warnings.Add(new(normalised.Columns[i], normalised.Columns[j], r, RedundancyKind.Redundant));
                else if (r < opposedBelow) warnings.Add(new(normalised.Columns[i], normalised.Columns[j], r, RedundancyKind.Opposed));
            }
        }

        return warnings;
    }
}
