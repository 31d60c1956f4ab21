using Analytics.Generator.Ledgers;
using Analytics.Generator.Texts;

namespace Analytics.Generator.Office;

/// <summary>The lists beside the roster, each in the wordings that units use.</summary>
internal static class LedgerColumns
{
    public static IReadOnlyList<TableColumn<Instrument>> Equipment { get; } =
    [
        new(["资产编号", "固定资产编号", "设备编号", "资产编号", "资产编码", "Asset No."], "", (e, _) => Cell.Of(e.AssetNumber)),
        new(["设备名称", "仪器设备名称", "仪器名称", "设备名称", "名称", "Equipment Name"], "", (e, _) => Cell.Of(e.Name)),
        new(["规格型号", "型号", "型号规格", "型号", "规格型号", "Model"], "", (e, _) => Cell.Of(e.Model)),
        new(["生产厂家", "制造商", "生产厂商", "厂家", "制造厂商", "Manufacturer"], "", (e, _) => Cell.Of(e.Manufacturer)),
        new(["出厂编号", "序列号", "", "出厂编号", "出厂号", "Serial No."], "", (e, _) => Cell.Of(e.SerialNumber)),
        new(["数量（台/套）", "数量", "台套数", "数量", "数量（台套）", "Quantity"], "", (e, _) => Cell.Of(e.Quantity)),
        new(["单价（{unit}）", "", "单价({unit})", "", "单价（{unit}）", ""], "", (e, l) => Typed.Money(e.UnitValueYuan, l)),
        new(["原值（{unit}）", "设备原值（{unit}）", "原值({unit})", "资产原值（{unit}）", "原值（{unit}）", "Original Value ({unit})"], "", (e, l) => Typed.Money(e.ValueYuan, l)),
        new(["购置日期", "购置时间", "购入日期", "购置日期", "入账日期", "Acquired Date"], "", (e, l) => Typed.Date(e.Acquired, l)),
        new(["存放地点", "放置地点", "存放位置", "地点", "安装地点", "Location"], "", (e, _) => Cell.Of(e.Location)),
        new(["产权单位", "设备产权单位", "产权单位", "产权单位", "产权单位", "Owner"], "", (e, _) => Cell.Of(e.OwnerText)),
        new(["使用状态", "状态", "设备状态", "状态", "使用状态", ""], "", (e, _) => Cell.Of(e.Disposed is null ? "在用" : "调出")),
        new(["处置日期", "处置时间", "转让日期", "下账日期", "处置日期", "Date Disposed"], "", (e, l) => e.Disposed is { } day ? Typed.Date(day, l) : Cell.Empty),
        new(["是否研发设备", "", "", "是否研发用", "", ""], "", (_, _) => Cell.Of("是")),
    ];

    public static IReadOnlyList<TableColumn<Achievement>> Achievements { get; } =
    [
        new(["成果类型", "类别", "成果类别"], "", (a, _) => Cell.Of(a.Kind)),
        new(["成果名称", "名称", "成果名称"], "", (a, _) => Cell.Of(a.Title)),
        new(["专利号/登记号", "编号", "成果编号"], "", (a, _) => Cell.Of(a.Number)),
        new(["状态", "法律状态", "成果状态"], "", (a, _) => Cell.Of(a.Status)),
        new(["授权/完成日期", "授权日期", "取得日期"], "", (a, l) => Typed.Date(a.Date, l)),
        new(["权利人", "专利权人", "所有权人"], "", (a, _) => Cell.Of(a.Owner)),
        new(["完成人", "发明人", "主要完成人"], "", (a, _) => Cell.Of(a.People)),
        new(["是否标注中心名称", "", "标注中心名称"], "", (a, _) => Typed.YesNo(a.LabelsCenter)),
    ];

    public static IReadOnlyList<TableColumn<Project>> Projects { get; } =
    [
        new(["项目编号", "编号", "项目编号"], "", (p, _) => Cell.Of(p.Number)),
        new(["项目名称", "项目名称", "课题名称"], "", (p, _) => Cell.Of(p.Name)),
        new(["项目级别", "级别", "项目级别"], "", (p, _) => Cell.Of(p.Level)),
        new(["项目类别", "类别", "项目类型"], "", (p, _) => Cell.Of(p.Class)),
        new(["承担方式", "牵头/参与", "承担角色"], "", (p, _) => Cell.Of(p.Role)),
        new(["牵头单位", "承担单位", "牵头单位"], "", (p, _) => Cell.Of(p.LeadUnit)),
        new(["项目负责人", "负责人", "课题负责人"], "", (p, _) => Cell.Of(p.Leader)),
        new(["立项日期", "立项时间", "开始日期"], "", (p, l) => Typed.Date(p.Approved, l)),
        new(["结题日期", "结题时间", "结束日期"], "", (p, l) => Typed.Date(p.End, l)),
        new(["项目经费（{unit}）", "经费（{unit}）", "总经费（{unit}）"], "", (p, l) => Typed.Money(p.FundYuan, l)),
        new(["本单位经费（{unit}）"], "", (p, l) => p.UnitFundYuan is { } part ? Typed.Money(part, l) : Cell.Empty),
    ];

