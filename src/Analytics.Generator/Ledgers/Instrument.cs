using Analytics.Generator.World;

namespace Analytics.Generator.Ledgers;

/// <summary>One line of an equipment list. A line of several identical instruments is one entity with a quantity.</summary>
/// <param name="EntityId">The true instrument (or lot).</param>
/// <param name="AssetNumber">Unique within the owner only; null where the list leaves it out.</param>
/// <param name="SerialNumber">The manufacturer's number, or null.</param>
/// <param name="Name">What the list calls it.</param>
/// <param name="Model">Model as written.</param>
/// <param name="Manufacturer">Manufacturer as written.</param>
/// <param name="Quantity">Number of instruments on the line.</param>
/// <param name="UnitValueYuan">Original value of one, in yuan, a multiple of 100.</param>
/// <param name="Acquired">Day of purchase.</param>
/// <param name="Location">Room.</param>
/// <param name="Owner">Who owns it.</param>
/// <param name="LentBy">The platform whose instrument it truly is, when the list is another platform's.</param>
internal sealed record Instrument(
    string EntityId, string? AssetNumber, string? SerialNumber, string Name, string Model, string Manufacturer, int Quantity,
    decimal UnitValueYuan, DateOnly Acquired, string Location, Host Owner, Platform? LentBy = null)
{
    public decimal ValueYuan => UnitValueYuan * Quantity;

    /// <summary>The owner as the list words it; empty where it leaves the owner out.</summary>
    public string OwnerText { get; init; } = Owner.Name;

    /// <summary>The purchase of several identical instruments that it belongs to, or null.</summary>
    public string? Lot { get; init; }

    /// <summary>How many were bought in that purchase.</summary>
    public int LotSize { get; init; } = 1;

    /// <summary>The quantity on the lists of the years before the report year, where it was another one.</summary>
    public int? EarlierQuantity { get; init; }

    /// <summary>The first year whose list has it, where that is later than the year of purchase.</summary>
    public int FirstYear { get; init; }

    /// <summary>The day on which the platform gave it away.</summary>
    public DateOnly? Disposed { get; init; }

    /// <summary>The line on the list of a year, which knows of nothing later; null where the list has none. What was given away is shown for a year more.</summary>
    public Instrument? AsOf(int year, int reportYear)
    {
        if (Acquired.Year > year || FirstYear > year || Disposed?.Year + 1 < year) return null;
        var line = Disposed?.Year > year ? this with { Disposed = null } : this;
        return year < reportYear && EarlierQuantity is { } quantity ? line with { Quantity = quantity } : line;
    }

    /// <summary>What it adds to the platform's equipment at the end of a year, in yuan.</summary>
    public decimal ValueAt(int year, int reportYear) => AsOf(year, reportYear) is { Disposed: null } line ? line.ValueYuan : 0m;
}

/// <summary>A type of instrument with a second wording of name, model and maker, and its usual price.</summary>
internal sealed record InstrumentType(
    string Name, string OtherName, string Model, string OtherModel, string Manufacturer, string OtherManufacturer, int FromWan, int ToWan)
{
    public static IReadOnlyList<InstrumentType> All { get; } =
    [
        new("高效液相色谱仪", "液相色谱仪（HPLC）", "HPLC-1260", "Agilent1260", "安捷伦科技", "Agilent Technologies", 35, 70),
        new("气相色谱-质谱联用仪", "气质联用仪", "7890B-5977B", "GC7890B/MSD5977B", "安捷伦科技", "Agilent", 60, 110),
        new("场发射扫描电子显微镜", "扫描电镜", "SU8010", "SU-8010型", "日立高新", "HITACHI", 180, 420),
        new("透射电子显微镜", "透射电镜", "JEM-2100F", "JEM2100F", "日本电子株式会社", "JEOL", 380, 900),
        new("X射线衍射仪", "XRD衍射仪", "D8 ADVANCE", "D8-Advance", "布鲁克", "Bruker AXS", 90, 180),
        new("原子吸收分光光度计", "原子吸收光谱仪", "AA-7000", "AA7000型", "岛津", "SHIMADZU", 22, 45),
        new("电感耦合等离子体质谱仪", "ICP-MS", "7900", "ICPMS-7900", "安捷伦科技", "Agilent", 110, 190),
        new("傅里叶变换红外光谱仪", "红外光谱仪", "Nicolet iS50", "IS50", "赛默飞世尔", "Thermo Fisher", 30, 60),
        new("核磁共振波谱仪", "核磁共振仪", "AVANCE NEO 400", "400M NMR", "布鲁克", "Bruker", 280, 520),
        new("万能材料试验机", "电子万能试验机", "UTM5105", "UTM-5105", "三思纵横", "深圳三思", 12, 35),
        new("疲劳试验机", "高频疲劳试验机", "QBG-100", "QBG100", "长春仟邦", "仟邦试验设备", 25, 60),
        new("三坐标测量机", "三坐标测量仪", "GLOBAL 09.15.08", "Global-091508", "海克斯康", "Hexagon", 60, 130),
        new("五轴加工中心", "五轴联动加工中心", "VMC-5X", "VMC5X", "沈阳机床", "沈机", 150, 380),
        new("激光共聚焦显微镜", "共聚焦显微镜", "LSM 880", "LSM-880", "卡尔蔡司", "ZEISS", 160, 330),
        new("光学显微镜", "生物显微镜", "CX43", "CX-43", "奥林巴斯", "OLYMPUS", 2, 5),
        new("电子天平", "分析天平", "ME204", "ME-204", "梅特勒-托利多", "METTLER", 1, 3),
        new("高速冷冻离心机", "冷冻离心机", "5810R", "5810-R", "艾本德", "Eppendorf", 6, 15),
        new("超低温冰箱", "-80℃冰箱", "DW-86L626", "DW86L626", "海尔生物", "Haier", 3, 8),
        new("实时荧光定量PCR仪", "荧光定量PCR", "QuantStudio 5", "QS5", "赛默飞世尔", "ABI", 25, 45),
        new("流式细胞仪", "流式分析仪", "FACSCanto II", "FACS Canto2", "BD公司", "Becton Dickinson", 90, 160),
        new("服务器", "高性能服务器", "R750", "PowerEdge R750", "戴尔", "DELL", 5, 18),
        new("图形工作站", "工作站", "T7920", "Precision 7920", "戴尔", "DELL", 3, 9),
        new("激光熔覆设备", "激光熔覆系统", "LC-6000", "LC6000W", "辰光激光", "沈阳辰光", 120, 260),
        new("金属3D打印机", "选择性激光熔化设备", "SLM280", "SLM-280HL", "SLM Solutions", "SLM", 230, 460),
        new("高温炉", "箱式电阻炉", "KSL-1700X", "KSL1700X", "合肥科晶", "科晶材料", 3, 12),
        new("振动试验台", "电动振动台", "DC-3200", "DC3200", "苏州东菱", "东菱振动", 30, 75),
        new("环境试验箱", "高低温湿热试验箱", "GDJS-500", "GDJS500", "无锡苏南", "苏南试验", 8, 20),
        new("示波器", "数字示波器", "MSO58", "MSO-58", "泰克", "Tektronix", 8, 22),
        new("矢量网络分析仪", "网络分析仪", "ZNB20", "ZNB-20", "罗德与施瓦茨", "R&S", 45, 95),
        new("粒度分析仪", "激光粒度仪", "Mastersizer 3000", "MS3000", "马尔文", "Malvern", 28, 55),
    ];
}
