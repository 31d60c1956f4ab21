using System.Runtime.InteropServices;

namespace Analytics.Store.Interop;

/// <summary>A piece of native memory that does not move.</summary>
internal sealed unsafe class NativeBlock(int size) : NativeHandle((nint)NativeMemory.Alloc((nuint)size))
{
    internal int Size { get; } = size;

    internal byte* Start => (byte*)handle;

    protected override void Free(nint pointer) => NativeMemory.Free((void*)pointer);
}
