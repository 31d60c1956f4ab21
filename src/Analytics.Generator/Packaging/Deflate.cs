namespace Analytics.Generator.Packaging;

/// <summary>
/// A small DEFLATE encoder (RFC 1951): greedy matches by hash chains, one block with the fixed Huffman codes. The framework's encoder may give other bytes
/// with every version of zlib; a committed sample must not change with the runtime.
/// </summary>
internal static class Deflate
{
    private const int MinimumMatch = 3;
    private const int MaximumMatch = 258;
    private const int Window = 32768;
    private const int HashBits = 15;
    private const int ChainLimit = 64;
    private static readonly int[] LengthBases =
    [
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
    ];

    private static readonly int[] LengthExtra = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
    private static readonly int[] DistanceBases =
    [
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577,
    ];

    public static byte[] Compress(ReadOnlySpan<byte> data)
    {
        var output = new BitWriter((data.Length / 4) + 16);
        output.Write(1, 1);
        output.Write(1, 2);
        var heads = new int[1 << HashBits];
        var previous = new int[data.Length];
        Array.Fill(heads, -1);
        for (var position = 0; position < data.Length;)
        {
            var (length, distance) = FindMatch(data, position, heads, previous);
            if (length < MinimumMatch)
            {
                WriteSymbol(ref output, data[position]);
                length = 1;
            }
            else
            {
                WriteMatch(ref output, length, distance);
            }

            for (var end = position + length; position < end; position++) Remember(data, position, heads, previous);
        }

        WriteSymbol(ref output, 256);
        return output.ToArray();
    }

    private static (int Length, int Distance) FindMatch(ReadOnlySpan<byte> data, int position, int[] heads, int[] previous)
    {
        if (position + MinimumMatch > data.Length) return (0, 0);
        var (best, at) = (0, 0);
        var limit = Math.Min(MaximumMatch, data.Length - position);
        var candidate = heads[Hash(data, position)];
        for (var step = 0; step < ChainLimit && candidate >= 0 && position - candidate <= Window && best < limit; step++, candidate = previous[candidate])
        {
            var length = data.Slice(candidate, limit).CommonPrefixLength(data.Slice(position, limit));
            if (length > best) (best, at) = (length, candidate);
        }

        return (best, position - at);
    }

    private static void Remember(ReadOnlySpan<byte> data, int position, int[] heads, int[] previous)
    {
        if (position + MinimumMatch > data.Length) return;
        var hash = Hash(data, position);
        previous[position] = heads[hash];
        heads[hash] = position;
    }

    private static int Hash(ReadOnlySpan<byte> data, int position)
    {
        var value = (uint)(data[position] | (data[position + 1] << 8) | (data[position + 2] << 16));
        return (int)(unchecked(value * 0x9E3779B1u) >> (32 - HashBits));
    }

    private static void WriteMatch(ref BitWriter output, int length, int distance)
    {
        var code = Last(LengthBases, length);
        WriteSymbol(ref output, 257 + code);
        output.Write(length - LengthBases[code], LengthExtra[code]);
        var slot = Last(DistanceBases, distance);
        output.WriteReversed(slot, 5);
        output.Write(distance - DistanceBases[slot], slot < 4 ? 0 : (slot / 2) - 1);
    }

    private static int Last(int[] bases, int value)
    {
        var index = Array.BinarySearch(bases, value);
        return index >= 0 ? index : ~index - 1;
    }

    /// <summary>The fixed code of a literal or length (RFC 1951, 3.2.6); Huffman codes go out with their first bit first.</summary>
    private static void WriteSymbol(ref BitWriter output, int symbol)
    {
        if (symbol < 144) output.WriteReversed(0x30 + symbol, 8);
        else if (symbol < 256) output.WriteReversed(0x190 + symbol - 144, 9);
        else if (symbol < 280) output.WriteReversed(symbol - 256, 7);
        else output.WriteReversed(0xC0 + symbol - 280, 8);
    }

    private struct BitWriter(int capacity)
    {
        private readonly List<byte> _bytes = new(capacity);
        private uint _buffer;
        private int _count;

        public void Write(int value, int bits)
        {
            _buffer |= (uint)value << _count;
            _count += bits;
            for (; _count >= 8; _count -= 8, _buffer >>= 8) _bytes.Add((byte)(_buffer & 0xFF));
        }

        public void WriteReversed(int code, int bits)
        {
            var reversed = 0;
            for (var i = 0; i < bits; i++) reversed |= ((code >> i) & 1) << (bits - 1 - i);
            Write(reversed, bits);
        }

        public readonly byte[] ToArray() => _count == 0 ? [.. _bytes] : [.. _bytes, (byte)(_buffer & 0xFF)];
    }
}
