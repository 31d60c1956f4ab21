using System.Globalization;

namespace Analytics.Regulations.SameField;

/// <summary>The sentences of a finding on fields, in both languages, from the same facts.</summary>
/// <param name="set">The centers; beside a national platform the center first.</param>
/// <param name="reason">Why they are held for one field.</param>
/// <param name="beside">Whether a national platform or laboratory is concerned.</param>
/// <param name="shared">Staff in common.</param>
/// <param name="effective">The regulation's first day, where all were approved before it.</param>
internal sealed class FieldText(IReadOnlyList<FieldCenter> set, FieldReason reason, bool beside, int shared, DateOnly? effective)
{
    public string MessageZh => (beside
        ? $"大连市技术创新中心“{set[0].Platform.Name}”与“{set[1].Platform.Name}”（国家级平台、辽宁实验室或大连实验室）{ReasonZh}"
        : $"{set.Count}个大连市技术创新中心{ReasonZh}（{Names("、")}）") + (effective is { } day ? $"；均批准于本办法施行日（{Day(day)}）之前，仅作事实提示" : "") + "。";

    public string MessageEn => (beside
        ? $"The Dalian center {set[0].Platform.Name} and {set[1].Platform.Name} (a national platform, Liaoning or Dalian laboratory) {ReasonEn}"
        : $"{set.Count} centers of Dalian {ReasonEn} ({Names(", ")})") + (effective is { } day ? $"; all were approved before the regulation's first day ({Day(day)}), shown as a fact only" : "") + ".";

    private string Field => set[0].Code ?? set[0].Field ?? "";

    private string ReasonZh => reason switch
    {
        FieldReason.Code => $"{HostZh}技术领域代码相同（{Field}）{TeamZh}",
        FieldReason.Name => $"{HostZh}技术领域名称相同（{Field}），未填代码{TeamZh}",
        FieldReason.Direction => "研发方向文字高度相似",
        _ => string.Create(CultureInfo.InvariantCulture, $"团队重叠，共有固定人员{shared}人"),
    };

    private string ReasonEn => reason switch
    {
        FieldReason.Code => $"{HostEn}have the same code of the field ({Field}){TeamEn}",
        FieldReason.Name => $"{HostEn}have the same name of the field ({Field}), no code given{TeamEn}",
        FieldReason.Direction => "describe their directions of research in nearly the same words",
        _ => string.Create(CultureInfo.InvariantCulture, $"share {shared} fixed staff"),
    };

    private string HostZh => beside ? "依托单位相同且" : "";

    private string HostEn => beside ? "have one host and " : "";

    private string TeamZh => shared > 0 ? string.Create(CultureInfo.InvariantCulture, $"，并共有固定人员{shared}人") : "";

    private string TeamEn => shared > 0 ? string.Create(CultureInfo.InvariantCulture, $", and share {shared} fixed staff") : "";

    private string Names(string separator) => string.Join(separator, set.OrderBy(center => center.Platform.Id, StringComparer.Ordinal).Select(center => center.Platform.Name));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
