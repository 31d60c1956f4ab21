using Analytics.Linkage.Columns;

namespace Analytics.Linkage.Configuration;

/// <summary>What a single value looks like.</summary>
internal static class ValueShapes
{
    // The hundred commonest surnames of the Ministry of Public Security's report for 2020, which more than four fifths of the people have.
    private const string CommonSurnames =
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常";

    private static readonly string[] OrganisationEnds =
        ["公司", "大学", "学院", "研究院", "研究所", "医院", "中心", "集团", "学校", "银行", "实验室", "设计院", "厂", "局", "所", "院", "部", "协会", "委员会", "室", "系", "站"];

    public static bool IsHan(char c) => c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF');

    public static bool IsMail(string value) => value.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && value.IndexOf('.', at) > at;

    public static bool IsDate(string value) =>
        DateText.TryParts(value, DateOrder.DayMonth, out var year, out var month, out var day)
        && year is >= 1000 and <= 2100 && month <= 31 && day <= 31 && Math.Min(month, day) <= 12 && month + day > 0;

    /// <summary>Two to four Han characters, the first one a common surname.</summary>
    public static bool IsHanName(string value)
    {
        var compact = value.Replace(" ", "", StringComparison.Ordinal);
        return compact.Length is >= 2 and <= 4 && compact.All(IsHan) && CommonSurnames.Contains(compact[0], StringComparison.Ordinal);
    }

    public static bool IsOrganisation(string value) =>
        value.Length >= 4 && IsHan(value[^1]) && Array.Exists(OrganisationEnds, end => value.EndsWith(end, StringComparison.Ordinal));

    /// <summary>A mobile number of China, or digits of a telephone's length with the usual marks between them.</summary>
    public static bool IsTelephone(string value)
    {
        var digits = value.Count(char.IsAsciiDigit);
        return digits is >= 7 and <= 15 && value.All(c => char.IsAsciiDigit(c) || c is '+' or '-' or ' ' or '(' or ')' or '*');
    }

    public static bool IsMobile(string value) => value.Length == 11 && value[0] == '1' && value.All(c => char.IsAsciiDigit(c) || c == '*');

    /// <summary>One word of letters, digits and masks with some digits: what a number that names something looks like.</summary>
    public static bool IsCode(string value)
    {
        var digits = 0;
        foreach (var c in value)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '*' or '/' or '_'))
            {
                return false;
            }

            digits += char.IsAsciiDigit(c) || c == '*' ? 1 : 0;
        }

        return digits * 3 >= value.Length && digits > 0;
    }

    public static bool IsDecimal(string value) => value.Contains('.', StringComparison.Ordinal)
        && double.TryParse(value, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out _);
}
