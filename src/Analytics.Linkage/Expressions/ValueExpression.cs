namespace Analytics.Linkage.Expressions;

/// <summary>A value of a record: a column, or something derived from one, such as <c>prefix(surname, 3)</c>.</summary>
public abstract record ValueExpression
{
    /// <summary>The column at its root.</summary>
    public abstract string ColumnName { get; }

    /// <summary>Reads an expression.</summary>
    /// <exception cref="LinkageException">It is none; the message says where and what was expected.</exception>
    public static ValueExpression Parse(string text) => new ExpressionParser(text).WholeValue();
}

/// <summary>A column's own value.</summary>
/// <param name="Name">The column's name in the input.</param>
public sealed record ColumnValue(string Name) : ValueExpression
{
    /// <inheritdoc />
    public override string ColumnName => Name;

    /// <summary>The name, in double quotes where it is no plain word.</summary>
    public override string ToString() => ExpressionText.Quote(Name);
}

/// <summary>A value made of another.</summary>
/// <param name="Function">How.</param>
/// <param name="Source">Of what.</param>
/// <param name="Parameter">The function's number, such as the length of a prefix; null where it takes none.</param>
public sealed record DerivedValue(ValueFunction Function, ValueExpression Source, int? Parameter) : ValueExpression
{
    /// <inheritdoc />
    public override string ColumnName => Source.ColumnName;

    /// <summary>The expression as it is written.</summary>
    public override string ToString() => Parameter is { } number ? $"{Function.Name}({Source}, {number})" : $"{Function.Name}({Source})";
}
