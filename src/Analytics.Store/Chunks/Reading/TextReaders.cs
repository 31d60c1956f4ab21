using System.Text;

namespace Analytics.Store.Chunks.Reading;

/// <summary>VARCHAR.</summary>
internal sealed class StringReader(string column, ColumnType type) : VectorReader<string>(column, type)
{
    internal override string Get(int row) => Encoding.UTF8.GetString(View.Bytes(row));

    protected override object? Convert(Type target, int row) =>
        target == typeof(string) ? Get(row) : target == typeof(char) && Get(row) is [var letter] ? letter : null;
}

/// <summary>BLOB.</summary>
internal sealed class BlobReader(string column, ColumnType type) : VectorReader<byte[]>(column, type)
{
    internal override byte[] Get(int row) => View.Bytes(row).ToArray();
}

/// <summary>ENUM, as the text of its value.</summary>
internal sealed class EnumReader(string column, ColumnType type) : VectorReader<string>(column, type)
{
    internal override string Get(int row) => Type.Labels![Type.Storage switch
    {
        Interop.DuckDbType.UTinyInt => View.At<byte>(row),
        Interop.DuckDbType.USmallInt => View.At<ushort>(row),
        _ => (int)View.At<uint>(row),
    }];
}

/// <summary>UUID.</summary>
internal sealed class UuidReader(string column, ColumnType type) : VectorReader<Guid>(column, type)
{
    internal override Guid Get(int row) => UuidStorage.ToGuid(View.At<UInt128>(row));
}
