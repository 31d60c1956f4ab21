namespace Analytics.Kernels.Batches.Simd;

/// <summary>Lanes of some number of bits.</summary>
internal interface ILaneArithmetic<TVec>
    where TVec : unmanaged
{
    static abstract TVec Broadcast(uint value);

    static abstract TVec Add(TVec a, TVec b);

    static abstract TVec Subtract(TVec a, TVec b);

    /// <summary>All bits of each lane that is 0.</summary>
    static abstract TVec IsZero(TVec a);
}

/// <summary>
/// How candidates lie in a pair of vectors, a lane each. Every loop works on two vectors at once: their dependency chains interleave and
/// hide each other's latency.
/// </summary>
internal interface ILane<TVec> : ILaneArithmetic<TVec>
    where TVec : unmanaged
{
    /// <summary>Candidates in the two vectors.</summary>
    static abstract int Candidates { get; }

    static abstract TVec SelectGreater(TVec x, TVec y, TVec a, TVec b);

    static abstract TVec ShiftRight(TVec a, int bits);

    static abstract TVec ShiftLeft(TVec a, int bits);

    static abstract TVec PopCount(TVec a);

    static abstract LookupTable<TVec> Table(ReadOnlySpan<uint> entries);

    static abstract TVec Lookup(in LookupTable<TVec> table, TVec index);

    /// <summary>Loads a byte for each candidate into its lane.</summary>
    static abstract void Load(ref byte source, out TVec a, out TVec b);

    /// <summary>As <see cref="Load"/> for what <see cref="Lookup"/> will read: bits above the lowest 16 may be anything.</summary>
    static abstract void LoadIndexes(ref byte source, out TVec a, out TVec b);

    /// <summary>Stores each lane's low byte in the order of the candidates.</summary>
    static abstract void StoreBytes(TVec a, TVec b, ref byte destination);

    /// <summary>Stores each lane's low 16 bits (the others are zero) in the order of the candidates.</summary>
    static abstract void StoreWords(TVec a, TVec b, ref ushort destination);
}
