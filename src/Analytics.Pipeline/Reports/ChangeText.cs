using Analytics.Pipeline.Reports.Data;

namespace Analytics.Pipeline.Reports;

/// <summary>Differences between runs in words.</summary>
internal static class ChangeText
{
    /// <summary>New, changed or gone.</summary>
    public static string Word(ReportWords w, string change) => change switch
    {
        "new" => w.Say("新增", "New"),
        _ => w.Of(change),
    };

    /// <summary>What changed of a finding that stays, before and after; nothing for one that is new or gone.</summary>
    public static string What(ReportWords w, ChangeRow change)
    {
        if (change is not { Now: { } now, Before: { } before })
        {
            return "";
        }

        return string.Join(w.Say("；", "; "), new[]
        {
            Part(w.Say("平台", "platforms"), before.PlatformIds, now.PlatformIds),
            Part(w.Say("把握", "confidence"), w.Of(before.ConfidenceWord), w.Of(now.ConfidenceWord)),
            Part(w.Say("程度", "severity"), w.Of(before.Severity), w.Of(now.Severity)),
            Part(w.Say("条款结果", "outcome"), w.Of(before.Outcome), w.Of(now.Outcome)),
            Part(w.Say("状态", "state"), w.Of(before.State), w.Of(now.State)),
        }.OfType<string>());
    }

    /// <summary>The run that is compared with, in words.</summary>
    public static string Baseline(ReportWords w, BaselineRow baseline) => w.Say(
        $"与运行 {baseline.RunId}（报告年度 {baseline.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "—"}）相比",
        $"Since run {baseline.RunId} (report year {baseline.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "—"})");

    private static string? Part(string what, string before, string now) => before == now ? null : $"{what} {before} → {now}";
}
