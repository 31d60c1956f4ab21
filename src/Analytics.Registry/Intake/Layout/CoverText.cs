using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Analytics.Registry.Headers;
using Analytics.Registry.Values;

namespace Analytics.Registry.Intake.Layout;

/// <summary>What cover and title lines say of a whole sheet or workbook.</summary>
/// <param name="PlatformId">A platform's number, as written.</param>
/// <param name="PlatformName">A platform's name, as written.</param>
/// <param name="Year">The report year.</param>
/// <param name="DeclaredDate">The date of filling in or submitting, as written.</param>
internal sealed partial record CoverText(string? PlatformId, string? PlatformName, int? Year, string? DeclaredDate)
{
    private static readonly FrozenSet<string> IdLabels = Keys(
        "平台编号", "中心编号", "平台代码", "中心代码", "实验室编号", "平台编码", "中心编码", "技术创新中心编号", "platform id", "center id", "platform code");

    private static readonly FrozenSet<string> NameLabels = Keys(
        "平台名称", "中心名称", "技术创新中心名称", "创新中心名称", "实验室名称", "平台全称", "中心全称", "科技创新平台名称", "所属平台", "所属中心", "平台（中心）名称", "中心（平台）名称", "填报平台", "填报中心", "platform name", "center name", "platform", "center");

    private static readonly FrozenSet<string> YearLabels = Keys("年度", "报告年度", "填报年度", "统计年度", "报告所属年度", "数据年度", "report year", "year");

    private static readonly FrozenSet<string> DateLabels = Keys("填报日期", "填表日期", "报送日期", "提交日期", "编制日期", "上报日期", "申报日期", "日期", "date", "submitted");

    private const int LongestLine = 120;
    private const int LongestNumber = 40;

    /// <summary>Nothing said.</summary>
    public static CoverText None { get; } = new(null, null, null, null);

    /// <summary>Reads the label and value pairs of some records: 中心名称：…, or the label in one cell and the value in the next.</summary>
    public static CoverText Read(IEnumerable<Record> records)
    {
        var cover = None;
        foreach (var record in records)
        {
            for (var i = 0; i < record.Fields.Length; i++)
            {
                foreach (var (label, value) in Pairs(record.Fields, i))
                {
                    cover = cover.With(label, value);
                }
            }
        }

        return cover;
    }

    /// <summary>
    /// What a line between the rows of a table states: cells of 中心名称：… and nothing else, or a label and its value alone. Nothing for a row of
    /// data.
    /// </summary>
    public static CoverText OfLine(RecordStream record)
    {
        if (!BeginsWithLabel(record))
        {
            return None;
        }

        var line = new Record(record);
        var labelled = line.Fields.Where(field => !string.IsNullOrWhiteSpace(field)).All(field => field.AsSpan().ContainsAny('：', ':'));
        return labelled || line.Filled == 2 ? Read([line]) : None;
    }

    /// <summary>What several texts agree on: what one states and no other contradicts.</summary>
    public static CoverText Agreed(IReadOnlyCollection<CoverText> covers)
    {
        T? Only<T>(Func<CoverText, T?> part) => covers.Select(part).Where(value => value is not null).Distinct().ToList() is [var only] ? only : default;
        return new CoverText(Only(cover => cover.PlatformId), Only(cover => cover.PlatformName), Only(cover => cover.Year), Only(cover => cover.DeclaredDate));
    }

    /// <summary>What is missing here, taken from another text.</summary>
    public CoverText Or(CoverText other) => new(PlatformId ?? other.PlatformId, PlatformName ?? other.PlatformName, Year ?? other.Year, DeclaredDate ?? other.DeclaredDate);

    /// <summary>
    /// The year that a title or a name states: 2025年, 2025年度, 二〇二五年, else four digits 2000–2099 that stand alone; the first one named.
    /// A date (2026年3月31日, 2026_03_31) and the number of a document (〔2026〕2号) say nothing of the year that is reported.
    /// </summary>
    public static int? YearIn(string text)
    {
        text = CellText.Clean(text);
        var named = YearWithUnit().Matches(text).Select(match => match.Groups[1].Value).Concat(YearAlone().Matches(text).Select(match => match.Value));
        return named.FirstOrDefault() is { } year ? int.Parse(year, System.Globalization.CultureInfo.InvariantCulture) : ChineseYear(text);
    }

