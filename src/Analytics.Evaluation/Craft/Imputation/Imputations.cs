namespace Analytics.Evaluation.Craft.Imputation;

/// <summary>The ways to fill what is missing.</summary>
public static class Imputations
{
    /// <summary>All of them, by name.</summary>
    public static NamedMethods<IImputation> Methods { get; } = new(
        new NoImputation(),
        new CentreImputation("group-mean", median: false, byGroup: true),
        new CentreImputation("group-median", median: true, byGroup: true),
        new CentreImputation("mean", median: false, byGroup: false),
        new CentreImputation("median", median: true, byGroup: false),
        new LatestYearImputation());

    /// <summary>Fills a whole table; the result also says which cells were filled.</summary>
    public static ImputedTable Impute(this IImputation method, UnitTable table, ImputationContext context)
    {
        ArgumentNullException.ThrowIfNull(method);
        return Impute(table, context, _ => method);
    }

    /// <summary>Fills a whole table, each column by a method of its own.</summary>
    public static ImputedTable Impute(UnitTable table, ImputationContext context, Func<int, IImputation> methodOf)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(methodOf);
        var filled = table.Derive(table.Columns, (column, target) =>
        {
            table.Column(column).CopyTo(target);
            methodOf(column).Fill(target, context, column);
        });
        var cells = new List<ImputedCell>();
        for (var c = 0; c < table.Columns.Count; c++)
        {
            for (var u = 0; u < table.Units.Count; u++)
            {
                if (double.IsNaN(table[u, c]) && !double.IsNaN(filled[u, c])) cells.Add(new ImputedCell(u, c, filled[u, c]));
            }
        }

        return new ImputedTable(filled, cells);
    }
}

/// <summary>A cell that was filled.</summary>
/// <param name="Unit">The unit's place.</param>
/// <param name="Column">The column's place.</param>
/// <param name="Value">What was put in.</param>
public sealed record ImputedCell(int Unit, int Column, double Value);

/// <summary>A table after imputation.</summary>
/// <param name="Table">The figures.</param>
/// <param name="Cells">What was filled, by column, then unit.</param>
public sealed record ImputedTable(UnitTable Table, IReadOnlyList<ImputedCell> Cells);
