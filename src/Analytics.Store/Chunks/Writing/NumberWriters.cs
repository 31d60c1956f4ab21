using System.Numerics;

namespace Analytics.Store.Chunks.Writing;

/// <summary>BOOLEAN.</summary>
internal sealed class BooleanWriter(string place, ColumnType type) : ColumnWriter(place, type)
{
    internal override void Write(int row, bool value) => Store(row, value ? (byte)1 : (byte)0);
}

/// <summary>The integers of all sizes: any whole number within the column's range.</summary>
internal sealed class IntegerWriter<T>(string place, ColumnType type) : ColumnWriter(place, type)
    where T : unmanaged, IBinaryInteger<T>
{
    internal override void Write(int row, long value)
    {
        var stored = T.CreateTruncating(value);
        if (long.CreateTruncating(stored) != value || T.IsNegative(stored) != value < 0)
        {
            throw OutOfRange(value);
        }

        Store(row, stored);
    }

    internal override void Write(int row, Int128 value)
    {
        var stored = T.CreateTruncating(value);
        if (Int128.CreateTruncating(stored) != value || T.IsNegative(stored) != value < 0)
        {
            throw OutOfRange(value);
        }

        Store(row, stored);
    }
}

/// <summary>FLOAT and DOUBLE: floating-point numbers, and whole numbers that they hold exactly.</summary>
internal sealed class FloatWriter<T>(string place, ColumnType type) : ColumnWriter(place, type)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    internal override void Write(int row, double value) => Store(row, T.CreateTruncating(value));

    internal override void Write(int row, long value)
    {
        var stored = T.CreateTruncating(value);
        if (Int128.CreateTruncating(stored) != value)
        {
            throw OutOfRange(value);
        }

        Store(row, stored);
    }
}

/// <summary>
/// DECIMAL: decimals and whole numbers. Decimals beyond the column's scale are rounded half away from zero, as DuckDB's casts do; digits
/// before the point that do not fit are an error.
/// </summary>
internal sealed class DecimalWriter<T>(string place, ColumnType type) : ColumnWriter(place, type)
    where T : unmanaged, IBinaryInteger<T>
{
    internal override void Write(int row, decimal value)
    {
        if (!DecimalStorage.TryRescale(value, Type.Width, Type.Scale, out var unscaled))
        {
            throw OutOfRange(value);
        }

        Store(row, T.CreateTruncating(unscaled));
    }

    internal override void Write(int row, long value) => Write(row, (Int128)value);

    internal override void Write(int row, Int128 value)
    {
        if (!DecimalStorage.TryRescale(value, Type.Width, Type.Scale, out var unscaled))
        {
            throw OutOfRange(value);
        }

        Store(row, T.CreateTruncating(unscaled));
    }
}
