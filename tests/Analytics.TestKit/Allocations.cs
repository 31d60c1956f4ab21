namespace Analytics.TestKit;

/// <summary>Counts what a piece of work allocates on its thread.</summary>
public static class Allocations
{
    private const int Rounds = 5;

    /// <summary>
    /// The fewest bytes of several rounds after a first one. What the work itself allocates it allocates every time; what the runtime allocates
    /// once on the same thread, when it replaces code by a faster version, it does not.
    /// </summary>
    public static long Fewest(Action work)
    {
        ArgumentNullException.ThrowIfNull(work);
        work();
        var fewest = long.MaxValue;
        for (var round = 0; round < Rounds && fewest > 0; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            work();
            fewest = Math.Min(fewest, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return fewest;
    }
}
