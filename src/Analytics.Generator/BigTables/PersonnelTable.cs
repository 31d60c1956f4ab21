using Analytics.Generator.Office;
using Analytics.Generator.World;

namespace Analytics.Generator.BigTables;

/// <summary>
/// The columns of personnel as one large table: field names as the regulations' field list has them, or Chinese as a city's system exports them.
/// </summary>
internal static class PersonnelTable
{
    private static readonly (string Name, string Chinese, string Type, Func<RosterRow, Cell> Value)[] Fields =
    [
        ("platform_id", "平台编号", "VARCHAR", r => Cell.Of(r.Service.Post.Platform.Id)),
        ("platform_name", "平台名称", "VARCHAR", r => Cell.Of(r.Service.Post.Platform.Name)),
        ("report_year", "年度", "INTEGER", r => Cell.Of(r.Year)),
        ("name", "姓名", "VARCHAR", r => Cell.Of(r.Service.Name)),
        ("sex", "性别", "VARCHAR", r => Cell.Of(r.Person.Identity.IsMale ? "男" : "女")),
        ("birth_date", "出生日期", "DATE", r => Cell.Of(r.Person.Identity.Birth)),
        ("id_type", "证件类型", "VARCHAR", r => Cell.Of(r.Person.Identity.Passport is null ? "身份证" : "护照")),
        ("id_number", "证件号码", "VARCHAR", r => Cell.Of(r.Service.Identifier)),
        ("employer", "工作单位", "VARCHAR", r => Cell.Of(r.Service.Employer)),
        ("department", "所在部门", "VARCHAR", r => Cell.Of(r.Service.Department)),
        ("education", "学历", "VARCHAR", r => Cell.Of(r.Person.Education)),
        ("degree", "学位", "VARCHAR", r => Cell.Of(r.Person.Degree)),
        ("major", "专业", "VARCHAR", r => Cell.Of(r.Person.Major)),
        ("title", "职称", "VARCHAR", r => Cell.Of(r.Person.Title)),
        ("roles", "中心职务", "VARCHAR", r => Cell.Of(r.Service.Role)),
        ("staff_category", "人员类别", "VARCHAR", r => Cell.Of(r.Service.Category)),
        ("is_fixed", "是否固定人员", "BOOLEAN", r => Truth(r.Service.Post.IsFixed)),
        ("is_full_time_employee", "是否全职", "BOOLEAN", r => Truth(r.Service.IsFullTime)),
        ("start_date", "到岗日期", "DATE", r => r.Service.Post.Platform.HasServiceDates ? Cell.Of(r.Service.Post.Start) : Cell.Empty),
        ("end_date", "离岗日期", "DATE", r => r.Service.Post.Platform.HasServiceDates && RosterColumns.End(r) is { } end ? Cell.Of(end) : Cell.Empty),
        ("work_agreement_signed", "是否签订工作协议", "BOOLEAN", r => Truth(r.Service.Post.Agreement)),
        ("actual_work_days", "全年实际工作天数", "INTEGER", r => Cell.Of(r.Service.WorkDays)),
        ("telephone", "联系电话", "VARCHAR", r => Cell.Of(r.Service.Telephone)),
        ("email", "电子邮箱", "VARCHAR", r => Cell.Of(r.Service.Email)),
    ];

    public static IReadOnlyList<ParquetColumn<RosterRow>> English { get; } = [.. Fields.Select(f => new ParquetColumn<RosterRow>(f.Name, f.Type, f.Value))];

    public static IReadOnlyList<ParquetColumn<RosterRow>> Chinese { get; } = [.. Fields.Select(f => new ParquetColumn<RosterRow>(f.Chinese, f.Type, f.Value))];

    internal static Cell Truth(bool? value) => value is null ? Cell.Empty : Cell.Of(value.Value ? 1m : 0m);
}
