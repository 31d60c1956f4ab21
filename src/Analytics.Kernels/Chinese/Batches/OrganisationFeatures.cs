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
    /// <summary>16 bits of the hashes of core and parent.</summary>
    internal const int Core = 0;
    internal const int Parent = 1;

    /// <summary><see cref="Organisations.Region.Code"/> of the innermost region.</summary>
    internal const int Region = 2;
    internal const int Flags = 3;

    /// <summary>The four words of <see cref="OrganisationKeys.SlipSignature"/>.</summary>
    internal const int Slip = 4;

    /// <summary>The most bits in which the slip signatures of names of this length may differ; -1 where slips are not allowed.</summary>
    internal const int MostSlips = 8;

    /// <summary>The two halves of <see cref="OrganisationKeys.Signature"/> in one, two words.</summary>
    internal const int Signature = 9;

    /// <summary>One bit, the hash of the first character, and the last; none where the name is too short or too long for an abbreviation.</summary>
    internal const int First = 11;
    internal const int Last = 12;

    /// <summary>The sets of the characters, hashed to 16 bits, with which an abbreviation begins and ends; empty where nothing abbreviates the name.</summary>
    internal const int Starts = 13;
    internal const int Ends = 14;

    internal const int Length = 15;

    /// <summary>Flags; 0 for a missing name.</summary>
    internal const ushort IsPresent = 1;
    internal const ushort IsCompany = 2;
    internal const ushort HasDepartment = 4;

    /// <summary>Words of a slip signature and of a signature.</summary>
    internal const int SlipWords = 4;
    internal const int SignatureWords = 2;

    private ushort _first;

    /// <summary>Writes the features of a value; all 0 for a missing one.</summary>
    internal static void Write(OrganisationKeys name, Span<ushort> target)
    {
        var features = Of(name);
        ((ReadOnlySpan<ushort>)features).CopyTo(target);
    }

    private static OrganisationFeatures Of(OrganisationKeys name)
    {
        var features = default(OrganisationFeatures);
        if (name.IsMissing)
        {
            return features;
        }

        features[Core] = unchecked((ushort)name.Core);
        features[Parent] = unchecked((ushort)name.Parent);
        features[Region] = name.Region.Code;
        features[Flags] = (ushort)(IsPresent | (name.IsCompany ? IsCompany : 0) | (name.HasDepartment ? HasDepartment : 0));
        for (var word = 0; word < SlipWords; word++)
        {
            features[Slip + word] = unchecked((ushort)(name.SlipSignature >> (16 * word)));
        }

        for (var word = 0; word < SignatureWords; word++)
        {
            features[Signature + word] = unchecked((ushort)((name.Signature >> (16 * word)) | (name.Signature >> (32 + (16 * word)))));
        }

        // Every character missing on the other side costs 2 and more; it sets one bit on its own side.
        var price = SlipDistance.MostPrice(name.CoreCharacters.Length + name.RegionLength);
        features[MostSlips] = price == 0 ? ushort.MaxValue : (ushort)(price / SlipDistance.LeastPrice * 2);
        features.SetAbbreviation(name.Characters, name.Long);
        return features;
    }

    private void SetAbbreviation(ReadOnlySpan<int> characters, in AbbreviationTarget target)
    {
        if (characters.Length is >= 2 and <= AbbreviationTarget.LongestAbbreviation)
        {
            this[First] = Bit(characters[0]);
            this[Last] = Bit(characters[^1]);
        }

        if (target.CanBeAbbreviated && characters.Length > 2)
        {
            this[Starts] = (ushort)(Bit(characters[0]) | Bit(characters[target.SecondStart]));
            for (var ends = target.Ends; ends != 0; ends &= ends - 1)
            {
                this[Ends] |= Bit(characters[BitOperations.TrailingZeroCount(ends)]);
            }
        }
    }

    private static ushort Bit(int character) => (ushort)(1 << (int)(unchecked((uint)character * 0x9E3779B1u) >> 28));
}
