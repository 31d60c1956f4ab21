using System.Collections.Frozen;
using System.Text;

namespace Analytics.Kernels.Chinese.Organisations;

/// <summary>Provinces and prefecture-level cities as they occur in names of organisations; from regions.txt.</summary>
internal static class RegionTable
{
    private const string Resource = "regions.txt";

    // What may follow the short name of a region, longer ones first.
    private static readonly string[] Suffixes =
        ["特别行政区", "维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "自治州", "地区", "省", "市", "州", "盟"];

    private static readonly FrozenDictionary<string, Region> Regions = Load();

    private static readonly int Longest = Regions.Keys.Max(name => name.Length);

    /// <summary>The region whose name starts the text, and how many characters it takes with its suffix.</summary>
    internal static bool TryStart(ReadOnlySpan<char> text, out Region region, out int length)
    {
        for (var candidate = Math.Min(Longest, text.Length); candidate >= 2; candidate--)
        {
            if (TryFind(text[..candidate], out region))
            {
                length = candidate + SuffixLength(text[candidate..]);
                return true;
            }
        }

        (region, length) = (default, 0);
        return false;
    }

    /// <summary>The region that the whole text names, with or without suffix.</summary>
    internal static bool TryWhole(ReadOnlySpan<char> text, out Region region) =>
        TryStart(text, out region, out var length) && length == text.Length;

    /// <summary>The region whose short name ends the text.</summary>
    internal static bool TryEnd(ReadOnlySpan<char> text, out Region region, out int length)
    {
        for (length = Math.Min(Longest, text.Length); length >= 2; length--)
        {
            if (TryFind(text[^length..], out region))
            {
                return true;
            }
        }

        region = default;
        return false;
    }

    private static bool TryFind(ReadOnlySpan<char> name, out Region region) =>
        Regions.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out region);

    private static int SuffixLength(ReadOnlySpan<char> rest)
    {
        foreach (var suffix in Suffixes)
        {
            if (rest.StartsWith(suffix, StringComparison.Ordinal))
            {
                return suffix.Length;
            }
        }

        return 0;
    }

    private static FrozenDictionary<string, Region> Load()
    {
        using var stream = typeof(RegionTable).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The embedded table {Resource} is missing from Analytics.Kernels.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var regions = new Dictionary<string, Region>(StringComparer.Ordinal);
        byte province = 0;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
            {
                continue;
            }

            province++;
            byte city = 0;
            foreach (var name in line.Split(' '))
            {
                regions.Add(name, new Region(name, province, city++));
            }
        }

        return regions.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

/// <summary>A province (city 0) or a city of it, by place in the table.</summary>
internal readonly record struct Region(string Name, byte Province, byte City)
{
    internal bool IsNone => Province == 0;

    /// <summary>Both places in one number, 0 for no region: it tells regions apart, a name has but one place.</summary>
    internal ushort Code => (ushort)((Province << 8) | City);

    public bool Equals(Region other) => Code == other.Code;

    public override int GetHashCode() => Code;

    /// <summary>Whether the two cannot both be meant: other provinces, or other cities of one.</summary>
    internal bool Contradicts(Region other) => !IsNone && !other.IsNone
        && (Province != other.Province || (City != other.City && City > 0 && other.City > 0));
}
