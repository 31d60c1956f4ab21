using System.Runtime.CompilerServices;
using Analytics.Kernels.Chinese.Characters;
using Analytics.Kernels.Chinese.Names;

namespace Analytics.Kernels.Chinese.Batches;

/// <summary>
/// What the filters of names read of a name, 16 bits a feature. Hashed features only ever take more pairs for alike than are: what a filter
/// rejects by them is rejected rightly.
/// </summary>
[InlineArray(Length)]
internal struct NameFeatures
{
    /// <summary>The low 16 bits of the code points of the first four characters; 0 behind the end.</summary>
    internal const int Character = 0;

    /// <summary>For the first four characters the set of syllables, hashed to 16 bits.</summary>
    internal const int Syllables = 4;

    /// <summary>For the second character the same by another hash: the one that decides where all names share the surname.</summary>
    internal const int SecondSyllables = 8;

    /// <summary>The sum of the code points: names that differ in their order alone have the same.</summary>
    internal const int Sum = 9;

    /// <summary>16 bits of the hash of the folded form.</summary>
    internal const int Hash = 10;

    /// <summary>One bit: what kind of name it is; 0 for a missing one. <see cref="Unlookable"/> and <see cref="Simple"/> may stand beside it.</summary>
    internal const int Shape = 11;

    /// <summary>The set of the surnames of the Latin forms by three hashes: names have several forms, so one alone would exclude little.</summary>
    internal const int Surnames = 12;
    internal const int SurnamesAgain = 13;
    internal const int SurnamesOnceMore = 26;

    /// <summary>How the first three characters look, four words each.</summary>
    internal const int Look = 14;

    internal const int Length = 27;

    /// <summary>Words of a look: four-corner code, set of Cangjie letters hashed to 16 bits, their number, strokes.</summary>
    internal const int Corners = 0;
    internal const int Cangjie = 1;
    internal const int CangjieLength = 2;
    internal const int Strokes = 3;
    internal const int LookWords = 4;

    /// <summary>How many characters' looks are kept.</summary>
    internal const int Looks = 3;

    /// <summary>Shapes: Han names without middle dot of one to four characters are 1, 2, 4, 8.</summary>
    internal const ushort OneCharacter = 1;
    internal const ushort OtherHan = 16;
    internal const ushort Letters = 32;
    internal const ushort Unlookable = 64;

    /// <summary>
    /// A Han name whose surname is its first character, and whose characters are told apart by 16 bits: of two such that have the surname
    /// and some more in common most are decided without the comparator.
    /// </summary>
    internal const ushort Simple = 128;

    /// <summary>What stands beside the kind of a name.</summary>
    internal const ushort Flags = Unlookable | Simple;

    /// <summary>How many characters are kept one by one.</summary>
    internal const int Characters = 4;

    private ushort _first;

    /// <summary>Writes the features of a value; all 0 for a missing one.</summary>
    internal static void Write(NameKeys name, Span<ushort> target)
    {
        var features = Of(name);
        ((ReadOnlySpan<ushort>)features).CopyTo(target);
    }

    private static NameFeatures Of(NameKeys name)
    {
        var features = default(NameFeatures);
        features[Hash] = unchecked((ushort)name.Folded);
        foreach (ref readonly var form in name.Forms.AsSpan())
        {
            features[Surnames] |= Bit((int)(form.Surname & 15));
            features[SurnamesAgain] |= Bit((int)((form.Surname >> 4) & 15));
            features[SurnamesOnceMore] |= Bit((int)((form.Surname >> 8) & 15));
        }

        if (name.Kind != NameKind.Han)
        {
            features[Shape] = name.Kind == NameKind.Letters ? Letters : (ushort)0;
            return features;
        }

        var characters = name.Characters;
        features[Shape] = characters.Length > Characters || name.FirstPartLength > 0 ? OtherHan : Bit(characters.Length - 1);
        for (var i = 0; i < characters.Length; i++)
        {
            features[Sum] = unchecked((ushort)(features[Sum] + characters[i]));
            if (i < Characters)
            {
                features[Character + i] = unchecked((ushort)characters[i]);
                features[Syllables + i] = Set(name.Readings[i], 0);
            }
        }

        if (characters.Length > 1)
        {
            features[SecondSyllables] = Set(name.Readings[1], 4);
            for (var i = 0; i < Math.Min(characters.Length, Looks); i++)
            {
                features.SetLook(Look + (LookWords * i), CharacterTable.Glyph(characters[i]));
            }
        }

        var isSimple = name.SurnameLength == 1 && characters.All(character => character <= char.MaxValue);
        features[Shape] |= isSimple ? Simple : (ushort)0;

        return features;
    }

    private void SetLook(int look, GlyphCode glyph)
    {
        if (!glyph.HasFourCorner || glyph.CangjieLength == 0)
        {
            this[Shape] |= Unlookable;
            return;
        }

        var corners = glyph.FourCorner;
        this[look + Corners] = (ushort)(((corners / 1000) << 12) | ((corners / 100 % 10) << 8) | ((corners / 10 % 10) << 4) | (corners % 10));
        this[look + CangjieLength] = (ushort)glyph.CangjieLength;
        this[look + Strokes] = (ushort)glyph.TotalStrokes;
        for (var place = 0; place < glyph.CangjieLength; place++)
        {
            this[look + Cangjie] |= Bit(glyph.CangjieLetter(place) & 15);
        }
    }

    private static ushort Set(ReadingSet readings, int shift)
    {
        ushort bits = 0;
        for (var place = 0; place < readings.Count; place++)
        {
            bits |= Bit((readings[place].Syllable >> shift) & 15);
        }

        return bits;
    }

    private static ushort Bit(int place) => (ushort)(1 << place);
}
