using System.Collections;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace Analytics.Store;

/// <summary>The parameters of a command, in the order in which they were added.</summary>
[SuppressMessage("Naming", "CA1010", Justification = "The base class is the framework's.")]
public sealed class DuckDbParameterCollection : DbParameterCollection
{
    internal DuckDbParameterCollection()
    {
    }

    /// <inheritdoc/>
    public override int Count => Items.Count;

    /// <inheritdoc/>
    public override object SyncRoot => ((ICollection)Items).SyncRoot;

    internal List<DuckDbParameter> Items { get; } = [];

    /// <summary>Adds a parameter, or a bare value for the next <c>?</c>.</summary>
    /// <returns>Its index.</returns>
    public override int Add(object value)
    {
        Items.Add(value as DuckDbParameter ?? new DuckDbParameter(value));
        return Items.Count - 1;
    }

    /// <summary>Adds a parameter for <c>$name</c>.</summary>
    public DuckDbParameter AddWithValue(string name, object? value)
    {
        var parameter = new DuckDbParameter(name, value);
        Items.Add(parameter);
        return parameter;
    }

    /// <inheritdoc/>
    public override void AddRange(Array values)
    {
        ArgumentNullException.ThrowIfNull(values);
        foreach (var value in values)
        {
            Add(value);
        }
    }

    /// <inheritdoc/>
    public override void Clear() => Items.Clear();

    /// <inheritdoc/>
    public override bool Contains(object value) => IndexOf(value) >= 0;

    /// <inheritdoc/>
    public override bool Contains(string value) => IndexOf(value) >= 0;

    /// <inheritdoc/>
    public override void CopyTo(Array array, int index) => ((ICollection)Items).CopyTo(array, index);

    /// <inheritdoc/>
    public override IEnumerator GetEnumerator() => Items.GetEnumerator();

    /// <inheritdoc/>
    public override int IndexOf(object value) => value is DuckDbParameter parameter ? Items.IndexOf(parameter) : -1;

    /// <inheritdoc/>
    public override int IndexOf(string parameterName)
    {
        var name = DuckDbParameter.BareName(parameterName);
        return Items.FindIndex(parameter => string.Equals(parameter.Name, name, StringComparison.OrdinalIgnoreCase));
    }

    /// <inheritdoc/>
    public override void Insert(int index, object value) => Items.Insert(index, Parameter(value));

    /// <inheritdoc/>
    public override void Remove(object value) => Items.Remove(Parameter(value));

    /// <inheritdoc/>
    public override void RemoveAt(int index) => Items.RemoveAt(index);

    /// <inheritdoc/>
    public override void RemoveAt(string parameterName) => Items.RemoveAt(Place(parameterName));

    internal DuckDbParameter? Find(string name) => IndexOf(name) is var index and >= 0 ? Items[index] : null;

    /// <inheritdoc/>
    protected override DbParameter GetParameter(int index) => Items[index];

    /// <inheritdoc/>
    protected override DbParameter GetParameter(string parameterName) => Items[Place(parameterName)];

    /// <inheritdoc/>
    protected override void SetParameter(int index, DbParameter value) => Items[index] = Parameter(value);

    /// <inheritdoc/>
    protected override void SetParameter(string parameterName, DbParameter value) => Items[Place(parameterName)] = Parameter(value);

    private static DuckDbParameter Parameter(object? value) =>
        value as DuckDbParameter
        ?? throw new ArgumentException($"Expected a {nameof(DuckDbParameter)}, not {value?.GetType().Name ?? "null"}.", nameof(value));

    private int Place(string name) =>
        IndexOf(name) is var index and >= 0 ? index : throw new ArgumentException($"There is no parameter '{name}'.", nameof(name));
}
