using Analytics.Linkage;
using Analytics.Linkage.Columns;
using Analytics.Pipeline.Reports;

namespace Analytics.Pipeline.Linking.Reports;

/// <summary>
/// The linkage engine's words in the language of the report. The engine speaks English; a sentence or label that is not known here is shown as
/// it is, never hidden.
/// </summary>
public sealed class LinkageTerms(ReportWords words)
{
    private const string In = "in ";
    private const string Repeats = "repeats ";
    private const string Missing = "says that a value is missing: ";

    private static readonly Dictionary<string, string> Chinese = new(StringComparer.Ordinal)
    {
        // levels
        ["else"] = "其他（不同）",
        ["missing"] = "缺失",
        ["equal"] = "相同",
        ["equal after folding"] = "归一后相同",
        ["same pinyin and tones"] = "拼音、声调相同",
        ["same pinyin"] = "拼音相同",
        ["near glyph"] = "字形相近",
        ["one character different"] = "一字不同",
        ["romanised or swapped"] = "拉丁转写或次序颠倒",
        ["initials"] = "首字母相同",
        ["equal but for wording"] = "仅措辞不同",
        ["same core"] = "核心名称相同",
        ["parent and department"] = "单位与其内设机构",
        ["abbreviation"] = "简称",
        ["slips of writing"] = "笔误",
        ["15 and 18 characters"] = "15 位与 18 位",
        ["visible characters agree"] = "可见字符一致",
        ["visible digits agree"] = "可见数字一致",
        ["two exchanged, a check character wrong"] = "两位对调，校验码错",
        ["one wrong, a check character wrong"] = "一位错，校验码错",
        ["different, a check character wrong or masked"] = "不同，校验码错或被遮盖",
        ["two exchanged"] = "两位对调",
        ["one wrong"] = "一位错",
        ["one slip"] = "一处笔误",
        ["two slips"] = "两处笔误",
        ["same user"] = "用户名相同",
        ["similar user"] = "用户名相近",
        ["same year"] = "年份相同",
        ["1 day apart"] = "相差一天",
        ["3 days apart"] = "相差三天以内",
        ["10 days apart"] = "相差十天以内",
        ["31 days apart"] = "相差三十一天以内",
        ["day and month swapped"] = "日月颠倒",
        ["two of year, month and day"] = "年、月、日有两项相同",
        ["within 1 %"] = "相差不超过 1 %",
        ["within 3 %"] = "相差不超过 3 %",
        ["within 10 %"] = "相差不超过 10 %",
        ["same words and numbers"] = "词和数字相同",
        ["same numbers"] = "数字相同",
        ["same words"] = "词相同",
        ["12 characters alike at the beginning"] = "开头 12 个字符相同",
        ["similar ≥ 0.8"] = "相似度 ≥ 0.8",
        ["similar ≥ 0.6"] = "相似度 ≥ 0.6",
        ["Jaro–Winkler ≥ 0.88 or half the words"] = "Jaro–Winkler ≥ 0.88 或半数词相同",

        // why a column is not compared, or what was recognised
        ["all values are missing"] = "全部缺失",
        ["all values are the same"] = "全部相同",
        ["fewer than one record in a hundred has a value"] = "有值的记录不到百分之一",
        ["no two records share a value: it numbers the records"] = "没有两条记录的值相同：是记录的编号",
        ["the values are long texts"] = "是长文本",
        ["resident identity numbers"] = "居民身份证号",
        ["the column has no name"] = "没有列名",
        ["too many columns to compare, and the others tell more"] = "列数过多，其他列更有区分力",
        ["no comparison names it"] = "没有比较项用到它",
    };

    /// <summary>A kind of column.</summary>
    public string Kind(ColumnKind kind) => kind switch
    {
        ColumnKind.Text => words.Say("文本", "text"),
        ColumnKind.Name => words.Say("姓名", "personal name"),
        ColumnKind.Organisation => words.Say("机构名称", "organisation"),
        ColumnKind.Identifier => words.Say("编号", "identifier"),
        ColumnKind.Telephone => words.Say("电话", "telephone"),
        ColumnKind.Email => words.Say("电子邮箱", "e-mail"),
        ColumnKind.Date => words.Say("日期", "date"),
        ColumnKind.Number => words.Say("数值", "number"),
        ColumnKind.ModelNumber => words.Say("型号", "model number"),
        _ => kind.ToString(),
    };

