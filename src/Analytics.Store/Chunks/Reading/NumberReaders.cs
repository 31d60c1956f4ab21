using System.Globalization;
using System.Numerics;

namespace Analytics.Store.Chunks.Reading;

/// <summary>BOOLEAN.</summary>
internal sealed class BooleanReader(string column, ColumnType type) : VectorReader<bool>(column, type)
{
    internal override bool Get(int row) => View.At<byte>(row) != 0;
}

/// <summary>The integers up to 64 bits. They can be read as every other number that holds the value.</summary>
internal sealed class IntegerReader<T>(string column, ColumnType type) : VectorReader<T>(column, type)
    where T : unmanaged, IBinaryInteger<T>
{
    internal override T Get(int row) => View.At<T>(row);

    protected override object? Convert(Type target, int row) => NumberConversion.Convert(BigInteger.CreateChecked(Get(row)), target);
}

/// <summary>HUGEINT and UHUGEINT.</summary>
internal sealed class HugeIntReader<T>(string column, ColumnType type) : VectorReader<BigInteger>(column, type)
    where T : unmanaged, IBinaryInteger<T>
{
    internal override BigInteger Get(int row) => BigInteger.CreateChecked(View.At<T>(row));

    protected override object? Convert(Type target, int row) => NumberConversion.Convert(Get(row), target);
}

/// <summary>FLOAT and DOUBLE.</summary>
internal sealed class FloatReader<T>(string column, ColumnType type) : VectorReader<T>(column, type)
    where T : unmanaged, IFloatingPoint<T>
{
    internal override T Get(int row) => View.At<T>(row);

    protected override object? Convert(Type target, int row) =>
        target == typeof(double) || target == typeof(T) ? System.Convert.ChangeType(Get(row), target, CultureInfo.InvariantCulture) : null;
}

/// <summary>DECIMAL, whatever the integer behind it.</summary>
internal sealed class DecimalReader<T>(string column, ColumnType type) : VectorReader<decimal>(column, type)
    where T : unmanaged, IBinaryInteger<T>
{
    internal override decimal Get(int row) => DecimalStorage.ToDecimal(Int128.CreateTruncating(View.At<T>(row)), Type.Scale);

    protected override object? Convert(Type target, int row)
    {
        if (target == typeof(decimal))
        {
            return Get(row);
        }

        var unscaled = Int128.CreateTruncating(View.At<T>(row));
        if (target == typeof(double))
        {
            return Type.Scale == 0 ? (double)unscaled : double.Parse(
                $"{unscaled.ToString(CultureInfo.InvariantCulture)}E-{Type.Scale}", NumberStyles.Float, CultureInfo.InvariantCulture);
        }

        var (whole, rest) = Int128.DivRem(unscaled, DecimalStorage.Power(Type.Scale));
        return rest == 0 ? NumberConversion.Convert(whole, target) : null;
    }
}
