using System.Text;
using Analytics.Store.Interop;

namespace Analytics.Store.Chunks.Scanning;

/// <summary>A column of the current chunk as bare memory.</summary>
internal sealed class ScanColumn
{
    private readonly byte[][]? _labels;
    private readonly ScanColumn? _element;
    private VectorView _view;

    internal ScanColumn(string name, ColumnType type)
    {
        Name = name;
        Type = type;
        if (type.Id == DuckDbType.List)
        {
            _element = new ScanColumn(name, type.Children![0]);
        }
        else if (type.Id == DuckDbType.Enum)
        {
            _labels = Array.ConvertAll(type.Labels!, Encoding.UTF8.GetBytes);
        }
    }

    internal string Name { get; }

    internal ColumnType Type { get; }

    /// <summary>The elements of all rows of a LIST, one after another.</summary>
    internal ScanColumn Element => _element ?? throw Unfit("a list");

    internal void Attach(nint vector)
    {
        _view = new VectorView(vector);
        _element?.Attach(NativeMethods.duckdb_list_vector_get_child(vector));
    }

    internal bool IsValid(int row) => _view.IsValid(row);

    internal unsafe ReadOnlySpan<T> Values<T>(int count)
        where T : unmanaged =>
        StorageType.IsStoredAs<T>(Type.Storage) ? new ReadOnlySpan<T>(_view.Data, count) : throw Unfit(typeof(T).Name);

    /// <summary>The vector of a VARCHAR or BLOB.</summary>
    internal VectorView Texts => Type.Id is DuckDbType.Varchar or DuckDbType.Blob ? _view : throw Unfit("text");

    internal ReadOnlySpan<byte> Utf8(int row) => Type.Id switch
    {
        DuckDbType.Varchar or DuckDbType.Blob => IsValid(row) ? _view.Bytes(row) : [],
        DuckDbType.Enum => IsValid(row) ? _labels![Code(row)] : [],
        _ => throw Unfit("text"),
    };

    internal decimal Decimal(int row)
    {
        Int128 unscaled = Type.Id != DuckDbType.Decimal ? throw Unfit("a decimal") : Type.Storage switch
        {
            DuckDbType.SmallInt => _view.At<short>(row),
            DuckDbType.Integer => _view.At<int>(row),
            DuckDbType.BigInt => _view.At<long>(row),
            _ => _view.At<Int128>(row),
        };
        return DecimalStorage.ToDecimal(unscaled, Type.Scale);
    }

    /// <summary>Where a LIST's elements lie; nowhere for NULL.</summary>
    internal (int Offset, int Length) List(int row)
    {
        if (_element is null)
        {
            throw Unfit("a list");
        }

        var entry = IsValid(row) ? _view.At<NativeListEntry>(row) : default;
        return ((int)entry.Offset, (int)entry.Length);
    }

    private int Code(int row) => Type.Storage switch
    {
        DuckDbType.UTinyInt => _view.At<byte>(row),
        DuckDbType.USmallInt => _view.At<ushort>(row),
        _ => (int)_view.At<uint>(row),
    };

    private InvalidCastException Unfit(string wanted) =>
        new($"Column '{Name}' is {Type.Name} (stored as {Type.Storage}): it cannot be scanned as {wanted}.");
}
