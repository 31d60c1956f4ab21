using System.Globalization;
using Analytics.Pipeline.Reports.Data;

namespace Analytics.Pipeline.Reports;

/// <summary>Amounts of an allocation as people read them: people as they are, yuan in 万元 or in yuan.</summary>
internal static class RangeText
{
    /// <summary>An amount with its unit; a dash for what is not known or not bounded.</summary>
    public static string Amount(ReportWords words, string measure, decimal? amount) => amount switch
    {
        null => "—",
        { } people when measure == "fixed_staff_count" => people.ToString("#,##0", CultureInfo.InvariantCulture) + words.Say("人", string.Empty),
        { } yuan when words.IsChinese => (yuan / 10_000m).ToString("#,##0.######", CultureInfo.InvariantCulture) + "万元",
        { } yuan => yuan.ToString("#,##0.##", CultureInfo.InvariantCulture) + " yuan",
    };

    /// <summary>From what is certain to what is possible; one amount where the two are equal.</summary>
    public static string Range(ReportWords words, AllocationRow row) => (row.Low, row.High) switch
    {
        (null, _) => words.Say("没有清单", "no list"),
        (_, null) => words.Say("至少 ", "at least ") + Amount(words, row.Measure, row.Low),
        var (low, high) when low == high => Amount(words, row.Measure, low),
        var (low, high) => $"{Amount(words, row.Measure, low)} – {Amount(words, row.Measure, high)}",
    };
}
