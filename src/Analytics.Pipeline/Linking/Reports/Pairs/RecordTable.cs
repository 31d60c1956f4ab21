using Analytics.Linkage;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Scoring;
using Analytics.Pipeline.Reports.Pages;

namespace Analytics.Pipeline.Linking.Reports.Pairs;

/// <summary>Two records side by side, with what differs marked.</summary>
internal sealed class RecordTable(HtmlWriter html, LinkageReportContext context)
{
    /// <summary>How the two values of a column stand to each other.</summary>
    private enum Agreement
    {
        Same,
        Near,
        Different,
        Missing,
    }

    public void Write(ScoredPair pair, PairExplanation explanation)
    {
        var w = context.Words;
        var (first, second) = context.Order.Rows(pair);
        using var table = html.Begin("table", ("class", "records"));
        html.Text("caption", w.Say("两条记录", "The two records"));
        using (html.Begin("thead"))
        using (html.Begin("tr"))
        {
            html.Text("th", w.Say("列", "Column"), ("scope", "col"));
            html.Text("th", context.Order.Id(first), ("scope", "col"));
            html.Text("th", context.Order.Id(second), ("scope", "col"));
            using var sign = html.Begin("th", ("scope", "col"), ("class", "sign"));
            html.Text("span", w.Say("异同", "Agreement"), ("class", "unseen"));
        }

        using var body = html.Begin("tbody");
        foreach (var (column, used) in Columns())
        {
            Line(column, used, context.Result.Table.Column(column).Text(first), context.Result.Table.Column(column).Text(second), explanation);
        }
    }

    /// <summary>The compared columns first, then the others that it is known how to show.</summary>
    private IEnumerable<(string Column, bool Used)> Columns()
    {
        var used = context.Model.Comparisons.SelectMany(trained => trained.Comparison.Columns).ToHashSet(StringComparer.Ordinal);
        var known = context.Report.Columns.Select(column => column.Name).Concat(context.Model.Columns.Select(column => column.Name)).ToHashSet(StringComparer.Ordinal);
        var names = context.Result.Table.Columns.Select(column => column.Name).Where(known.Contains).ToArray();
        return names.Where(used.Contains).Select(name => (name, true)).Concat(names.Where(name => !used.Contains(name)).Select(name => (name, false)));
    }

    private void Line(string column, bool used, string? one, string? other, PairExplanation explanation)
    {
        var agreement = AgreementOf(column, one, other, explanation);
        using var line = html.Begin("tr", ("class", (used ? "" : "off ") + Style(agreement)));
        html.Text("th", column, ("scope", "row"));
        Value(column, one, other, agreement);
        Value(column, other, one, agreement);
        var (sign, name) = Sign(agreement);
        html.Text("td", sign, ("class", "sign"), ("title", name), ("aria-label", name));
    }

    private void Value(string column, string? own, string? other, Agreement agreement)
    {
        using var cell = html.Begin("td");
        if (own is null)
        {
            html.Text("span", "—", ("class", "none"));
            return;
        }

        // Of masked values nothing is marked: where they differ is part of what the mask hides.
        if (agreement != Agreement.Near || other is null || context.Masks.Masks(column))
        {
            html.Text(context.Masks.Show(column, own));
            return;
        }

        foreach (var (text, isCommon) in TextDifference.Of(own, other))
        {
            if (isCommon)
            {
                html.Text(text);
            }
            else
            {
                html.Text("mark", text);
            }
        }
    }

    private Agreement AgreementOf(string column, string? one, string? other, PairExplanation explanation)
    {
        if (one is null || other is null)
        {
            return Agreement.Missing;
        }

        // The comparison that begins with the column knows better than the letters: it has cleaned them.
        var comparison = context.Model.Comparisons.FirstOrDefault(trained => trained.Comparison.Columns[0] == column)?.Comparison;
        var step = explanation.Steps.FirstOrDefault(step => step.Kind == ExplanationKind.Comparison && step.Subject == comparison?.Name);
        return step?.LevelNumber switch
        {
            null => string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase) ? Agreement.Same : Agreement.Different,
            Comparison.Missing => Agreement.Missing,
            Comparison.Else => Agreement.Different,
            var level => level == comparison!.Levels.Count ? Agreement.Same : Agreement.Near,
        };
    }

    private static string Style(Agreement agreement) => agreement switch
    {
        Agreement.Same => "same",
        Agreement.Near => "near",
        Agreement.Different => "differs",
        _ => "lacks",
    };

    private (string Sign, string Name) Sign(Agreement agreement) => agreement switch
    {
        Agreement.Same => ("=", context.Words.Say("相同", "the same")),
        Agreement.Near => ("≈", context.Words.Say("相近", "near")),
        Agreement.Different => ("≠", context.Words.Say("不同", "different")),
        _ => ("·", context.Words.Say("缺失", "missing")),
    };
}
