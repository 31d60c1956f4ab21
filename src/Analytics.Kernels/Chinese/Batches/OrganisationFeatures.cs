using System.Numerics;
using System.Runtime.CompilerServices;
using Analytics.Kernels.Chinese.Organisations;

namespace Analytics.Kernels.Chinese.Batches;

/// <summary>
/// What the filter of organisations reads of a name, 16 bits a feature. Hashes and sets only ever take more pairs for alike than are.
/// </summary>
[InlineArray(Length)]
internal struct OrganisationFeatures
{
    /// <summary>16 bits of the hashes of normalised form, core and parent.</summary>
    internal const int Normalised = 0;
    internal const int Core = 1;
    internal const int Parent = 2;

    /// <summary><see cref="Organisations.Region.Code"/> of the innermost region.</summary>
    internal const int Region = 3;

    /// <summary>The four words of <see cref="OrganisationKeys.Signature"/>.</summary>
    internal const int Signature = 4;

    /// <summary>The four words of <see cref="OrganisationKeys.SlipSignature"/>.</summary>
    internal const int Slip = 8;

    internal const int CoreLength = 12;
    internal const int RegionLength = 13;

    /// <summary>Length of regions and core.</summary>
    internal const int TextLength = 14;
    internal const int Flags = 15;

    /// <summary>The first character.</summary>
    internal const int First = 16;

    /// <summary>One bit, the hash of the last character; none where the name is too short or too long for an abbreviation.</summary>
    internal const int Last = 17;

    /// <summary>The characters with which an abbreviation of the name may begin.</summary>
    internal const int Start = 18;
    internal const int StartAgain = 19;

    /// <summary>The set of the characters, hashed to 16 bits, with which one may end; empty where nothing abbreviates the name.</summary>
    internal const int Ends = 20;

    internal const int Length = 21;

    /// <summary>Flags; 0 for a missing name.</summary>
    internal const ushort IsPresent = 1;
    internal const ushort IsCompany = 2;
    internal const ushort HasDepartment = 4;

    /// <summary>Words of a signature.</summary>
    internal const int SignatureWords = 4;

    private ushort _first;

    internal static OrganisationFeatures Of(in OrganisationKeys name)
    {
        var features = default(OrganisationFeatures);
        features[Normalised] = unchecked((ushort)name.Normalised);
        features[Core] = unchecked((ushort)name.Core);
        features[Parent] = unchecked((ushort)name.Parent);
        features[Region] = name.Region.Code;
        for (var word = 0; word < SignatureWords; word++)
        {
            features[Signature + word] = unchecked((ushort)(name.Signature >> (16 * word)));
            features[Slip + word] = unchecked((ushort)(name.SlipSignature >> (16 * word)));
        }

        features[CoreLength] = Capped(name.CoreCharacters.Length);
        features[RegionLength] = Capped(name.RegionLength);
        features[TextLength] = Capped(name.Characters.Length);
        features[Flags] = (ushort)(IsPresent | (name.IsCompany ? IsCompany : 0) | (name.HasDepartment ? HasDepartment : 0));
        features.SetAbbreviation(name.Characters, name.Long);
        return features;
    }

    private void SetAbbreviation(ReadOnlySpan<int> characters, in AbbreviationTarget target)
    {
        if (characters.Length is >= 2 and <= AbbreviationTarget.LongestAbbreviation)
        {
            this[First] = unchecked((ushort)characters[0]);
            this[Last] = Bit(characters[^1]);
        }

        if (target.CanBeAbbreviated && characters.Length > 2)
        {
            this[Start] = unchecked((ushort)characters[0]);
            this[StartAgain] = unchecked((ushort)characters[target.SecondStart]);
            for (var ends = target.Ends; ends != 0; ends &= ends - 1)
            {
                this[Ends] |= Bit(characters[BitOperations.TrailingZeroCount(ends)]);
            }
        }
    }

    // Signed comparisons of words; no pair of names so long is compared by characters.
    private static ushort Capped(int length) => (ushort)Math.Min(length, short.MaxValue);

    private static ushort Bit(int character) => (ushort)(1 << (int)(unchecked((uint)character * 0x9E3779B1u) >> 28));
}
