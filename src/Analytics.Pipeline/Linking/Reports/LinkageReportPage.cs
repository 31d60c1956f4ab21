using Analytics.Linkage;
using Analytics.Pipeline.Linking.Reports.Pairs;
using Analytics.Pipeline.Linking.Reports.Parts;
using Analytics.Pipeline.Manifests;
using Analytics.Pipeline.Reports.Pages;
using Analytics.Pipeline.Workspaces;

namespace Analytics.Pipeline.Linking.Reports;

/// <summary>
/// <c>report.html</c> of a linkage: what was compared, how the model weighs it and why single pairs have their weight, as one file that opens
/// from a disk, prints, and asks the network for nothing. Values of columns recognised as identifiers, telephone numbers or e-mail addresses
/// are masked; ids are shown as given. The same input gives the same bytes.
/// </summary>
public static class LinkageReportPage
{
    /// <summary>Writes the page to a file.</summary>
    /// <param name="path">Where to; a file that is there is replaced.</param>
    /// <param name="result">What the linkage found.</param>
    /// <param name="ids">Each row's id; of a link the left table's rows first.</param>
    /// <param name="facts">What the head says besides.</param>
    /// <exception cref="ArgumentException">There are not as many ids as rows.</exception>
    public static void Write(string path, LinkageResult result, IReadOnlyList<string> ids, LinkageReportFacts facts)
    {
        using var output = new StreamWriter(path, append: false, DurableFiles.Utf8, bufferSize: 1 << 16) { NewLine = "\n" };
        Write(output, result, ids, facts);
    }

    /// <summary>Writes the page.</summary>
    /// <inheritdoc cref="Write(string, LinkageResult, IReadOnlyList{string}, LinkageReportFacts)"/>
    public static void Write(TextWriter output, LinkageResult result, IReadOnlyList<string> ids, LinkageReportFacts facts)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(ids);
        ArgumentNullException.ThrowIfNull(facts);
        if (ids.Count != result.Table.RowCount)
        {
            throw new ArgumentException($"There are {ids.Count} ids for {result.Table.RowCount} rows.", nameof(ids));
        }

        var context = new LinkageReportContext(result, ids, facts);
        var html = new HtmlWriter(output);
        html.Doctype();
        using var root = html.Begin("html", ("lang", context.Words.Say("zh-CN", "en")));
        Head(html, context);
        using var body = html.Begin("body");
        html.Text("a", context.Words.Say("跳到正文", "Skip to the content"), ("class", "skip"), ("href", "#columns"));
        SummaryPart.Write(html, context);
        using (html.Begin("main"))
        {
            ColumnsPart.Write(html, context);
            BlockingPart.Write(html, context);
            WeightsPart.Write(html, context);
            PairsPart.Write(html, context);
            ScoresPart.Write(html, context);
            ThresholdsPart.Write(html, context);
            UnlinkablesPart.Write(html, context);
            ClustersPart.Write(html, context);
            DiagnosticsPart.Write(html, context);
            TrainingPart.Write(html, context);
        }

        html.Text("footer", $"analytics {ProductVersion.Text}", ("class", "foot"));
        html.Asset("script", LinkageAssets.Script);
    }

    private static void Head(HtmlWriter html, LinkageReportContext context)
    {
        using var head = html.Begin("head");
        html.Void("meta", ("charset", "utf-8"));
        html.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", LinkageAssets.Policy));
        html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Void("meta", ("name", "referrer"), ("content", "no-referrer"));
        html.Text("title", SummaryPart.Title(context));
        html.Asset("style", LinkageAssets.Style);
    }
}
