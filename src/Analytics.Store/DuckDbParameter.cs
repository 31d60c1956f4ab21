using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace Analytics.Store;

/// <summary>
/// A value for a parameter of a statement. The DuckDB type follows from the value: the integers of either sign, Int128 and BigInteger
/// (HUGEINT), float, double, decimal, bool, string, byte[], DateOnly, TimeOnly, DateTime (TIMESTAMP, to the microsecond, whatever its
/// kind), DateTimeOffset (TIMESTAMPTZ), TimeSpan (INTERVAL), Guid, enumerations (their number), and arrays or lists of these. Null and
/// DBNull are NULL.
/// </summary>
public sealed class DuckDbParameter : DbParameter
{
    private string _parameterName = "";

    /// <summary>A parameter without name or value.</summary>
    public DuckDbParameter()
    {
    }

    /// <summary>A parameter for the next <c>?</c>.</summary>
    public DuckDbParameter(object? value) => Value = value;

    /// <summary>A parameter for <c>$name</c>.</summary>
    /// <param name="name">The name, with or without a leading <c>$</c>, <c>@</c> or <c>:</c>.</param>
    /// <param name="value">The value.</param>
    public DuckDbParameter(string name, object? value)
    {
        ParameterName = name;
        Value = value;
    }

    /// <summary>Kept for callers that set it; the value's own type decides.</summary>
    public override DbType DbType { get; set; } = DbType.Object;

    /// <summary>Always <see cref="ParameterDirection.Input"/>: DuckDB has no other.</summary>
    /// <exception cref="NotSupportedException">Another direction is set.</exception>
    public override ParameterDirection Direction
    {
        get => ParameterDirection.Input;
        set
        {
            if (value != ParameterDirection.Input)
            {
                throw new NotSupportedException($"DuckDB has no parameters of direction {value}.");
            }
        }
    }

    /// <inheritdoc/>
    public override bool IsNullable { get; set; } = true;

    /// <summary>
    /// The name; empty for a parameter that stands in its place. A leading <c>$</c>, <c>@</c> or <c>:</c> does not count.
    /// </summary>
    [AllowNull]
    public override string ParameterName
    {
        get => _parameterName;
        set
        {
            _parameterName = value ?? "";
            Name = BareName(_parameterName);
        }
    }

    /// <inheritdoc/>
    public override int Size { get; set; }

    /// <inheritdoc/>
    [AllowNull]
    public override string SourceColumn { get; set; } = "";

    /// <inheritdoc/>
    public override bool SourceColumnNullMapping { get; set; }

    /// <inheritdoc/>
    public override object? Value { get; set; }

    /// <summary>The name without its sign.</summary>
    internal string Name { get; private set; } = "";

    internal static string BareName(string name) => name is ['$' or '@' or ':', ..] ? name[1..] : name;

    /// <inheritdoc/>
    public override void ResetDbType() => DbType = DbType.Object;
}
