using System.Globalization;
using Analytics.Pipeline.Reports.Data;

namespace Analytics.Pipeline.Reports.Pages;

/// <summary>What people decided about a finding and what units replied, on its card; nothing where nobody has said anything.</summary>
internal static class StateLines
{
    public static void Write(HtmlWriter html, ReportWords w, FindingRow finding, IReadOnlyList<ReplyRow> replies)
    {
        if (finding.StateBy is null && finding.Supersedes is null && replies.Count == 0)
        {
            return;
        }

        using var list = html.Begin("ul", ("class", "states"));
        if (finding.StateBy is { } who)
        {
            Line(html, w.Of(finding.State), Said(w, who, finding.StateOn, finding.StateNote));
        }

        if (finding.Supersedes is { } earlier)
        {
            Line(html, w.Say("取代", "Supersedes"), w.Say($"上次的 {earlier}（同一对象，涉及的平台有变化）", $"{earlier} of the last run: the same subject with other platforms"));
        }

        foreach (var reply in replies)
        {
            Line(html, w.Say($"{reply.Unit} 答复：", $"{reply.Unit} replies: ") + w.Of(reply.Reply), Text(w, reply));
        }
    }

    /// <summary>A reply in a line.</summary>
    public static string Text(ReportWords w, ReplyRow reply)
    {
        var keep = reply.KeepAt is { } platform ? w.Say($"保留在 {platform}", $"keep at {platform}") : null;
        var from = reply.EffectiveOn is { } day ? w.Say($"自 {Day(day)} 起", $"from {Day(day)}") : null;
        return string.Join(w.Say("；", "; "), ((string?[])[Said(w, reply.By, reply.On, reply.Note), keep, from]).OfType<string>());
    }

    private static string Said(ReportWords w, string who, DateOnly? on, string? note) =>
        $"{who}{(on is { } day ? w.Say("，", ", ") + Day(day) : "")}{(note is null ? "" : w.Say("：", ": ") + note)}";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Line(HtmlWriter html, string what, string text)
    {
        using var line = html.Begin("li");
        html.Text("b", what);
        html.Text(" ");
        html.Text(text);
    }
}
