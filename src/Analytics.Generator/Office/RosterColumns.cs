using Analytics.Generator.World;

namespace Analytics.Generator.Office;

/// <summary>A row of a roster.</summary>
internal sealed record RosterRow(int Ordinal, Person Person, Service Service, int Year);

/// <summary>The roster of a platform in six wordings, as units of different kinds write it.</summary>
internal static class RosterColumns
{
    public static IReadOnlyList<TableColumn<RosterRow>> All { get; } =
    [
        new(["序号", "序号", "序号", "序号", "序 号", "No."], "", (r, _) => Cell.Of(r.Ordinal)),
        new(["姓名", "姓名", "人员姓名", "姓  名", "姓名", "Name"], "基本信息", (r, _) => Cell.Of(r.Service.Name)),
        new(["性别", "性别", "性别", "性  别", "性别", "Gender"], "基本信息", (r, l) => Cell.Of(Sex(r, l))),
        new(["出生日期", "出生年月日", "出生日期", "出生日期", "生日", "Date of Birth"], "基本信息", (r, l) => Typed.Date(r.Person.Identity.Birth, Day(l)), l => l.HasBirthDate),
        new(["证件类型", "", "证件种类", "", "证件类型", "ID Type"], "基本信息", (r, l) => Cell.Of(IdType(r, l))),
        new(["证件号码", "身份证号", "身份证件号码", "身份证号码", "证件号", "ID Number"], "基本信息", (r, _) => Cell.Of(r.Service.Identifier)),
        new(["工作单位", "所在单位", "人事关系所在单位", "单位", "工作单位（全称）", "Employer"], "任职情况", (r, _) => Cell.Of(r.Service.Employer)),
        new(["所在部门", "部门", "研究室", "科室", "", "Department"], "任职情况", (r, _) => Cell.Of(r.Service.Department)),
        new(["学历", "最高学历", "文化程度", "学历", "学历", "Education"], "学历职称", (r, _) => Cell.Of(r.Person.Education)),
        new(["学位", "最高学位", "学位", "", "学位", "Degree"], "学历职称", (r, _) => Cell.Of(r.Person.Degree)),
        new(["专业", "所学专业", "专业", "", "从事专业", ""], "学历职称", (r, _) => Cell.Of(r.Person.Major)),
        new(["职称", "专业技术职称", "专业技术职务", "职称", "技术职称", "Title"], "学历职称", (r, _) => Cell.Of(r.Person.Title)),
        new(["中心职务", "担任职务", "在中心担任职务", "职务", "岗位", "Role"], "任职情况", (r, l) => Cell.Of(Role(r, l))),
        new(["人员类别", "岗位类别", "人员类别", "类别", "从事工作类别", "Category"], "任职情况", (r, l) => Cell.Of(Category(r, l))),
        new(["是否固定人员", "固定/流动", "人员性质", "是否固定", "固定或流动", "Fixed Staff"], "任职情况", (r, l) => Cell.Of(Fixed(r, l))),
        new(["是否全职", "全职/兼职", "是否全职人员", "是否全职", "是否全职", "Full-time"], "任职情况", (r, l) => Cell.Of(FullTime(r, l))),
        new(["到岗日期", "入职时间", "到岗时间", "开始时间", "进入平台时间", "Start Date"], "任职情况", (r, l) => Typed.Date(r.Service.Post.Start, l), l => l.HasServiceDates),
        new(["离岗日期", "离职时间", "离岗时间", "结束时间", "离开平台时间", "End Date"], "任职情况", (r, l) => Typed.Date(End(r), l), l => l.HasServiceDates),
        new(["是否签订工作协议", "工作协议", "是否签署工作协议", "是否签订协议", "签订工作协议", "Agreement Signed"], "任职情况", (r, l) => Agreement(r, l)),
        new(["全年实际工作天数", "工作天数", "年工作天数（天）", "工作天数", "", "Work Days"], "任职情况", (r, _) => Cell.Of(r.Service.WorkDays)),
        new(["联系电话", "手机号码", "电话", "联系方式", "手机", "Mobile"], "联系方式", (r, _) => Cell.Of(r.Service.Telephone)),
        new(["电子邮箱", "邮箱", "E-mail", "电子邮件", "邮箱地址", "Email"], "联系方式", (r, _) => Cell.Of(r.Service.Email)),
    ];

    /// <summary>The end of a post as a roster of that year can know it.</summary>
    internal static DateOnly? End(RosterRow row) => row.Service.Post.End is { } end && end.Year <= row.Year ? end : null;

    /// <summary>Birth dates keep their day even where service dates are typed as months.</summary>
    private static Layout Day(Layout layout) => layout.Dates == DateForm.MonthOnly ? layout with { Dates = DateForm.Dots } : layout;

    private static bool IsEnglish(Layout layout) => layout.Wording == Layout.Wordings - 1;

    private static string Sex(RosterRow row, Layout layout) =>
        IsEnglish(layout) ? row.Person.Identity.IsMale ? "M" : "F" : row.Person.Identity.IsMale ? "男" : "女";

    private static string IdType(RosterRow row, Layout layout)
    {
        if (row.Person.Identity.Passport is not null) return IsEnglish(layout) ? "Passport" : "护照";
        return layout.Wording switch { 0 => "居民身份证", Layout.Wordings - 1 => "Resident ID", _ => "身份证" };
    }

    private static string Role(RosterRow row, Layout layout) => !IsEnglish(layout) ? row.Service.Role : row.Service.Role switch
    {
        "主任" => "Director",
        "副主任" => "Deputy Director",
        "技术带头人" => "Technical Leader",
        _ => "Member",
    };

    private static string Category(RosterRow row, Layout layout) => IsEnglish(layout)
        ? row.Service.Category switch { "研究" => "Research", "技术" => "Technical", "管理" => "Management", _ => "Support" }
        : layout.Wording == 0 ? row.Service.Category + "人员" : row.Service.Category;

    private static string Fixed(RosterRow row, Layout layout) => layout.Wording switch
    {
        1 or 4 => row.Service.Post.IsFixed ? "固定" : "流动",
        2 => row.Service.Post.IsFixed ? "固定人员" : "流动人员",
        5 => row.Service.Post.IsFixed ? "Yes" : "No",
        _ => row.Service.Post.IsFixed ? "是" : "否",
    };

    private static string FullTime(RosterRow row, Layout layout) => layout.Wording switch
    {
        1 => row.Service.IsFullTime ? "全职" : "兼职",
        5 => row.Service.IsFullTime ? "Yes" : "No",
        _ => row.Service.IsFullTime ? "是" : "否",
    };

    private static Cell Agreement(RosterRow row, Layout layout) => layout.Wording switch
    {
        1 => Cell.Of(row.Service.Post.Agreement switch { true => "已签订", false => "未签订", _ => null }),
        5 => Cell.Of(row.Service.Post.Agreement switch { true => "Yes", false => "No", _ => null }),
        _ => Typed.YesNo(row.Service.Post.Agreement),
    };
}
