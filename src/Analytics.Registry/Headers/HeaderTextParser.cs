using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Analytics.Registry.Values;

namespace Analytics.Registry.Headers;

/// <summary>Takes one header apart; one instance a header.</summary>
internal sealed partial class HeaderTextParser
{
    private const string Marks = "*★☆●○◆◇■□※△▲▼#•·.。:;,、-_—–~?!`'\" ";

    private readonly StringBuilder _remarks = new();
    private readonly StringBuilder _whole = new();
    private MoneyUnit _money;
    private string? _unit;
    private int? _year;
    private bool _required;

    public HeaderText Parse(string header)
    {
        var text = WithoutBrackets(HeaderFolding.Fold(header));
        var parts = PartsOf(text, header);
        var baseKey = Settle(text);
        var remark = _remarks.Length == 0 ? null : _remarks.ToString();
        var key = remark is null ? baseKey : Settle(_whole.ToString());
        // A header that is nothing but a bracket is the bracket's words.
        if (baseKey.Length == 0) (baseKey, remark) = (key, null);
        return new HeaderText(key, baseKey, remark, _money, _unit, _year, _required, parts);
    }

    /// <summary>Strips numbering, marks, years and trailing units until nothing more comes off.</summary>
    private string Settle(string text)
    {
        while (true)
        {
            var stripped = Strip(text);
            var key = HeaderFolding.Key(HeaderFolding.Fold(HeaderFolding.Key(stripped)));
            if (key == text) return key;
            text = stripped == text ? key : stripped;
        }
    }

    private string Strip(string text)
    {
        var trimmed = text.Trim(Marks.ToCharArray());
        if (text.Contains('*', StringComparison.Ordinal)) _required = true;
        var unnumbered = Numbering().Replace(trimmed, "", 1);
        if (HeaderFolding.Key(unnumbered).Length > 0) trimmed = unnumbered;
        trimmed = WithoutRequired(trimmed);
        trimmed = WithoutYear(trimmed);
        return WithoutTrailingUnit(trimmed);
    }

    private string WithoutRequired(string text)
    {
        foreach (var word in (string[])["必填项", "必填"])
        {
            if (text.Length <= word.Length) continue;
            if (text.StartsWith(word, StringComparison.Ordinal)) text = text[word.Length..];
            else if (text.EndsWith(word, StringComparison.Ordinal)) text = text[..^word.Length];
            else continue;
            _required = true;
        }

        return text;
    }

    private string WithoutYear(string text)
    {
        var match = YearWord().Match(text);
        if (!match.Success || HeaderFolding.Key(text.Remove(match.Index, match.Length)).Length < 2) return text;
        _year ??= int.Parse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        return text.Remove(match.Index, match.Length);
    }

    private string WithoutTrailingUnit(string text)
    {
        var match = TrailingUnit().Match(text);
        if (match.Success && HeaderFolding.Key(text[..match.Index]).Length > 1 && TakeUnit(match.Groups["unit"].Value)) return text[..match.Index];
        if (text.EndsWith("_yuan", StringComparison.Ordinal) && _money == MoneyUnit.None) _money = MoneyUnit.Yuan;
        return text;
    }

    /// <summary>Removes what stands in brackets, sorting it into units, notes and remarks.</summary>
    private string WithoutBrackets(string text)
    {
        var outside = new StringBuilder(text.Length);
        var inside = new StringBuilder();
        var depth = 0;
        var leading = true;
        foreach (var character in text)
        {
            if ("([{【〔〈《「<".Contains(character, StringComparison.Ordinal))
            {
                depth++;
            }
            else if (")]}】〕〉》」>".Contains(character, StringComparison.Ordinal))
            {
                if (depth > 0 && --depth == 0) TakeBracket(inside, leading && HeaderFolding.Key(outside.ToString()).Length == 0);
            }
            else
            {
                (depth > 0 ? inside : outside).Append(character);
                if (depth == 0) _whole.Append(character);
                leading = outside.Length == 0;
            }
        }

        // An unclosed bracket is a cell cut short: its words are kept as a remark.
        TakeBracket(inside, false);
        return outside.ToString();
    }

    private void TakeBracket(StringBuilder inside, bool leading)
    {
        var content = inside.ToString().Trim();
        inside.Clear();
        if (content.Length == 0) return;
        var key = HeaderFolding.Key(content);
        if (leading && BracketNumber().IsMatch(key)) return;
        if (HeaderNotes.SaysRequired(key)) _required = true;
        else if (!TakeUnit(UnitLabel().Replace(content, "")) && !HeaderNotes.IsNote(content) && !TakeYear(key)) TakeRemark(content);
    }

    /// <summary>A remark is read where it stands: 合同（任务书）编号 is 合同任务书编号.</summary>
    private void TakeRemark(string content)
    {
        _remarks.Append(content);
        _whole.Append(content);
    }

    private bool TakeYear(string key)
    {
        var match = YearWord().Match(key);
        if (!match.Success || match.Length != key.Length) return false;
        _year ??= int.Parse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        return true;
    }

    private bool TakeUnit(string word)
    {
        if (MoneyUnitWords.TryParse(word, out var money))
        {
            if (_money == MoneyUnit.None) _money = money;
            return true;
        }

        if (HeaderUnits.Parse(word) is not { } unit) return false;
        _unit ??= unit;
        return true;
    }

    /// <summary>The wordings of a header in two languages or with a stroke: 姓名/Name, 姓名 Name, 专利号/登记号.</summary>
    private static IReadOnlyList<string> PartsOf(string text, string header)
    {
        var pieces = header.AsSpan().IndexOfAny('\n', '\r') >= 0 && !text.Contains('/', StringComparison.Ordinal)
            ? [.. LanguageRuns(text)]
            : text.Split(['/', '|', '或', '\\'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (pieces.Length < 2) pieces = [.. LanguageRuns(text)];
        if (pieces.Length < 2) return [];
        return [.. pieces.Select(piece => new HeaderTextParser().Settle(piece)).Where(key => key.Length > 1).Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> LanguageRuns(string text)
    {
        var match = ChineseThenLatin().Match(text);
        return match.Success ? [match.Groups[1].Value, match.Groups[2].Value] : [];
    }

    [GeneratedRegex(@"^(?:\d{1,2}(?:[.、)](?!\d)|(?:\.\d{1,2})+[.、]?)|[一二三四五六七八九十]{1,3}[、.])")]
    private static partial Regex Numbering();

    [GeneratedRegex("^(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})$")]
    private static partial Regex BracketNumber();

    [GeneratedRegex("((?:19|20)[0-9]{2})(?:年度|年)")]
    private static partial Regex YearWord();

    [GeneratedRegex(@"[\s:/,、_-]*(?:单位[:\s]*)?(?<unit>万元|千元|百万元|亿元|平方米|平米|m2)$|[\s:/,、_-]+(?:单位[:\s]*)?(?<unit>元|%|人|台|套|台套|项|件|个|家|篇|天)$")]
    private static partial Regex TrailingUnit();

    [GeneratedRegex(@"^(?:金额|计量)?单位[:\s]*|^unit[:\s]+")]
    private static partial Regex UnitLabel();

    [GeneratedRegex(@"^([^a-z]*\p{IsCJKUnifiedIdeographs}{2,})[^\p{L}\p{N}]*([a-z][a-z0-9 ._&'()-]{2,})$")]
    private static partial Regex ChineseThenLatin();
}
