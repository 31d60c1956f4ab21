using Analytics.Kernels.Batches.Simd;

namespace Analytics.Kernels.Batches.Matching;

/// <summary>The query's symbols and their bits, each spread over a vector, in memory the caller lends.</summary>
internal static class QuerySymbols
{
    /// <summary>Vectors needed.</summary>
    public static int Room(BatchQuery query) => 2 * query.Length;

    /// <summary>Fills in symbol and bit of each position; a symbol that no candidate can have gets bit 0.</summary>
    public static void Spread<TSimd, TVec>(BatchQuery query, Span<TVec> room)
        where TSimd : struct, ISimd<TVec>
        where TVec : unmanaged
    {
        for (var i = 0; i < query.Length; i++)
        {
            room[2 * i] = TSimd.Broadcast16(query.Stored[i]);
            room[(2 * i) + 1] = TSimd.Broadcast16(query.CanMatch(i) ? (ushort)(1 << (i & 15)) : (ushort)0);
        }
    }
}
