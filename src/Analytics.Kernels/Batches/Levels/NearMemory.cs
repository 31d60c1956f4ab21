using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Analytics.Kernels.Batches.Levels;

/// <summary>
/// Asks the processor to bring near what is read soon: what lies anywhere in memory has arrived when it is needed, and nobody has waited. Where
/// the processor cannot be asked nothing happens.
/// </summary>
public static class NearMemory
{
    /// <summary>Asks for some entries of an array.</summary>
    /// <param name="values">The array.</param>
    /// <param name="places">Places within it; those below 0 are passed over.</param>
    public static void Fetch<T>(T[] values, ReadOnlySpan<int> places)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(values);
        foreach (var place in places)
        {
            if (place >= 0)
            {
                Fetch(ref values[place]);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static unsafe void Fetch<T>(ref T item)
    {
        if (Sse.IsSupported)
        {
            // Whether a collection moves it meanwhile does not matter: nothing is read.
            Sse.Prefetch1(Unsafe.AsPointer(ref item));
        }
    }
}
