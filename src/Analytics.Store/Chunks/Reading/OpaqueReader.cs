namespace Analytics.Store.Chunks.Reading;

/// <summary>
/// A type without a counterpart in .NET, or one this provider does not read (MAP, UNION, BIT, BIGNUM, TIME WITH TIME ZONE ...), and the
/// bare NULL. Its NULLs can be read, its values need a CAST in the SQL.
/// </summary>
internal sealed class OpaqueReader(string column, ColumnType type) : VectorReader(column, type)
{
    internal override Type ClrType => typeof(object);

    internal override object Value(int row) =>
        throw new InvalidCastException(
            $"Column '{Column}' is {Type.Name}, which has no .NET counterpart here: read it with CAST({Column} AS VARCHAR).");
}
