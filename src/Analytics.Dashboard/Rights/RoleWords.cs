using Analytics.Pipeline.Reports;

namespace Analytics.Dashboard.Rights;

/// <summary>The roles in words.</summary>
public static class RoleWords
{
    /// <summary>The roles that an account can have.</summary>
    public static IReadOnlyList<ViewerRole> All { get; } = [.. Enum.GetValues<ViewerRole>().Where(role => role != ViewerRole.Local)];

    /// <summary>A role in the reader's language.</summary>
    public static string Of(ReportWords words, ViewerRole role)
    {
        ArgumentNullException.ThrowIfNull(words);
        return role switch
        {
            ViewerRole.Administrator => words.Say("管理员", "Administrator"),
            ViewerRole.Province => words.Say("省科技厅", "Province"),
            ViewerRole.City => words.Say("市科技局", "City"),
            ViewerRole.Expert => words.Say("评审专家", "Expert"),
            ViewerRole.Host => words.Say("依托单位", "Host unit"),
            _ => words.Say("本机", "This machine"),
        };
    }
}
