using System.Runtime.CompilerServices;
using Analytics.Kernels.Batches.Levels;
using Analytics.Kernels.Batches.Simd;

namespace Analytics.Kernels.Batches.Loops;

/// <summary>Which positions of the query are within each candidate's window, place by place from the first on.</summary>
internal interface IJaroWindow<TSelf, TVec>
    where TSelf : struct, IJaroWindow<TSelf, TVec>
    where TVec : unmanaged
{
    /// <param name="given">What the caller of the passes says of each candidate's window.</param>
    static abstract TSelf Of(TVec given);

    /// <summary>What <see cref="Next"/> looks into; asked for once, since nothing within a loop may be a call.</summary>
    static abstract ref ushort Table { get; }

    /// <summary>The positions near a place; places are asked for in order.</summary>
    TVec Next(ref ushort table, int place);
}

/// <summary>
/// Moves on from place to place: from place 0 the window reaches as far up, from each further place one position more; below it none is lost before it
/// has passed on. Given is a bit for each place that the window reaches, 31 at most.
/// </summary>
internal struct MovingWindow<TSimd, TVec, TLane>(TVec reach) : IJaroWindow<MovingWindow<TSimd, TVec, TLane>, TVec>
    where TSimd : struct, ISimd<TVec>
    where TVec : unmanaged
    where TLane : struct, ILaneArithmetic<TVec>
{
    public static ref ushort Table => ref Unsafe.NullRef<ushort>();

    private TVec _near = TSimd.Or(TLane.Add(reach, reach), TLane.Broadcast(1));
    private TVec _reach = reach;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static MovingWindow<TSimd, TVec, TLane> Of(TVec given) => new(given);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVec Next(ref ushort table, int place)
    {
        var near = _near;
        _near = TSimd.Or(TLane.Add(near, near), TSimd.And(_reach, TLane.Broadcast(1)));

        // What a lane of 16 bits gets from its neighbour above comes to its lowest bit behind the last place; others get nothing.
        _reach = TSimd.ShiftRight32(_reach, 1);
        return near;
    }
}

/// <summary>Looked up for each place, in lanes of 16 bits where there is a permute of words. Given is the window, below 8.</summary>
internal readonly struct TabledWindow<TSimd, TVec>(TVec window) : IJaroWindow<TabledWindow<TSimd, TVec>, TVec>
    where TSimd : struct, ISimd<TVec>
    where TVec : unmanaged
{
    public static ref ushort Table => ref JaroWindows.First;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TabledWindow<TSimd, TVec> Of(TVec given) => new(given);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVec Next(ref ushort table, int place) =>
        TSimd.Lookup32Words(TSimd.LoadWords(ref Unsafe.Add(ref table, unchecked(place * JaroWindows.Windows))), window);
}

/// <summary>For each of 16 places and each window the positions that are near, made once.</summary>
internal static class JaroWindows
{
    private const int Places = 16;

    /// <summary>Entries for each place: as many as a permute looks up.</summary>
    public const int Windows = 32;

    private static readonly AlignedArray<ushort> All = Make();

    /// <summary>The positions near place 0 with window 0, behind them those with the next windows, then those near the next place.</summary>
    public static ref ushort First => ref All[0];

    private static AlignedArray<ushort> Make()
    {
        var all = new AlignedArray<ushort>(Places * Windows);
        for (var i = 0; i < Places * Windows; i++)
        {
            var (place, window) = (i / Windows, i % Windows);
            var upTo = place + window >= 31 ? uint.MaxValue : (2u << (place + window)) - 1;
            all[i] = unchecked((ushort)(place <= window ? upTo : upTo & (uint.MaxValue << (place - window))));
        }

        return all;
    }
}
