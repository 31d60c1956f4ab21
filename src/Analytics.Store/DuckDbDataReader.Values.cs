using System.Data.Common;

namespace Analytics.Store;

/// <content>The values of the current row.</content>
public sealed partial class DuckDbDataReader
{
    /// <inheritdoc/>
    public override bool IsDBNull(int ordinal) => !Cell(ordinal).IsValid(_row);

    /// <summary>The value in the column's own .NET type; <see cref="DBNull"/> for NULL.</summary>
    /// <exception cref="OverflowException">
    /// The .NET type cannot hold the value: an infinite date, a DECIMAL of more than 28 digits.
    /// </exception>
    public override object GetValue(int ordinal) => Cell(ordinal).Read<object>(_row);

    /// <summary>The value as <typeparamref name="T"/>. A nullable value type gives null for NULL.</summary>
    /// <exception cref="InvalidCastException">
    /// The column cannot be read as <typeparamref name="T"/>, or is NULL and <typeparamref name="T"/> is not nullable.
    /// </exception>
    /// <exception cref="OverflowException"><typeparamref name="T"/> cannot hold the value.</exception>
    public override T GetFieldValue<T>(int ordinal) => Cell(ordinal).Read<T>(_row);

    /// <inheritdoc/>
    public override int GetValues(object[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var count = Math.Min(values.Length, FieldCount);
        for (var i = 0; i < count; i++)
        {
            values[i] = GetValue(i);
        }

        return count;
    }

    /// <inheritdoc/>
    public override bool GetBoolean(int ordinal) => GetFieldValue<bool>(ordinal);

    /// <inheritdoc/>
    public override byte GetByte(int ordinal) => GetFieldValue<byte>(ordinal);

    /// <inheritdoc/>
    public override short GetInt16(int ordinal) => GetFieldValue<short>(ordinal);

    /// <inheritdoc/>
    public override int GetInt32(int ordinal) => GetFieldValue<int>(ordinal);

    /// <inheritdoc/>
    public override long GetInt64(int ordinal) => GetFieldValue<long>(ordinal);

    /// <inheritdoc/>
    public override float GetFloat(int ordinal) => GetFieldValue<float>(ordinal);

    /// <inheritdoc/>
    public override double GetDouble(int ordinal) => GetFieldValue<double>(ordinal);

    /// <inheritdoc/>
    public override decimal GetDecimal(int ordinal) => GetFieldValue<decimal>(ordinal);

    /// <inheritdoc/>
    public override DateTime GetDateTime(int ordinal) => GetFieldValue<DateTime>(ordinal);

    /// <inheritdoc/>
    public override Guid GetGuid(int ordinal) => GetFieldValue<Guid>(ordinal);

    /// <inheritdoc/>
    public override char GetChar(int ordinal) => GetFieldValue<char>(ordinal);

    /// <inheritdoc/>
    public override string GetString(int ordinal) => GetFieldValue<string>(ordinal);

    /// <inheritdoc/>
    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) =>
        Copy(GetFieldValue<byte[]>(ordinal), dataOffset, buffer, bufferOffset, length);

    /// <inheritdoc/>
    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) =>
        Copy<char>(GetString(ordinal), dataOffset, buffer, bufferOffset, length);

    /// <inheritdoc/>
    protected override DbDataReader GetDbDataReader(int ordinal) =>
        throw new NotSupportedException("DuckDB's results hold no readers of their own.");

    private static long Copy<T>(ReadOnlySpan<T> value, long offset, T[]? buffer, int bufferOffset, int length)
    {
        if (buffer is null)
        {
            return value.Length;
        }

        var rest = value[(int)Math.Min(offset, value.Length)..];
        rest = rest[..Math.Min(rest.Length, length)];
        rest.CopyTo(buffer.AsSpan(bufferOffset));
        return rest.Length;
    }
}
