using Analytics.Pipeline.Reports.Data;
using Analytics.Pipeline.Workspaces;

namespace Analytics.Pipeline.Reports.Pages;

/// <summary><c>index.html</c>: the run's result as one file that opens from a disk, prints on A4 and asks the network for nothing.</summary>
internal sealed class IndexPage : IReport
{
    public string FileName => "index.html";

    public void Write(ReportContext context)
    {
        using var output = new StreamWriter(context.File(FileName), append: false, DurableFiles.Utf8, bufferSize: 1 << 16) { NewLine = "\n" };
        var html = new HtmlWriter(output);
        var summary = RunSummary.Load(context);
        html.Doctype();
        using var root = html.Begin("html", ("lang", context.Words.Say("zh-CN", "en")));
        Head(html, Masthead.Title(context));
        using var body = html.Begin("body");
        html.Text("a", context.Words.Say("跳到发现", "Skip to the findings"), ("class", "skip"), ("href", "#findings"));
        Masthead.Write(html, context, summary);
        using (html.Begin("main"))
        {
            FindingsPart.Write(html, context, summary);
            AllocationPart.Write(html, context);
            CompliancePart.Write(html, context);
            FlagsPart.Write(html, context);
            ChangesPart.Write(html, context);
            ReviewPart.Write(html, context);
            AccountingPart.Write(html, context);
            QualityPart.Write(html, context);
            HeadersPart.Write(html, context);
            LimitsPart.Write(html, context);
        }

        using (html.Begin("footer", ("class", "foot")))
        {
            html.Text($"analytics {context.Facts.ProductVersion} · {context.Facts.RunId}");
        }

        html.Asset("script", PageAssets.Script);
    }

    /// <summary>The head of a page that stands alone: its style within, nothing from elsewhere.</summary>
    internal static void Head(HtmlWriter html, string title)
    {
        using var head = html.Begin("head");
        html.Void("meta", ("charset", "utf-8"));
        html.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", PageAssets.Policy));
        html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Void("meta", ("name", "referrer"), ("content", "no-referrer"));
        html.Text("title", title);
        html.Asset("style", PageAssets.Style);
    }
}
