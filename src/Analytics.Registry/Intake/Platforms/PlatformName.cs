using System.Globalization;
using Analytics.Kernels.Chinese;
using Analytics.Registry.Identifiers;
using Analytics.Registry.Intake.Rows;
using Analytics.Registry.Values;

namespace Analytics.Registry.Intake.Platforms;

/// <summary>The form in which two wordings of a platform's name are equal.</summary>
internal static class PlatformName
{
    // 辽宁, 内蒙古, …: the shortest form, which every longer one begins with.
    private static readonly (string Name, string Code)[] Provinces = [.. Enumerable.Range(11, 72)
        .Select(number => number * 10_000)
        .Where(code => DivisionTable.StatusOf(code) == DivisionStatus.Current && DivisionTable.NameOf(code) is not null)
        .Select(code => (DivisionNames.Bare(DivisionTable.NameOf(code)!), code.ToString(CultureInfo.InvariantCulture)))];

    /// <summary>
    /// Half-width, no white space, no quotation marks or brackets, simplified characters, lower-case Latin letters. Empty for a blank name.
    /// </summary>
    public static string Key(ReadOnlySpan<char> name)
    {
        var buffer = name.Length <= 256 ? stackalloc char[name.Length] : new char[name.Length];
        var cleaned = buffer[..CellText.Clean(name, buffer, InnerSpaces.Remove)];
        var kept = 0;
        foreach (var c in cleaned)
        {
            if (c is not ('"' or '\'' or '“' or '”' or '‘' or '’' or '《' or '》' or '(' or ')' or '[' or ']' or '【' or '】' or '-' or '_' or '·'))
            {
                cleaned[kept++] = char.ToLowerInvariant(c);
            }
        }

        return ScriptFolding.Fold(cleaned[..kept].ToString());
    }

    /// <summary>
    /// The level that a name states (辽宁省…: provincial; 大连市…: municipal; 国家…, 全国…: national); null when it states none. Regulations fix
    /// these beginnings (Liaoning art. 37, Dalian art. 6, Qingdao art. 22, Anshan art. 12).
    /// </summary>
    public static string? LevelOf(string? name) => name switch
    {
        null => null,
        _ when name.StartsWith("国家", StringComparison.Ordinal) || name.StartsWith("全国", StringComparison.Ordinal) => "national",
        _ when name.StartsWith("教育部", StringComparison.Ordinal) || name.StartsWith("工信部", StringComparison.Ordinal) || name.StartsWith("农业农村部", StringComparison.Ordinal) => "ministry",
        _ when ProvinceOf(name) is not null && !name[..Math.Min(name.Length, 8)].Contains('市') => "provincial",
        _ when name.IndexOf('市') is > 0 and < 8 => "municipal",
        _ => null,
    };

    /// <summary>The GB/T 2260 code of the province that a name begins with; null when it begins with none.</summary>
    public static string? ProvinceOf(string? name) =>
        name is null ? null : Provinces.FirstOrDefault(province => name.StartsWith(province.Name, StringComparison.Ordinal)).Code;
}
