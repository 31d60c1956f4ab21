namespace Analytics.Store.Chunks.Reading;

/// <summary>Reads the values of a column out of one chunk after another.</summary>
internal abstract class VectorReader(string column, ColumnType type)
{
    /// <summary>The column's name, for messages.</summary>
    internal string Column { get; } = column;

    internal ColumnType Type { get; } = type;

    /// <summary>The .NET type of <see cref="Value"/>.</summary>
    internal abstract Type ClrType { get; }

    protected VectorView View { get; private set; }

    /// <summary>Turns to the column's vector in the next chunk.</summary>
    internal virtual void Attach(nint vector) => View = new VectorView(vector);

    internal bool IsValid(int row) => View.IsValid(row);

    /// <summary>The value, of the type <see cref="ClrType"/>. The row must not be NULL.</summary>
    /// <exception cref="OverflowException">The .NET type cannot hold the value.</exception>
    internal abstract object Value(int row);

    /// <summary>The value as another type.</summary>
    /// <exception cref="InvalidCastException">
    /// The row is NULL and <typeparamref name="T"/> holds no null, or the column cannot be read as it.
    /// </exception>
    /// <exception cref="OverflowException">The type cannot hold the value.</exception>
    internal T Read<T>(int row)
    {
        if (!IsValid(row))
        {
            return Null<T>();
        }

        try
        {
            if (this is VectorReader<T> typed)
            {
                return typed.Get(row);
            }

            if (typeof(T) == typeof(object))
            {
                return (T)Value(row);
            }

            return (T)(Convert(Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T), row) ?? throw NoSuchReading(typeof(T)));
        }
        catch (OverflowException error)
        {
            throw new OverflowException($"Column '{Column}' ({Type.Name}) read as {typeof(T)}: {error.Message.TrimEnd('.')}.", error);
        }
    }

    /// <summary>The value as <paramref name="target"/>, boxed; null when the column cannot be read so.</summary>
    protected virtual object? Convert(Type target, int row) => target == ClrType ? Value(row) : null;

    protected InvalidCastException NoSuchReading(Type target) =>
        new($"Column '{Column}' is {Type.Name}, which cannot be read as {target}; it is read as {ClrType}.");

    private T Null<T>()
    {
        if (typeof(T) == typeof(object))
        {
            return (T)(object)DBNull.Value;
        }

        return default(T) is null && typeof(T).IsValueType
            ? default!
            : throw new InvalidCastException($"Column '{Column}' is NULL in this row: ask IsDBNull first, or read it as a nullable value.");
    }
}

/// <summary>A reader whose values have the .NET type <typeparamref name="TValue"/>.</summary>
internal abstract class VectorReader<TValue>(string column, ColumnType type) : VectorReader(column, type)
{
    internal sealed override Type ClrType => typeof(TValue);

    /// <summary>The value of a row that is not NULL.</summary>
    internal abstract TValue Get(int row);

    internal sealed override object Value(int row) => Get(row)!;
}
