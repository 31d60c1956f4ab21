using System.Runtime.CompilerServices;
using Analytics.Kernels.Batches.Simd;

namespace Analytics.Kernels.Batches.Levels;

/// <summary>An array that starts at a line of the cache: a vector that reaches over two lines costs two reads. Grows, never shrinks.</summary>
internal sealed class AlignedArray<T>
    where T : unmanaged
{
    private T[] _items = [];
    private int _offset;

    internal AlignedArray()
    {
    }

    /// <param name="count">How many items there is room for.</param>
    internal AlignedArray(int count) => Reserve(count);

    internal ref T this[int index] => ref _items[_offset + index];

    internal Span<T> Span(int start, int count) => _items.AsSpan(_offset + start, count);

    /// <summary>Makes room; what was there is no longer valid.</summary>
    internal unsafe void Reserve(int count)
    {
        if (count + _offset <= _items.Length)
        {
            return;
        }

        // Pinned, or a collection would move it off the line again.
        var size = sizeof(T);
        _items = GC.AllocateArray<T>(Math.Max(count, 2 * _items.Length) + (CacheLine.Size / size), pinned: true);
        var beyond = (int)((nuint)Unsafe.AsPointer(ref _items[0]) % CacheLine.Size);
        _offset = beyond == 0 ? 0 : (CacheLine.Size - beyond) / size;
    }
}
