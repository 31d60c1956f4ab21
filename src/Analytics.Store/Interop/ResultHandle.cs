using System.Runtime.InteropServices;

namespace Analytics.Store.Interop;

/// <summary>A statement's result. The C API keeps it in a structure of the caller's, which lives in native memory here.</summary>
internal sealed unsafe class ResultHandle : NativeHandle
{
    internal ResultHandle()
        : base((nint)NativeMemory.AllocZeroed((nuint)sizeof(NativeResult)))
    {
    }

    internal NativeResult* Pointer => (NativeResult*)handle;

    /// <summary>The next chunk, or null at the end and after an error.</summary>
    internal ChunkHandle? Fetch()
    {
        var chunk = NativeMethods.duckdb_fetch_chunk(*Pointer);
        GC.KeepAlive(this);
        return chunk == 0 ? null : new ChunkHandle(chunk);
    }

    protected override void Free(nint pointer)
    {
        NativeMethods.duckdb_destroy_result((NativeResult*)pointer);
        NativeMemory.Free((void*)pointer);
    }
}
