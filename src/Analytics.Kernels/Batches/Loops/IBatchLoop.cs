using Analytics.Kernels.Batches.Matching;
using Analytics.Kernels.Batches.Simd;

namespace Analytics.Kernels.Batches.Loops;

/// <summary>One metric over a stretch of candidates, for every width, lane and alphabet.</summary>
internal interface IBatchLoop<TVec>
    where TVec : unmanaged
{
    /// <summary>Bytes of one candidate's result.</summary>
    static abstract int ResultSize { get; }

    /// <summary>Bits that a lane must have.</summary>
    static abstract int LaneBits(BatchQuery query);

    /// <param name="matcher">Masks of the query.</param>
    /// <param name="query">The query.</param>
    /// <param name="rows">Candidates; whole vectors are computed, so reads and writes go up to <see cref="ILane{TVec}.Candidates"/> − 1 further.</param>
    /// <param name="results">The first candidate's result.</param>
    static abstract void Run<TLane, TMatcher>(scoped in TMatcher matcher, BatchQuery query, Stretch rows, ref byte results)
        where TLane : struct, ILane<TVec>
        where TMatcher : struct, IMatcher<TVec>, allows ref struct;
}
