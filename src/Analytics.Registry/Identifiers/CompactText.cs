using System.Buffers.Binary;

namespace Analytics.Registry.Identifiers;

/// <summary>
/// Up to 24 ASCII characters held in the value itself: the compact form of an identifier without an allocation a cell.
/// Equality is ordinal; the hash is the same in every process.
/// </summary>
public readonly struct CompactText : IEquatable<CompactText>, IComparable<CompactText>
{
    /// <summary>The most characters a value can hold.</summary>
    public const int Capacity = 24;

    private readonly ulong _first;
    private readonly ulong _second;
    private readonly ulong _third;
    private readonly byte _length;

    private CompactText(ReadOnlySpan<byte> ascii, int length)
    {
        _first = BinaryPrimitives.ReadUInt64LittleEndian(ascii);
        _second = BinaryPrimitives.ReadUInt64LittleEndian(ascii[8..]);
        _third = BinaryPrimitives.ReadUInt64LittleEndian(ascii[16..]);
        _length = (byte)length;
    }

    /// <summary>Number of characters, 0 to <see cref="Capacity"/>.</summary>
    public int Length => _length;

    /// <summary>Whether there is no character at all.</summary>
    public bool IsEmpty => _length == 0;

    /// <summary>The character at a 0-based position.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The position is outside the text.</exception>
    public char this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, _length);
            ulong word = index < 8 ? _first : index < 16 ? _second : _third;
            return (char)((word >> ((index & 7) * 8)) & 0xFF);
        }
    }

    /// <summary>Packs ASCII characters.</summary>
    /// <exception cref="ArgumentException">More than <see cref="Capacity"/> characters, or one outside ASCII.</exception>
    public static CompactText From(ReadOnlySpan<char> ascii)
    {
        if (ascii.Length > Capacity)
            throw new ArgumentException($"at most {Capacity} characters were expected, got {ascii.Length}", nameof(ascii));
        Span<byte> bytes = stackalloc byte[Capacity];
        bytes.Clear();
        for (int i = 0; i < ascii.Length; i++)
        {
            if (ascii[i] > 0x7F)
                throw new ArgumentException($"ASCII was expected, got U+{(int)ascii[i]:X4}", nameof(ascii));
            bytes[i] = (byte)ascii[i];
        }
        return new CompactText(bytes, ascii.Length);
    }

    /// <summary>Writes the characters and returns how many there are; the destination must have room for <see cref="Length"/>.</summary>
    public int CopyTo(Span<char> destination)
    {
        for (int i = 0; i < _length; i++)
            destination[i] = this[i];
        return _length;
    }

    /// <inheritdoc/>
    public bool Equals(CompactText other) =>
        _length == other._length && _first == other._first && _second == other._second && _third == other._third;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CompactText other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        // Multiply-and-fold over the three words; HashCode.Combine is seeded anew in each process.
        unchecked
        {
            ulong hash = (_first * 0x9E3779B97F4A7C15UL) ^ (_second * 0xC2B2AE3D27D4EB4FUL) ^ (_third * 0x165667B19E3779F9UL) ^ _length;
            hash ^= hash >> 32;
            hash *= 0xD6E8FEB86659FD93UL;
            return (int)(hash ^ (hash >> 32));
        }
    }

    /// <summary>Ordinal order.</summary>
    public int CompareTo(CompactText other)
    {
        int shared = Math.Min(_length, other._length);
        for (int i = 0; i < shared; i++)
        {
            int order = this[i] - other[i];
            if (order != 0)
                return order;
        }
        return _length - other._length;
    }

    /// <summary>The characters as a string (allocates).</summary>
    public override string ToString() => _length == 0 ? "" : string.Create(_length, this, static (span, text) => text.CopyTo(span));

    /// <summary>Ordinal equality.</summary>
    public static bool operator ==(CompactText left, CompactText right) => left.Equals(right);

    /// <summary>Ordinal inequality.</summary>
    public static bool operator !=(CompactText left, CompactText right) => !left.Equals(right);

    /// <summary>Ordinal order.</summary>
    public static bool operator <(CompactText left, CompactText right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator <=(CompactText left, CompactText right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >(CompactText left, CompactText right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >=(CompactText left, CompactText right) => left.CompareTo(right) >= 0;
}
