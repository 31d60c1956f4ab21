using Analytics.Kernels.Chinese.Batches;

namespace Analytics.Kernels.Chinese.Organisations;

/// <summary>
/// An organisation's name prepared for comparison: made once a distinct value, compared any number of times without allocating. Texts that are
/// only tested for equality stand as 64-bit hashes.
/// </summary>
public sealed class OrganisationKeys
{
    /// <summary>Longer names are compared by their hashes alone.</summary>
    internal const int LongestCompared = 64;

    internal OrganisationKeys(OrganisationName name)
    {
        if (name.Normal.Length == 0)
        {
            return;
        }

        var regions = string.Join('/', name.Regions);
        IsPresent = true;
        IsCompany = name.IsCompany;
        HasDepartment = name.Department.Length > 0;
        Region = name.Region;
        Normal = StableHash.Of(name.Normal);
        Core = StableHash.Of(HasDepartment ? $"{name.Parent}/{name.Department}" : name.Core);
        Normalised = StableHash.Of(Core, StableHash.Of($"{regions}/{name.LegalForm}"));
        Parent = StableHash.Of(name.Parent);
        var branch = name.Department.Length > 0 && name.Parent == name.Core ? name.Department : "";
        CoreCharacters = [.. HanText.CodePoints(name.Core + branch)];
        RegionLength = name.Regions.Sum(region => region.Length);
        Characters = [.. string.Concat(name.Regions).Select(c => (int)c), .. CoreCharacters];
        Long = new AbbreviationTarget(name, Characters);
        Signature = Bits(Characters);
        SlipSignature = Bits(CoreCharacters.Where(c => !SlipDistance.IsEmptyWord(c)).ToArray());
    }

    /// <summary>Whether the name is missing.</summary>
    public bool IsMissing => !IsPresent;

    /// <summary>The set of the characters of regions and core, hashed to 64 bits: two names without a bit in common are at most <see cref="OrganisationLevel.Else"/>.</summary>
    public ulong Signature { get; }

    /// <summary>The hash of the normal form; two names with the same are <see cref="OrganisationLevel.Equal"/>.</summary>
    public ulong Normal { get; }

    internal bool IsPresent { get; }

    internal bool IsCompany { get; }

    internal bool HasDepartment { get; }

    internal Region Region { get; }

    internal ulong Normalised { get; }

    internal ulong Core { get; }

    internal ulong Parent { get; }

    /// <summary>The code points of the core and of a company's branch, regions and legal form taken away.</summary>
    internal int[] CoreCharacters { get; } = [];

    /// <summary>The code points of the regions, the core and the branch.</summary>
    internal int[] Characters { get; } = [];

    /// <summary>The same set for the core alone, without the words that cost next to nothing to leave out.</summary>
    internal ulong SlipSignature { get; }

    internal int RegionLength { get; }

    internal AbbreviationTarget Long { get; }

    /// <summary>Whether both are departments of one organisation (大连大学化工学院, 大连大学信息学院): two places of work, one legal person.</summary>
    /// <param name="other">The other name.</param>
    public bool IsOfOneParent(OrganisationKeys other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return HasDepartment && other.HasDepartment && Parent == other.Parent && Region == other.Region;
    }

    /// <summary>
    /// Whether the proper names are the same, departments left out, and no region contradicts the other: 沈阳某某医院, 某某医院 and 辽宁某某医院 may be one. They
    /// need not be (辽宁师范大学, 沈阳师范大学): how rare the proper name is has to tell.
    /// </summary>
    /// <param name="other">The other name.</param>
    public bool IsOfOneCore(OrganisationKeys other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return IsPresent && other.IsPresent && Parent == other.Parent && !Region.Contradicts(other.Region);
    }

    /// <summary>The keys of a name as written.</summary>
    /// <param name="name">The name; may be null.</param>
    public static OrganisationKeys Of(string? name) => OrganisationName.Parse(name).ToKeys();

    private static ulong Bits(int[] characters)
    {
        var bits = 0UL;
        foreach (var c in characters)
        {
            // Fibonacci hashing (Knuth, TAOCP 3, 6.4): the top six bits of the product.
            bits |= 1UL << (int)(unchecked((uint)c * 0x9E3779B1u) >> 26);
        }

        return bits;
    }
}
