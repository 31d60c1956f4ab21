using System.Globalization;

namespace Analytics.Pipeline.Reports;

/// <summary>Amounts of an allocation as people read them: people as they are, yuan in 万元 or in yuan.</summary>
public static class RangeText
{
    /// <summary>An amount with its unit; a dash for what is not known or not bounded.</summary>
    /// <param name="words">Words in the reader's language.</param>
    /// <param name="measure">What is measured, e.g. <c>fixed_staff_count</c>; anything but people is yuan.</param>
    /// <param name="amount">People or yuan; null for what is not known.</param>
    public static string Amount(ReportWords words, string measure, decimal? amount) => amount switch
    {
        null => "—",
        { } people when measure == "fixed_staff_count" => people.ToString("#,##0", CultureInfo.InvariantCulture) + words.Say("人", string.Empty),
        { } yuan when words.IsChinese => (yuan / 10_000m).ToString("#,##0.######", CultureInfo.InvariantCulture) + "万元",
        { } yuan => yuan.ToString("#,##0.##", CultureInfo.InvariantCulture) + " yuan",
    };

    /// <summary>From what is certain to what is possible; one amount where the two are equal.</summary>
    public static string Range(ReportWords words, string measure, decimal? low, decimal? high) => (low, high) switch
    {
        (null, _) => words.Say("没有清单", "no list"),
        (_, null) => words.Say("至少 ", "at least ") + Amount(words, measure, low),
        _ when low == high => Amount(words, measure, low),
        _ => $"{Amount(words, measure, low)} – {Amount(words, measure, high)}",
    };
}
