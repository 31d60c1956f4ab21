using Analytics.Store.Interop;

namespace Analytics.Store.Chunks.Writing;

/// <summary>LIST. The elements of all rows lie one after another in a vector of their own, which grows as needed.</summary>
internal sealed class ListWriter(string place, ColumnType type, ColumnWriter element) : ColumnWriter(place, type)
{
    private nint _vector;
    private int _size;
    private int _capacity;

    internal override void Attach(nint vector)
    {
        base.Attach(vector);
        _vector = vector;
        _size = 0;
        _capacity = (int)NativeMethods.duckdb_vector_size();
        element.Attach(NativeMethods.duckdb_list_vector_get_child(vector));
    }

    internal override void Finish()
    {
        _ = NativeMethods.duckdb_list_vector_set_size(_vector, (ulong)_size);
        element.Finish();
    }

    internal override void WriteNull(int row)
    {
        base.WriteNull(row);
        Store(row, default(NativeListEntry));
    }

    internal override void Write(int row, IReadOnlyList<string?> value)
    {
        var count = value.Count;
        Reserve(count);
        for (var i = 0; i < count; i++)
        {
            if (value[i] is { } text)
            {
                element.Write(_size + i, text.AsSpan());
            }
            else
            {
                element.WriteNull(_size + i);
            }
        }

        End(row, count);
    }

    internal override void Write(int row, ReadOnlySpan<int> value)
    {
        Reserve(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            element.Write(_size + i, (long)value[i]);
        }

        End(row, value.Length);
    }

    internal override void Write(int row, ReadOnlySpan<long> value)
    {
        Reserve(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            element.Write(_size + i, value[i]);
        }

        End(row, value.Length);
    }

    internal override void Write(int row, ReadOnlySpan<double> value)
    {
        Reserve(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            element.Write(_size + i, value[i]);
        }

        End(row, value.Length);
    }

    private void Reserve(int count)
    {
        var needed = _size + count;
        if (needed <= _capacity)
        {
            return;
        }

        _capacity = Math.Max(needed, _capacity * 2);
        if (NativeMethods.duckdb_list_vector_reserve(_vector, (ulong)_capacity) != NativeState.Success)
        {
            throw new InvalidOperationException($"{Place}: DuckDB has no room for {_capacity} elements of lists in one chunk.");
        }

        element.Refresh();
    }

    private void End(int row, int count)
    {
        Store(row, new NativeListEntry((ulong)_size, (ulong)count));
        _size += count;
    }
}
