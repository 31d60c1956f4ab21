using Analytics.Store.Interop;

namespace Analytics.Store.Chunks.Reading;

/// <summary>
/// LIST and ARRAY of elements of the type <typeparamref name="T"/>: as <c>List&lt;T&gt;</c>, also as an array; where elements are NULL, as
/// a list or array of the nullable type.
/// </summary>
internal abstract class SequenceReader<T>(string column, ColumnType type, VectorReader element) : VectorReader<List<T>>(column, type)
    where T : notnull
{
    protected VectorReader Element { get; } = element;

    internal override List<T> Get(int row)
    {
        var (offset, length) = Range(row);
        var list = new List<T>(length);
        for (var i = offset; i < offset + length; i++)
        {
            list.Add(Element.IsValid(i) || typeof(T).IsValueType ? Element.Read<T>(i) : default!);
        }

        return list;
    }

    protected override object? Convert(Type target, int row) =>
        target.IsAssignableFrom(typeof(List<T>)) ? Get(row)
        : target == typeof(T[]) ? Get(row).ToArray()
        : ConvertNullable(target, row);

    /// <summary>Where the row's elements lie in the child vector.</summary>
    protected abstract (int Offset, int Length) Range(int row);

    /// <summary>The list with its NULLs, when <paramref name="target"/> holds nullable elements.</summary>
    protected virtual object? ConvertNullable(Type target, int row) => null;

    protected List<TElement> Elements<TElement>(int row)
    {
        var (offset, length) = Range(row);
        return [.. Enumerable.Range(offset, length).Select(Element.Read<TElement>)];
    }
}

/// <summary>LIST.</summary>
internal class ListReader<T>(string column, ColumnType type, VectorReader element) : SequenceReader<T>(column, type, element)
    where T : notnull
{
    internal override void Attach(nint vector)
    {
        base.Attach(vector);
        Element.Attach(NativeMethods.duckdb_list_vector_get_child(vector));
    }

    protected override (int Offset, int Length) Range(int row)
    {
        var entry = View.At<NativeListEntry>(row);
        return ((int)entry.Offset, (int)entry.Length);
    }
}

/// <summary>LIST of values that need <see cref="Nullable{T}"/> to be NULL.</summary>
internal sealed class ValueListReader<T>(string column, ColumnType type, VectorReader element) : ListReader<T>(column, type, element)
    where T : struct
{
    protected override object? ConvertNullable(Type target, int row) =>
        target.IsAssignableFrom(typeof(List<T?>)) ? Elements<T?>(row) : target == typeof(T?[]) ? Elements<T?>(row).ToArray() : null;
}

/// <summary>ARRAY: lists that are all of one length.</summary>
internal sealed class ArrayReader<T>(string column, ColumnType type, VectorReader element) : SequenceReader<T>(column, type, element)
    where T : notnull
{
    internal override void Attach(nint vector)
    {
        base.Attach(vector);
        Element.Attach(NativeMethods.duckdb_array_vector_get_child(vector));
    }

    protected override (int Offset, int Length) Range(int row) => (row * Type.Size, Type.Size);
}

/// <summary>STRUCT, as a dictionary from its members' names; NULL is null.</summary>
internal sealed class StructReader(string column, ColumnType type, VectorReader[] members)
    : VectorReader<Dictionary<string, object?>>(column, type)
{
    internal override void Attach(nint vector)
    {
        base.Attach(vector);
        for (var i = 0; i < members.Length; i++)
        {
            members[i].Attach(NativeMethods.duckdb_struct_vector_get_child(vector, (ulong)i));
        }
    }

    internal override Dictionary<string, object?> Get(int row)
    {
        var values = new Dictionary<string, object?>(members.Length, StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < members.Length; i++)
        {
            values.Add(Type.Labels![i], members[i].IsValid(row) ? members[i].Value(row) : null);
        }

        return values;
    }
}
