using System.Collections.Frozen;
using System.Globalization;
using Analytics.Registry.Identifiers;

namespace Analytics.Registry.Intake.Rows;

/// <summary>Codes of provinces and prefectures by name (GB/T 2260): offices write 大连 or 大连市 where the code is meant.</summary>
internal static class DivisionNames
{
    private static readonly string[] Suffixes = ["特别行政区", "维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "自治州", "地区", "省", "市", "盟"];

    private static readonly FrozenDictionary<string, string> Codes = Load();

    /// <summary>The six-digit code; the same text when it is one already; null for an unknown name.</summary>
    public static string? CodeOf(ReadOnlySpan<char> text)
    {
        var trimmed = text.Trim();
        return Codes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(trimmed, out var code) ? code : null;
    }

    private static FrozenDictionary<string, string> Load()
    {
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        // Provinces first: 吉林 is the province, 吉林市 the city.
        for (var step = 10_000; step >= 100; step /= 100)
        {
            for (var code = 110_000; code < 830_000; code += step)
            {
                if ((step == 10_000) == (code % 10_000 == 0) && DivisionTable.StatusOf(code) == DivisionStatus.Current && DivisionTable.NameOf(code) is { } name)
                {
                    var text = code.ToString(CultureInfo.InvariantCulture);
                    codes.TryAdd(name, text);
                    codes.TryAdd(Bare(name), text);
                }
            }
        }

        return codes.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The name without what kind of division it is: 辽宁, 内蒙古, 大连.</summary>
    public static string Bare(string name) =>
        Suffixes.FirstOrDefault(suffix => name.Length > suffix.Length + 1 && name.EndsWith(suffix, StringComparison.Ordinal)) is { } suffix ? name[..^suffix.Length] : name;
}
