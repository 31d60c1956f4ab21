namespace Analytics.Pipeline.Reports.Pages;

/// <summary>How the findings came about and what they cannot say.</summary>
internal static class LimitsPart
{
    public static void Write(HtmlWriter html, ReportContext context)
    {
        var w = context.Words;
        using var section = html.Begin("section", ("id", "limits"), ("aria-labelledby", "limits-title"));
        html.Text("h2", w.Say("方法与局限", "Methods and limits"), ("id", "limits-title"));
        using var list = html.Begin("dl", ("class", "limits"));
        foreach (var (name, text) in Limits.Of(w))
        {
            html.Text("dt", name);
            html.Text("dd", text);
        }
    }
}
