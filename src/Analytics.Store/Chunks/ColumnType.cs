using Analytics.Store.Interop;

namespace Analytics.Store.Chunks;

/// <summary>A column's type, read out of the native one once.</summary>
/// <param name="Id">The type.</param>
/// <param name="Name">As SQL writes it, e.g. <c>DECIMAL(18,2)</c>.</param>
/// <param name="Storage">
/// The type in which a vector holds the values: that of the integers behind DECIMAL and ENUM, else <paramref name="Id"/>.
/// </param>
/// <param name="Width">Digits of a DECIMAL.</param>
/// <param name="Scale">Decimals of a DECIMAL.</param>
/// <param name="Size">Elements of an ARRAY.</param>
/// <param name="Labels">Values of an ENUM, names of a STRUCT's members.</param>
/// <param name="Children">Types of the elements, of a STRUCT's members, or of a MAP's key and value.</param>
internal sealed record ColumnType(
    DuckDbType Id,
    string Name,
    DuckDbType Storage,
    int Width = 0,
    int Scale = 0,
    int Size = 0,
    string[]? Labels = null,
    ColumnType[]? Children = null)
{
    internal static ColumnType Of(LogicalTypeHandle type)
    {
        var id = NativeMethods.duckdb_get_type_id(type);
        return id switch
        {
            DuckDbType.Decimal => OfDecimal(type),
            DuckDbType.Enum => OfEnum(type),
            DuckDbType.List => OfList(type),
            DuckDbType.Array => OfArray(type),
            DuckDbType.Struct => OfStruct(type),
            DuckDbType.Map => OfMap(type),
            _ => new ColumnType(id, PlainName(id), id),
        };
    }

    private static ColumnType OfDecimal(LogicalTypeHandle type)
    {
        var width = NativeMethods.duckdb_decimal_width(type);
        var scale = NativeMethods.duckdb_decimal_scale(type);
        return new ColumnType(
            DuckDbType.Decimal, $"DECIMAL({width},{scale})", NativeMethods.duckdb_decimal_internal_type(type), width, scale);
    }

    private static ColumnType OfEnum(LogicalTypeHandle type)
    {
        var labels = new string[NativeMethods.duckdb_enum_dictionary_size(type)];
        for (var i = 0; i < labels.Length; i++)
        {
            labels[i] = NativeText.Taken(NativeMethods.duckdb_enum_dictionary_value(type, (ulong)i)) ?? "";
        }

        return new ColumnType(DuckDbType.Enum, "ENUM", NativeMethods.duckdb_enum_internal_type(type), Labels: labels);
    }

    private static ColumnType OfList(LogicalTypeHandle type)
    {
        var element = Child(NativeMethods.duckdb_list_type_child_type(type));
        return new ColumnType(DuckDbType.List, $"{element.Name}[]", DuckDbType.List, Children: [element]);
    }

    private static ColumnType OfArray(LogicalTypeHandle type)
    {
        var element = Child(NativeMethods.duckdb_array_type_child_type(type));
        var size = (int)NativeMethods.duckdb_array_type_array_size(type);
        return new ColumnType(DuckDbType.Array, $"{element.Name}[{size}]", DuckDbType.Array, Size: size, Children: [element]);
    }

    private static ColumnType OfStruct(LogicalTypeHandle type)
    {
        var count = (int)NativeMethods.duckdb_struct_type_child_count(type);
        var labels = new string[count];
        var members = new ColumnType[count];
        for (var i = 0; i < count; i++)
        {
            labels[i] = NativeText.Taken(NativeMethods.duckdb_struct_type_child_name(type, (ulong)i)) ?? "";
            members[i] = Child(NativeMethods.duckdb_struct_type_child_type(type, (ulong)i));
        }

        var name = $"STRUCT({string.Join(", ", labels.Zip(members, (label, member) => $"{label} {member.Name}"))})";
        return new ColumnType(DuckDbType.Struct, name, DuckDbType.Struct, Labels: labels, Children: members);
    }

    private static ColumnType OfMap(LogicalTypeHandle type)
    {
        var key = Child(NativeMethods.duckdb_map_type_key_type(type));
        var value = Child(NativeMethods.duckdb_map_type_value_type(type));
        return new ColumnType(DuckDbType.Map, $"MAP({key.Name}, {value.Name})", DuckDbType.Map, Children: [key, value]);
    }

    private static ColumnType Child(nint pointer)
    {
        using var handle = new LogicalTypeHandle(pointer);
        return Of(handle);
    }

    private static string PlainName(DuckDbType id) => id switch
    {
        DuckDbType.TimestampSeconds => "TIMESTAMP_S",
        DuckDbType.TimestampMillis => "TIMESTAMP_MS",
        DuckDbType.TimestampNanos => "TIMESTAMP_NS",
        DuckDbType.TimestampTz => "TIMESTAMP WITH TIME ZONE",
        DuckDbType.TimeTz => "TIME WITH TIME ZONE",
        DuckDbType.TimeNanos => "TIME_NS",
        DuckDbType.SqlNull => "NULL",
        _ => id.ToString().ToUpperInvariant(),
    };
}
