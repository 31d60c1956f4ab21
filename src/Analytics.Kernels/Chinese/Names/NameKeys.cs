using Analytics.Kernels.Chinese.Batches;
using Analytics.Kernels.Chinese.Characters;

namespace Analytics.Kernels.Chinese.Names;

/// <summary>
/// A name prepared for comparison: made once a distinct value, compared any number of times without allocating. The texts of normal and
/// folded form stand as 64-bit hashes.
/// </summary>
public sealed class NameKeys
{
    internal NameKeys(ChineseName name)
    {
        if (name.IsMissing)
        {
            return;
        }

        Normal = StableHash.Of(name.Normal);
        Folded = StableHash.Of(name.Folded);
        Characters = name.Characters;
        Readings = name.Readings;
        SurnameLength = (byte)Math.Min(name.SurnameLength, byte.MaxValue);
        FirstPartLength = (byte)Math.Min(name.FirstPartLength, byte.MaxValue);
        Kind = name.IsHan ? NameKind.Han : NameKind.Letters;
        Forms = name.IsHan ? HanForms.Of(name) : LatinName.Forms(name.Normal);
        Signature = name.IsHan ? Syllables(name) : ulong.MaxValue;
    }

    /// <summary>
    /// For a name in Han characters the set of its syllables, hashed to 64 bits, whichever reading is meant: two Han names without a bit in
    /// common are <see cref="NameLevel.Else"/>. All bits for a name in letters, none for a missing one.
    /// </summary>
    public ulong Signature { get; }

    /// <summary>Whether the name is missing.</summary>
    public bool IsMissing => Kind == NameKind.Missing;

    /// <summary>The hash of the normal form; two names with the same are <see cref="NameLevel.Equal"/>. 0 for a missing one.</summary>
    public ulong Normal { get; }

    internal ulong Folded { get; }

    internal int[] Characters { get; } = [];

    internal ReadingSet[] Readings { get; } = [];

    internal LatinForm[] Forms { get; } = [];

    internal NameKind Kind { get; }

    internal byte SurnameLength { get; }

    internal byte FirstPartLength { get; }

    /// <summary>The keys of a name as written.</summary>
    /// <param name="name">The name; may be null.</param>
    public static NameKeys Of(string? name) => ChineseName.Parse(name).ToKeys();

    private static ulong Syllables(ChineseName name)
    {
        var bits = 0UL;
        for (var i = 0; i < name.Characters.Length; i++)
        {
            // A surname counts with its other readings too: in a swapped name it stands where a given name is read.
            bits |= Bits(name.Readings[i]) | Bits(CharacterTable.Readings(name.Characters[i]));
            if (CharacterTable.Readings(name.Characters[i]).Count == 0)
            {
                bits |= 1UL << (name.Characters[i] & 63);
            }
        }

        return bits;
    }

    private static ulong Bits(ReadingSet readings)
    {
        var bits = 0UL;
        for (var place = 0; place < readings.Count; place++)
        {
            // 37 is prime to 64: neighbouring syllables (zhang, zhao) fall on different bits.
            bits |= 1UL << ((readings[place].Syllable * 37) & 63);
        }

        return bits;
    }
}

/// <summary>What a name is written in.</summary>
internal enum NameKind : byte
{
    Missing,
    Han,
    Letters,
}
