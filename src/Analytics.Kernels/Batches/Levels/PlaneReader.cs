using System.Runtime.CompilerServices;
using Analytics.Kernels.Batches.Simd;

namespace Analytics.Kernels.Batches.Levels;

/// <summary>Reads planes by vectors, and one row's feature into every word of a vector.</summary>
internal readonly ref struct PlaneReader<TSimd, TVec>
    where TSimd : struct, ISimd<TVec>
    where TVec : unmanaged
{
    private readonly ref ushort _start;
    private readonly nint _stride;
    private readonly int _query;

    internal PlaneReader(FeaturePlanes planes, int query)
    {
        _start = ref planes.Start;
        _stride = planes.Stride;
        _query = query;
    }

    /// <summary>A feature of the query.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ushort Word(int plane) => Unsafe.Add(ref _start, unchecked((plane * _stride) + _query));

    /// <summary>A feature of the query in every word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal TVec Query(int plane) => TSimd.Broadcast16(Word(plane));

    /// <summary>A feature of as many rows as a vector has words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal TVec Load(int plane, int row) => TSimd.LoadWords(ref Unsafe.Add(ref _start, unchecked((plane * _stride) + row)));
}
