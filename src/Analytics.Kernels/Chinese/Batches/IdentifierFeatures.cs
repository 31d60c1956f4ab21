using System.Runtime.CompilerServices;
using Analytics.Kernels.Chinese.Codes;

namespace Analytics.Kernels.Chinese.Batches;

/// <summary>
/// What the filter of identifiers reads of one, 16 bits a feature. Four bits a character: letters share numbers, so characters that differ in
/// them differ, and characters that agree in them may.
/// </summary>
[InlineArray(Length)]
internal struct IdentifierFeatures
{
    /// <summary>The first twenty characters, four a word; 0 where masked and behind the end.</summary>
    internal const int Characters = 0;

    /// <summary>All bits of the characters that are not masked; none at all of a masked identifier of more than twenty.</summary>
    internal const int Visible = 5;

    internal const int TextLength = 10;

    /// <summary>A hash of the 15 characters that old and new form of a resident number share; 0 for what has none, else 2 and more.</summary>
    internal const int ShortForm = 11;

    internal const int Kind = 12;

    internal const int Length = 13;

    /// <summary>Words of characters.</summary>
    internal const int Words = 5;

    /// <summary>Kinds; 0 is missing. They are the levels + 1 of an identifier that differs: else for a whole one, contradiction for a masked one.</summary>
    internal const ushort Whole = (ushort)IdentifierLevel.Else + 1;
    internal const ushort Masked = (ushort)IdentifierLevel.MaskedDisagree + 1;

    internal const int CharactersInWord = 4;

    private ushort _first;

    /// <summary>Writes the features of a value; all 0 for a missing one.</summary>
    internal static void Write(IdentifierText identifier, Span<ushort> target)
    {
        var features = Of(identifier.Text, identifier.IsMasked);
        ((ReadOnlySpan<ushort>)features).CopyTo(target);
    }

    private static IdentifierFeatures Of(ReadOnlySpan<char> text, bool isMasked)
    {
        var features = default(IdentifierFeatures);
        if (text.IsEmpty)
        {
            return features;
        }

        var kept = text[..Math.Min(text.Length, Words * CharactersInWord)];
        for (var word = 0; word < Words; word++)
        {
            features[Visible + word] = isMasked && kept.Length < text.Length ? (ushort)0 : ushort.MaxValue;
        }

        for (var i = 0; i < kept.Length; i++)
        {
            var shift = 4 * (i % CharactersInWord);
            if (kept[i] == IdentifierText.Mask)
            {
                features[Visible + (i / CharactersInWord)] &= (ushort)(~(15 << shift) & ushort.MaxValue);
            }
            else
            {
                features[Characters + (i / CharactersInWord)] |= (ushort)(Number(kept[i]) << shift);
            }
        }

        features[TextLength] = (ushort)Math.Min(text.Length, ushort.MaxValue);
        features[ShortForm] = isMasked ? (ushort)0 : Shared(text);
        features[Kind] = isMasked ? Masked : Whole;
        return features;
    }

    private static int Number(char c) => c is >= '0' and <= '9' ? c - '0' : c == 'X' ? 10 : 11 + (c % 5);

    private static ushort Shared(ReadOnlySpan<char> text)
    {
        if (text.Length is not (IdentifierComparator.Short or IdentifierComparator.Long))
        {
            return 0;
        }

        const int century = IdentifierComparator.Century;
        Span<char> shared = stackalloc char[IdentifierComparator.Short];
        text[..century].CopyTo(shared);
        text.Slice(text.Length == IdentifierComparator.Long ? century + 2 : century, shared.Length - century).CopyTo(shared[century..]);
        return unchecked((ushort)(StableHash.Of(shared) | 2));
    }
}
