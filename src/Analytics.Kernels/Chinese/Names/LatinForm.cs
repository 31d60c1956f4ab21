namespace Analytics.Kernels.Chinese.Names;

/// <summary>
/// One way to understand a name in Latin letters: which letters are the surname and which the given name. Written as hashes, so that two
/// names compare without their letters; the same form is made of a Han name's pinyin.
/// </summary>
internal readonly record struct LatinForm
{
    /// <summary>The most initials kept of a given name.</summary>
    private const int MostInitials = 8;

    private readonly ulong _surname;
    private readonly ulong _full;

    // The first letters of the given name's syllables or words, 8 bits each, the first one lowest.
    private readonly ulong _initials;

    /// <param name="surname">The surname's letters, canonical.</param>
    /// <param name="given">The given name's letters, canonical; empty where only initials are known.</param>
    /// <param name="initials">The first letters of the given name's parts.</param>
    internal LatinForm(ReadOnlySpan<char> surname, ReadOnlySpan<char> given, ReadOnlySpan<char> initials)
    {
        _surname = StableHash.Of(surname);
        _full = given.IsEmpty ? 0 : StableHash.Of(_surname, StableHash.Of(given));
        for (var i = 0; i < initials.Length && i < MostInitials; i++)
        {
            _initials |= (ulong)(initials[i] & 0xFF) << (8 * i);
        }
    }

    /// <summary>The hash of the surname's letters: forms with another reach no level, for it is part of the whole name's hash too.</summary>
    internal ulong Surname => _surname;

    /// <summary>The level two forms reach: romanised, initials, or else.</summary>
    internal NameLevel Compare(in LatinForm other)
    {
        if (_full != 0 && other._full != 0)
        {
            return _full == other._full ? NameLevel.RomanisedOrSwapped : NameLevel.Else;
        }

        if (_surname != other._surname || _initials == 0 || other._initials == 0)
        {
            return NameLevel.Else;
        }

        // The side that has only initials may give fewer than the other has, never more; both must agree as far as the shorter goes.
        var shorter = Math.Min(Letters(_initials), Letters(other._initials));
        var enough = (_full != 0 || Letters(_initials) <= Letters(other._initials) || other._full == 0)
            && (other._full != 0 || Letters(other._initials) <= Letters(_initials) || _full == 0);
        var mask = shorter == MostInitials ? ulong.MaxValue : (1UL << (8 * shorter)) - 1;
        return enough && ((_initials ^ other._initials) & mask) == 0 ? NameLevel.Initials : NameLevel.Else;
    }

    private static int Letters(ulong initials) => (71 - System.Numerics.BitOperations.LeadingZeroCount(initials)) / 8;
}
