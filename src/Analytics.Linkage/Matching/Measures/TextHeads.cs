using System.Numerics;
using System.Runtime.InteropServices;

namespace Analytics.Linkage.Matching.Measures;

/// <summary>The first four UTF-16 units of the texts of a run.</summary>
internal sealed class TextHeads
{
    private const int Units = 4;

    private ulong[] _heads = [];

    public ulong this[int row] => _heads[row];

    /// <summary>Makes room for rows.</summary>
    public void Reset(int rows)
    {
        if (_heads.Length < rows)
        {
            _heads = new ulong[Math.Max(rows, 2 * _heads.Length)];
        }
    }

    /// <summary>Takes the text of a row.</summary>
    public void Take(int row, ReadOnlySpan<char> text)
    {
        Span<char> head = stackalloc char[Units];
        text[..Math.Min(text.Length, Units)].CopyTo(head);
        _heads[row] = MemoryMarshal.Cast<char, ulong>(head)[0];
    }

    /// <summary>How many units from the start on are equal, at most four; behind the end of a text stand noughts, which count too.</summary>
    public int Prefix(int one, int other) => Prefix(_heads[one], _heads[other]);

    public ReadOnlySpan<ulong> Of(int first, int count) => _heads.AsSpan(first, count);

    public static int Prefix(ulong one, ulong other) => unchecked(BitOperations.TrailingZeroCount(one ^ other) >> 4);
}
