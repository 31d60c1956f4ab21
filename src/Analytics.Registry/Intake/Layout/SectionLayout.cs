using Analytics.Registry.Headers;

namespace Analytics.Registry.Intake.Layout;

/// <summary>A table's layout in the light of the heading above it, or above a section of it.</summary>
internal static class SectionLayout
{
    /// <summary>
    /// The layout with what the nearest heading that says something states for all rows (二、流动人员名单: not fixed), above what names of file
    /// and sheet and headings further up state; the very same layout when that changes nothing.
    /// </summary>
    /// <param name="layout">The layout found.</param>
    /// <param name="headings">Lines above the rows, top to bottom.</param>
    public static TableLayout Of(TableLayout layout, IReadOnlyList<string> headings)
    {
        if (layout.Match.Table is not { } table)
        {
            return layout;
        }

        var index = HeaderIndex.Canonical.IndexOf(table);
        for (var i = headings.Count - 1; i >= 0; i--)
        {
            var stated = TableHints.Implied(index, new HeaderHints { Title = headings[i] });
            if (stated.Count > 0)
            {
                return With(layout, stated);
            }
        }

        return layout;
    }

    private static TableLayout With(TableLayout layout, IReadOnlyDictionary<string, string> stated)
    {
        var implied = new SortedDictionary<string, string>(layout.Match.Implied.ToDictionary(), StringComparer.Ordinal);
        foreach (var (column, value) in stated)
        {
            implied[column] = value;
        }

        return implied.SequenceEqual(layout.Match.Implied.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            ? layout
            : layout with { Match = layout.Match with { Implied = implied } };
    }
}
