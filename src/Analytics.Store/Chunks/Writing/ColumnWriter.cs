using System.Globalization;
using Analytics.Store.Interop;

namespace Analytics.Store.Chunks.Writing;

/// <summary>
/// Writes the cells of one column into the vector of the chunk that is being filled. Each kind of column overrides what it takes.
/// </summary>
/// <param name="place">The table and column, for messages.</param>
/// <param name="type">The column's type.</param>
internal abstract unsafe class ColumnWriter(string place, ColumnType type)
{
    private nint _vector;
    private ulong* _validity;

    internal string Place { get; } = place;

    protected ColumnType Type { get; } = type;

    protected byte* Data { get; private set; }

    /// <summary>Turns to an empty vector.</summary>
    internal virtual void Attach(nint vector)
    {
        _vector = vector;
        _validity = null;
        Data = NativeMethods.duckdb_vector_get_data(vector);
    }

    /// <summary>Looks up the addresses again after the vector has grown.</summary>
    internal void Refresh()
    {
        Data = NativeMethods.duckdb_vector_get_data(_vector);
        _validity = _validity == null ? null : NativeMethods.duckdb_vector_get_validity(_vector);
    }

    /// <summary>Says how many elements the lists of the chunk have in all; other columns have nothing to say.</summary>
    internal virtual void Finish()
    {
    }

    internal virtual void WriteNull(int row)
    {
        if (_validity == null)
        {
            NativeMethods.duckdb_vector_ensure_validity_writable(_vector);
            _validity = NativeMethods.duckdb_vector_get_validity(_vector);
        }

        _validity[row >> 6] &= ~(1UL << (row & 63));
    }

    internal virtual void Write(int row, bool value) => throw Mismatch(nameof(Boolean));

    internal virtual void Write(int row, long value) => throw Mismatch("whole number");

    internal virtual void Write(int row, Int128 value) => throw Mismatch("whole number");

    internal virtual void Write(int row, double value) => throw Mismatch(nameof(Double));

    internal virtual void Write(int row, decimal value) => throw Mismatch(nameof(Decimal));

    internal virtual void Write(int row, DateOnly value) => throw Mismatch(nameof(DateOnly));

    internal virtual void Write(int row, TimeOnly value) => throw Mismatch(nameof(TimeOnly));

    internal virtual void Write(int row, DateTime value) => throw Mismatch(nameof(DateTime));

    internal virtual void Write(int row, Guid value) => throw Mismatch(nameof(Guid));

    internal virtual void Write(int row, ReadOnlySpan<char> value) => throw Mismatch("text");

    internal virtual void WriteUtf8(int row, ReadOnlySpan<byte> value) => throw Mismatch("text");

    internal virtual void WriteBlob(int row, ReadOnlySpan<byte> value) => throw Mismatch("BLOB");

    internal virtual void Write(int row, IReadOnlyList<string?> value) => throw Mismatch("list of texts");

    internal virtual void Write(int row, ReadOnlySpan<int> value) => throw Mismatch("list of numbers");

    internal virtual void Write(int row, ReadOnlySpan<long> value) => throw Mismatch("list of numbers");

    internal virtual void Write(int row, ReadOnlySpan<double> value) => throw Mismatch("list of numbers");

    protected void Store<T>(int row, T value)
        where T : unmanaged => ((T*)Data)[row] = value;

    protected InvalidOperationException Mismatch(string given) => new($"{Place} is {Type.Name}: a cell of kind {given} does not fit.");

    protected InvalidOperationException OutOfRange(IFormattable value) =>
        new($"{Place} is {Type.Name}: it cannot hold {value.ToString(null, CultureInfo.InvariantCulture)}.");
}
