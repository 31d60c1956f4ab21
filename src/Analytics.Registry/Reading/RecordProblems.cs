namespace Analytics.Registry.Reading;

/// <summary>Every problem that reading can have with one record; column numbers in messages are 1-based, as people count.</summary>
internal static class RecordProblems
{
    public static ReadingProblem InvalidBytes(string encoding, int column, int offset, string hex) => new(
        "INVALID_BYTES", ReadingSeverity.Error,
        $"第 {column} 列含有不符合 {encoding} 编码的字节（记录内偏移 {offset}：{hex}），文字可能有误。",
        $"Column {column} has bytes that are not {encoding} (offset {offset} in the record: {hex}); the text may be wrong.");

    public static ReadingProblem NulBytes(int column) => new(
        "NUL_BYTES", ReadingSeverity.Error, $"第 {column} 列含有空字符（NUL）。", $"Column {column} has NUL characters.");

    public static ReadingProblem StrayQuote(int column) => new(
        "STRAY_QUOTE", ReadingSeverity.Warn,
        $"第 {column} 列的引号不符合 CSV 规则，该列按原文保留。", $"The quotes of column {column} break the rules of CSV; the field is kept as it stands.");

    public static ReadingProblem UnterminatedQuote(int column) => new(
        "UNTERMINATED_QUOTE", ReadingSeverity.Error,
        $"第 {column} 列的引号没有正确结束，该记录按单行读取。", $"The quote that opens column {column} never ends properly; the record was taken to be this one line.");

    public static ReadingProblem RecordTooLong(int limit) => new(
        "RECORD_TOO_LONG", ReadingSeverity.Error,
        $"记录超过 {limit} 字节，已分段保留。", $"The record is longer than {limit} bytes; it is kept in pieces.");

    public static ReadingProblem TooManyColumns(int limit) => new(
        "TOO_MANY_COLUMNS", ReadingSeverity.Error, $"记录超过 {limit} 列，其后各列未拆分。", $"The record has more than {limit} fields; those after are not split.");

    public static ReadingProblem FormulaWithoutValue(int column) => new(
        "FORMULA_WITHOUT_VALUE", ReadingSeverity.Warn,
        $"第 {column} 列是公式，但文件中没有保存计算结果；请用 Excel 打开并保存一次。",
        $"Column {column} is a formula whose result is not stored in the file; open it in Excel and save it once.");

    public static ReadingProblem BadJson(string reason) => new(
        "BAD_JSON", ReadingSeverity.Error, $"该记录不是有效的 JSON 对象：{reason}", $"The record is not a valid JSON object: {reason}");

    public static ReadingProblem NewColumn(string name) => new(
        "NEW_COLUMN", ReadingSeverity.Info, $"出现此前没有的属性“{name}”，列在最后。", $"The property \"{name}\" appears here for the first time; it becomes the last column.");

    public static ReadingProblem DuplicateProperty(string name) => new(
        "DUPLICATE_PROPERTY", ReadingSeverity.Error, $"属性“{name}”出现多次，取第一个值。", $"The property \"{name}\" is given more than once; the first value is taken.");
}
