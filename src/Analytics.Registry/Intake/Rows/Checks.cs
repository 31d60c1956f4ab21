using Analytics.Registry.Headers;
using Analytics.Registry.Schema;

namespace Analytics.Registry.Intake.Rows;

/// <summary>Every check of the intake: its code, its severity, and its message in both languages.</summary>
internal static class Checks
{
    public static Failure Invalid(Column column, string code, string valueMasked, string expectedZh, string expectedEn) => new(
        code, Severity.Error, column.Name,
        $"“{column.Zh}”的值“{valueMasked}”无法识别，{expectedZh}。",
        $"'{valueMasked}' in '{column.En}' cannot be read; expected {expectedEn}.", valueMasked);

    public static Failure CellError(Column column, string value) => new(
        "CELL_ERROR", Severity.Error, column.Name, $"“{column.Zh}”为电子表格错误值 {value}。", $"'{column.En}' holds the spreadsheet error {value}.", value);

    public static Failure EnumUnknown(Column column, string valueMasked, string expected) => new(
        "ENUM_UNKNOWN", Severity.Warn, column.Name,
        $"“{column.Zh}”的值“{valueMasked}”不在已知取值（{expected}）之内，按缺失处理。",
        $"'{valueMasked}' in '{column.En}' is none of the known values ({expected}); taken as missing.", valueMasked);

    public static Failure PlatformUnknown(string? valueMasked) => new(
        "PLATFORM_UNKNOWN", Severity.Error, "platform_id",
        valueMasked is null ? "无法确定该行所属平台：行内、封面、文件名、文件夹名均未给出。" : $"所属平台“{valueMasked}”不在平台名单中。",
        valueMasked is null ? "The row's platform is stated neither in the row nor on the cover, nor in the names of file and folder." : $"The platform '{valueMasked}' is not in the register.", valueMasked);

    public static Failure PlatformNotRegistered(string valueMasked) => new(
        "PLATFORM_NOT_REGISTERED", Severity.Warn, "platform_id",
        $"平台编号“{valueMasked}”不在平台名单中，级别未知。", $"The platform number '{valueMasked}' is not in the register; its level is unknown.", valueMasked);

    public static Failure BeyondHeader(int columns) => new(
        "CELLS_BEYOND_HEADER", Severity.Warn, null,
        $"该行比表头多 {columns} 列有内容，可能有未加引号的分隔符造成错列；多出的内容原样保留。",
        $"The row has {columns} filled cells beyond the header: an unquoted delimiter may have shifted it; they are kept as they are.", null);

    public static Failure HiddenRows(int rows) => new(
        "HIDDEN_ROWS", Severity.Info, null, $"有 {rows} 行在工作簿中被隐藏，照常计入，请确认。", $"{rows} rows are hidden in the workbook; they count like any other: please confirm.", null);

    public static Failure EssentialMissing(Table table, IReadOnlyList<string> columns)
    {
        var zh = string.Join('、', columns.Select(column => table[column].Zh));
        var en = string.Join(", ", columns.Select(column => table[column].En));
        return new Failure("ESSENTIAL_MISSING", Severity.Error, columns[0], $"缺少{zh}（至少一项），无法识别该行所指。", $"None of {en} is given: what the row stands for is unknown.", null);
    }

    public static Failure TableUnknown() => new(
        "TABLE_UNKNOWN", Severity.Error, null, "未能识别该工作表属于哪类数据（表头不足以判断）。", "The kind of table was not recognised: its headers tell too little.", null);

    public static Failure NotATable() => new(
        "NOT_A_TABLE", Severity.Error, null, "该文件不是表格数据。", "The file is not a table.", null);

    public static Failure HeaderUnknown(HeaderAssignment header) => new(
        "HEADER_UNKNOWN", Severity.Info, header.Header,
        $"表头“{header.Header}”含义未知，原样保留" + (header.Suggestion is null ? "。" : $"；可能是 {header.Suggestion}，请在 mapping.yaml 中确认。"),
        $"The header '{header.Header}' is unknown; kept as it is" + (header.Suggestion is null ? "." : $"; it may mean {header.Suggestion}: confirm in mapping.yaml."), null);

    public static Failure HeaderConflict(HeaderAssignment header) => new(
        header.Meaning == HeaderMeaning.Duplicate ? "HEADER_DUPLICATE" : "HEADER_AMBIGUOUS", Severity.Warn, header.Header,
        header.Meaning == HeaderMeaning.Duplicate ? $"表头“{header.Header}”与另一列含义相同（{header.Suggestion}），该列未采用。" : $"表头“{header.Header}”有多种含义（{header.Suggestion}），无法判断，该列未采用。",
        header.Meaning == HeaderMeaning.Duplicate ? $"The header '{header.Header}' means the same as another column ({header.Suggestion}); it was not used." : $"The header '{header.Header}' may mean {header.Suggestion}; it was not used.", null);

    public static Failure TooLong(Column column, int length, int most) => new(
        "TEXT_TOO_LONG", Severity.Error, column.Name, $"“{column.Zh}”长达 {length} 个字符，应不超过 {most} 个。", $"'{column.En}' has {length} characters; expected at most {most}.", null);

    public static Failure Identifier(string code, string valueMasked, string zh, string en) => new(
        code, Severity.Warn, "id_number", $"证件号码 {valueMasked} {zh}。", $"The identifier {valueMasked} {en}.", valueMasked);

    public static Failure Differs(Column column, string zh, string en) => new(
        column.Name == "sex" ? "SEX_DIFFERS" : "BIRTH_DATE_DIFFERS", Severity.Warn, column.Name, zh, en, null);

    public static Failure EndBeforeStart(Column end) => new(
        "END_BEFORE_START", Severity.Warn, end.Name, $"“{end.Zh}”早于开始日期。", $"'{end.En}' lies before the start.", null);

    public static Failure OutOfRange(Column column, string value, string zh, string en) => new(
        "OUT_OF_RANGE", Severity.Warn, column.Name, $"“{column.Zh}”的值 {value} {zh}。", $"'{column.En}' = {value} {en}.", value);
}
