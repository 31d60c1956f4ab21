using System.Runtime.CompilerServices;
using Analytics.Kernels.Batches.Simd;

namespace Analytics.Kernels.Batches.Levels;

/// <summary>Reads the features of a vector of rows, and the query's into every word of a vector.</summary>
/// <remarks>
/// The query's words are spread where they are needed: spread beforehand they would have to be read from the stack just so, and a run over few
/// rows would mostly pay for that. Each stands twice in 32 bits, which processors spread while they load them; 16 bits take a shuffle.
/// </remarks>
internal readonly ref struct FeatureReader<TSimd, TVec>
    where TSimd : struct, ISimd<TVec>
    where TVec : unmanaged
{
    private readonly ref ushort _rows;
    private readonly ref uint _query;

    /// <param name="rows">The first feature of the first of the rows.</param>
    /// <param name="query">The first feature of the query, the others right behind, each twice.</param>
    internal FeatureReader(ref ushort rows, ref uint query)
    {
        _rows = ref rows;
        _query = ref query;
    }

    /// <summary>A word twice in 32 bits.</summary>
    internal static uint Twice(ushort word) => ((uint)word << 16) | word;

    /// <summary>The word that stands twice.</summary>
    internal static ushort Once(uint twice) => unchecked((ushort)twice);

    /// <summary>A feature of as many rows as a vector has words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal TVec Load(int feature) => TSimd.LoadWords(ref Unsafe.Add(ref _rows, unchecked(feature * FeatureRows.Block)));

    /// <summary>A feature of the query.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal TVec Query(int feature) => TSimd.Broadcast32(Unsafe.Add(ref _query, feature));

    /// <summary>In which rows a feature is the query's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal TVec Equal(int feature) => TSimd.Equal16(Load(feature), Query(feature));

    /// <summary>In which rows a set of bits has one in common with the query's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal TVec Common(int feature) => TSimd.Common16(Load(feature), Query(feature));
}