    private static int? ChineseYear(string text)
    {
        var match = YearInChinese().Match(text);
        return match.Success ? match.Groups[1].Value.Aggregate(0, (sum, digit) => (sum * 10) + Math.Max(0, "〇一二三四五六七八九".IndexOf(digit == '零' || digit == '○' ? '〇' : digit, StringComparison.Ordinal))) : null;
    }

    private static IEnumerable<(string Label, string Value)> Pairs(string[] fields, int index)
    {
        var text = fields[index];
        foreach (var line in text.Split(['\n', ';', '；'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = line.AsSpan().IndexOfAny('：', ':');
            if (colon > 0 && colon + 1 < line.Length)
            {
                yield return (HeaderText.Normalise(line[..colon]).BaseKey, line[(colon + 1)..].Trim());
            }
        }

        var label = HeaderText.Normalise(text.TrimEnd('：', ':', ' ')).BaseKey;
        var next = Array.FindIndex(fields, Math.Min(index + 1, fields.Length), field => !string.IsNullOrWhiteSpace(field));
        if (label.Length > 0 && next > index && !IsLabel(fields[next]))
        {
            yield return (label, fields[next].Trim());
        }
    }

    /// <summary>Whether a cell is the next label rather than the value of the one before, which was left empty.</summary>
    private static bool IsLabel(string text)
    {
        var colon = text.AsSpan().IndexOfAny('：', ':');
        var label = HeaderText.Normalise(colon < 0 ? text : text[..colon]).BaseKey;
        return IdLabels.Contains(label) || NameLabels.Contains(label) || YearLabels.Contains(label) || DateLabels.Contains(label);
    }

    private static bool BeginsWithLabel(RecordStream record)
    {
        for (var i = 0; i < record.FieldCount; i++)
        {
            if (!record.Field(i).IsWhiteSpace())
            {
                return record.Field(i).Length <= LongestLine && IsLabel(record.Field(i).ToString());
            }
        }

        return false;
    }

    private CoverText With(string label, string value)
    {
        // （由管理部门填写）: what a form prints where a number is to be written is none.
        if (IdLabels.Contains(label) && (value.Length > LongestNumber || !value.Any(char.IsAsciiLetterOrDigit)))
        {
            return this;
        }

        if (IdLabels.Contains(label))
        {
            return this with { PlatformId = PlatformId ?? value };
        }

        if (NameLabels.Contains(label))
        {
            return this with { PlatformName = PlatformName ?? value };
        }

        if (YearLabels.Contains(label))
        {
            return this with { Year = Year ?? YearIn(value) };
        }

        return DateLabels.Contains(label) ? this with { DeclaredDate = DeclaredDate ?? value } : this;
    }

    private static FrozenSet<string> Keys(params string[] labels) => labels.Select(label => HeaderText.Normalise(label).BaseKey).ToFrozenSet(StringComparer.Ordinal);

    // Not a date: 2026年3月31日 says when a form was filled in, not for which year.
    [GeneratedRegex(@"(?<![0-9])(20[0-9]{2})\s*年(?!\s*[0-9]{1,2}\s*月)")]
    private static partial Regex YearWithUnit();

    [GeneratedRegex("(?<![0-9A-Za-z./〔\\[-])20[0-9]{2}(?![0-9A-UW-Za-uw-z年]|[./-][0-9]|[ _][01]?[0-9][ _][0-3]?[0-9](?![0-9]))")]
    private static partial Regex YearAlone();

    [GeneratedRegex("(二[〇零○][〇零○一二三四五六七八九]{2})\\s*年(?!\\s*[一二三四五六七八九十]{1,2}\\s*月)")]
    private static partial Regex YearInChinese();
}
