namespace Analytics.Registry.Values;

/// <summary>What became of a cell.</summary>
public enum ParsedState : byte
{
    /// <summary>Nothing was there.</summary>
    Missing,

    /// <summary>A value was read.</summary>
    Value,

    /// <summary>Something was there that is no value of the kind.</summary>
    Error,
}

/// <summary>What was expected where something else stood.</summary>
/// <param name="Code">A stable code in capitals (DATE_IMPOSSIBLE).</param>
/// <param name="Zh">What was expected, in Chinese.</param>
/// <param name="En">What was expected, in English.</param>
public sealed record Expectation(string Code, string Zh, string En);

/// <summary>The outcome of reading a cell: a value, nothing, or an error with what was expected. Missing is never a default value.</summary>
/// <typeparam name="T">The kind of value.</typeparam>
public readonly record struct Parsed<T>
    where T : struct
{
    private readonly T _value;

    internal Parsed(T value)
    {
        _value = value;
        State = ParsedState.Value;
    }

    internal Parsed(Expectation expected)
    {
        Expected = expected;
        State = ParsedState.Error;
    }

    /// <summary>What became of the cell.</summary>
    public ParsedState State { get; }

    /// <summary>What was expected; null unless <see cref="IsError"/>.</summary>
    public Expectation? Expected { get; }

    /// <summary>Whether a value was read.</summary>
    public bool HasValue => State == ParsedState.Value;

    /// <summary>Whether nothing was there.</summary>
    public bool IsMissing => State == ParsedState.Missing;

    /// <summary>Whether something was there that is no value.</summary>
    public bool IsError => State == ParsedState.Error;

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public T Value => HasValue ? _value : throw new InvalidOperationException($"the cell has no value: {State} {Expected?.En}");

    /// <summary>The value, or null when there is none.</summary>
    public T? OrNull => HasValue ? _value : null;
}

/// <summary>Makes outcomes.</summary>
public static class Parsed
{
    /// <summary>A value was read.</summary>
    public static Parsed<T> Value<T>(T value)
        where T : struct => new(value);

    /// <summary>Something else stood there.</summary>
    public static Parsed<T> Error<T>(Expectation expected)
        where T : struct => new(expected);
}