    public static IReadOnlyList<TableColumn<Contract>> Contracts { get; } =
    [
        new(["合同编号", "编号", "合同号"], "", (c, _) => Cell.Of(c.Number)),
        new(["认定登记编号"], "", (c, _) => Cell.Of(c.Registration)),
        new(["合同名称", "合同名称", "合同名称"], "", (c, _) => Cell.Of(c.Name)),
        new(["合同类型", "合同类别", "类型"], "", (c, _) => Cell.Of(c.Kind)),
        new(["委托单位", "合同对方", "委托方"], "", (c, _) => Cell.Of(c.Party)),
        new(["签订日期", "签订时间", "签约日期"], "", (c, l) => Typed.Date(c.Signed, l)),
        new(["合同金额（{unit}）", "合同额（{unit}）", "合同金额({unit})"], "", (c, l) => Typed.Money(c.AmountYuan, l)),
        new(["到账金额（{unit}）", "已到账（{unit}）", "到账额({unit})"], "", (c, l) => Typed.Money(c.ReceivedYuan, l)),
    ];

    public static IReadOnlyList<TableColumn<AnnualText>> Texts { get; } =
    [
        new(["年度", "报告年度"], "", (t, _) => Cell.Of(t.Year)),
        new(["章节", "章节名称"], "", (t, _) => Cell.Of(t.Section)),
        new(["正文", "报告正文"], "", (t, _) => Cell.Of(t.Text)),
    ];

    public static IReadOnlyList<TableColumn<Site>> Sites { get; } =
    [
        new(["场地地址", "地址", "场地位置"], "", (s, _) => Cell.Of(s.Address)),
        new(["用途", "场地用途", "使用性质"], "", (s, _) => Cell.Of(s.Use)),
        new(["面积（平方米）", "建筑面积（㎡）", "面积(㎡)"], "", (s, _) => Cell.Of(s.AreaM2)),
        new(["产权单位", "产权单位", "所属单位"], "", (s, _) => Cell.Of(s.Owner)),
        new(["启用日期", "使用权起", "启用时间"], "", (s, l) => Typed.Date(s.From, l)),
    ];

    public static IReadOnlyList<TableColumn<FinanceYear>> Finance { get; } =
    [
        new(["年度"], "", (f, _) => Cell.Of(f.Year)),
        new(["研发费用（{unit}）", "研发投入（{unit}）"], "", (f, l) => Typed.Money(f.HostRdSpendYuan, l)),
        new(["销售收入（{unit}）", "主营业务收入（{unit}）"], "", (f, l) => f.HostSalesYuan == 0 ? Cell.Empty : Typed.Money(f.HostSalesYuan, l)),
        new(["建设经费（{unit}）", "中心建设经费（{unit}）"], "", (f, l) => Typed.Money(f.ConstructionFundYuan, l)),
        new(["运行经费（{unit}）", "中心运行经费（{unit}）"], "", (f, l) => Typed.Money(f.OperationFundYuan, l)),
        new(["服务收益（{unit}）", "有偿服务收益（{unit}）"], "", (f, l) => Typed.Money(f.ServiceIncomeYuan, l)),
    ];

    public static IReadOnlyList<TableColumn<CommitteeMember>> Committee { get; } =
    [
        new(["委员姓名", "姓名"], "", (m, _) => Cell.Of(m.Name)),
        new(["工作单位", "所在单位"], "", (m, _) => Cell.Of(m.Employer)),
        new(["职称", "专业技术职称"], "", (m, _) => Cell.Of(m.Title)),
        new(["委员会职务", "委员会任职"], "", (m, _) => Cell.Of(m.Position)),
        new(["与中心关系", "单位关系"], "", (m, _) => Cell.Of(m.Relation)),
        new(["任期起", "任期开始"], "", (m, l) => Typed.Date(m.From, l)),
        new(["任期止", "任期结束"], "", (m, l) => Typed.Date(m.To, l)),
    ];

    public static IReadOnlyList<TableColumn<AnnualReport>> Reports { get; } =
    [
        new(["年度", "报告年度"], "", (r, _) => Cell.Of(r.Year)),
        new(["固定人员数（人）", "固定人员（人）"], "人员", (r, _) => Cell.Of(r.FixedStaff)),
        new(["人员总数（人）", "人员规模（人）"], "人员", (r, _) => Cell.Of(r.TotalStaff)),
        new(["研发人员数（人）", "研发人员（人）"], "人员", (r, _) => Cell.Of(r.RdStaff)),
        new(["场地面积（平方米）", "场地面积（㎡）"], "条件", (r, _) => Cell.Of(r.SiteAreaM2)),
        new(["设备原值（{unit}）", "研发设备原值（{unit}）"], "条件", (r, l) => Typed.Money(r.EquipmentValueYuan, l)),
        new(["研发费用（{unit}）", "研发投入（{unit}）"], "经费", (r, l) => Typed.Money(r.RdSpendYuan, l)),
        new(["中心经费（{unit}）", "建设运行经费（{unit}）"], "经费", (r, l) => Typed.Money(r.FundYuan, l)),
        new(["横向经费（{unit}）", "横向合同额（{unit}）"], "经费", (r, l) => Typed.Money(r.HorizontalIncomeYuan, l)),
        new(["成果转化项数（项）", "成果转化（项）"], "产出", (r, _) => Cell.Of(r.Transfers)),
        new(["授权专利数（件）", "当年授权专利数（件）"], "产出", (r, _) => Cell.Of(r.Patents)),
        new(["报送日期", "提交日期"], "", (r, l) => Typed.Date(r.SubmittedAt, l)),
    ];
}
