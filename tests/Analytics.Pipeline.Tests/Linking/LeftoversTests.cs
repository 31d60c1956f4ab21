using System.Runtime.CompilerServices;
using Analytics.Pipeline.Linking;

namespace Analytics.Pipeline.Tests.Linking;

public sealed class LeftoversTests
{
    [Fact]
    public void Collect_OfMuch_LetsGoWhatNobodyHolds()
    {
        var leftovers = new Leftovers();
        var (kept, gone) = Large();
        leftovers.Collect();
        Assert.True(kept.All(array => array[^1] == 1));
        Assert.False(gone.TryGetTarget(out _));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (byte[][] Kept, WeakReference<byte[]> Gone) Large()
    {
        byte[][] kept = [.. Enumerable.Range(0, 3).Select(_ => new byte[50_000_000])];
        Array.ForEach(kept, array => array[^1] = 1);
        return (kept, new WeakReference<byte[]>(new byte[50_000_000]));
    }
}
