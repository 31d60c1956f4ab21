using System.Runtime.InteropServices;

namespace Analytics.Store.Interop;

/// <summary>Owns one native object and counts it while it lives.</summary>
internal abstract class NativeHandle : SafeHandle
{
    protected NativeHandle(nint pointer)
        : base(0, ownsHandle: true)
    {
        SetHandle(pointer);
        if (pointer != 0)
        {
            LiveHandles.Opened();
        }
    }

    public sealed override bool IsInvalid => handle == 0;

    protected sealed override bool ReleaseHandle()
    {
        Free(handle);
        LiveHandles.Closed();
        return true;
    }

    protected abstract void Free(nint pointer);
}
