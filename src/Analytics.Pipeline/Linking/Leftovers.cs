namespace Analytics.Pipeline.Linking;

/// <summary>
/// Collects what a step of a linkage left behind before the next one adds to it. Left to itself the runtime looks through large arrays only when
/// about as many have been made again as are in use, so that half of the memory at the end would be what nobody looks at any more.
/// </summary>
internal sealed class Leftovers
{
    // Looking through the heap is worth it for this much, and for this share of what is in use.
    private const long LeastBytes = 64L << 20;
    private const int LeastShare = 6;

    private long _inUse;

    /// <summary>Collects, if there may be much.</summary>
    public void Collect()
    {
        if (GC.GetTotalMemory(forceFullCollection: false) - _inUse < Math.Max(LeastBytes, _inUse / LeastShare))
        {
            return;
        }

        // Nothing is moved: what comes next fills the gaps.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: false);
        _inUse = GC.GetTotalMemory(forceFullCollection: false);
    }
}