    /// <summary>The label of a level.</summary>
    public string Label(string label) => label switch
    {
        _ when !words.IsChinese => label == "else" ? "else (different)" : label,
        _ when Chinese.TryGetValue(label, out var known) => known,
        _ when label.StartsWith(In, StringComparison.Ordinal) => $"见于 {label[In.Length..]}",
        _ => label,
    };

    /// <summary>What was decided of a column.</summary>
    public string Why(string sentence) => sentence switch
    {
        _ when !words.IsChinese => sentence,
        _ when Chinese.TryGetValue(sentence, out var known) => known,
        _ when sentence.StartsWith(Repeats, StringComparison.Ordinal) => $"与 {sentence[Repeats.Length..]} 重复",
        _ when sentence.StartsWith(Missing, StringComparison.Ordinal) => $"表示没有值的字样：{sentence[Missing.Length..]}",
        _ => sentence,
    };

    /// <summary>The heading of a kind of diagnostics, and what it means.</summary>
    public (string Name, string Meaning) Diagnostic(DiagnosticKind kind) => kind switch
    {
        DiagnosticKind.NotConverged => (words.Say("训练未收敛", "Training not settled"), words.Say(
            "达到轮数上限时参数仍在变化，这一轮的结果不够稳。", "The values still moved when the limit of rounds was reached; what this pass learnt is not firm.")),
        DiagnosticKind.NotObserved => (words.Say("没有见过的级别", "Levels never seen"), words.Say(
            "随机抽取的记录对没有一对落在这些级别上，u 取下限，权重宜保守看待。", "No random pair fell on these levels: their u is a floor, and their weight to be taken with care.")),
        DiagnosticKind.NotTrained => (words.Say("没有学到的比较项", "Comparisons not trained"), words.Say(
            "没有一条分块规则能让它自由取值，m 是预设值。", "No blocking rule leaves them free to be learnt; their m is a guess.")),
        DiagnosticKind.NotMonotone => (words.Say("权重次序颠倒", "Weights out of order"), words.Say(
            "较强的级别反而比较弱的级别权重低，多半是数据质量的信号。", "A stronger level weighs less than a weaker one: most often a sign of the data's quality.")),
        DiagnosticKind.Spread => (words.Say("各轮训练结果不一", "Passes disagree"), words.Say(
            "各轮训练得到的 m 相差超过 2 比特：这一项的差错与其他项相关。", "The passes' m differ by more than two bits: these fields' errors go together with others'.")),
        DiagnosticKind.Correlated => (words.Say("比较项相关", "Comparisons that depend on each other"), words.Say(
            "不同实体在两项上同时一致的次数，与各自独立时应有的不同；权重已作修正。", "Different entities agree on both more or less often than if the two were independent; the weights allow for it.")),
        DiagnosticKind.Oversized => (words.Say("过大的块", "Blocks too large"), words.Say(
            "过大的块按其他列细分；仍过大的不按该规则比较，可能漏掉匹配。", "They were split by further columns; what was still too large is not compared under the rule, and matches may be missed.")),
        DiagnosticKind.Shortened => (words.Say("截短的值", "Shortened values"), words.Say("过长的值只比较开头部分。", "Long values are compared by their beginnings.")),
        DiagnosticKind.NoMatches => (words.Say("没有匹配", "No matches"), words.Say("按模型估计，数据中没有任何匹配。", "The model expects no match at all.")),
        DiagnosticKind.FewRecords => (words.Say("记录太少", "Few records"), words.Say("记录太少，权重大多是估计。", "Too few records to learn from; most weights are guesses.")),
        _ => (kind.ToString(), string.Empty),
    };
}
