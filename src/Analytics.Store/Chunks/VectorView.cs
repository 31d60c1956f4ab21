using Analytics.Store.Interop;

namespace Analytics.Store.Chunks;

/// <summary>Where a vector's values and its validity bits lie. Good until the chunk is freed.</summary>
internal readonly unsafe struct VectorView(nint vector)
{
    private readonly ulong* _validity = NativeMethods.duckdb_vector_get_validity(vector);

    /// <summary>The first value; null for types whose values lie in child vectors.</summary>
    internal byte* Data { get; } = NativeMethods.duckdb_vector_get_data(vector);

    /// <summary>Whether the row holds a value, not NULL. A vector without bits has no NULL.</summary>
    internal bool IsValid(int row) => _validity == null || ((_validity[row >> 6] >> (row & 63)) & 1) != 0;

    /// <summary>The value of the row, which must lie within the chunk.</summary>
    internal T At<T>(int row)
        where T : unmanaged => ((T*)Data)[row];

    /// <summary>The bytes of a text or blob.</summary>
    internal ReadOnlySpan<byte> Bytes(int row) => NativeString.Bytes((NativeString*)Data + row);
}
