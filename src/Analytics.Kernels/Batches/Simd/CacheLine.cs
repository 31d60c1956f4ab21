using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Analytics.Kernels.Batches.Simd;

/// <summary>What the cache reads and writes at once: a vector that reaches over two lines costs twice as much.</summary>
internal static class CacheLine
{
    /// <summary>Bytes.</summary>
    public const int Size = 64;

    /// <summary>The first item of a room on the stack that starts a line; up to <see cref="Size"/> bytes before it are lost.</summary>
    public static unsafe ref T First<T>(Span<byte> room)
        where T : unmanaged
    {
        ref var start = ref MemoryMarshal.GetReference(room);
        var beyond = (nuint)Unsafe.AsPointer(ref start) % Size;
        return ref Unsafe.As<byte, T>(ref Unsafe.Add(ref start, beyond == 0 ? 0 : Size - beyond));
    }
}
