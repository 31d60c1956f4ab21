namespace Analytics.Store.Interop;

/// <summary>Counts the native objects this process holds, so that a test can prove that each one is freed.</summary>
internal static class LiveHandles
{
    private static long _count;

    /// <summary>Native objects made and not yet freed.</summary>
    internal static long Count => Interlocked.Read(ref _count);

    internal static void Opened() => Interlocked.Increment(ref _count);

    internal static void Closed() => Interlocked.Decrement(ref _count);
}
