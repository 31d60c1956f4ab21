using System.Diagnostics.CodeAnalysis;

namespace Analytics.Evaluation.Craft;

/// <summary>A method that a framework file can name.</summary>
public interface INamedMethod
{
    /// <summary>Its name: lower case, words joined by hyphens.</summary>
    string Name { get; }
}

/// <summary>The methods of one kind, by name.</summary>
/// <typeparam name="T">The kind.</typeparam>
public sealed class NamedMethods<T>(params IReadOnlyList<T> all)
    where T : INamedMethod
{
    /// <summary>All of them, the usual one first.</summary>
    public IReadOnlyList<T> All { get; } = all;

    /// <summary>The method of a name.</summary>
    /// <exception cref="ArgumentException">There is none; the message lists those that there are.</exception>
    public T this[string name] => TryFind(name, out var method)
        ? method
        : throw new ArgumentException($"'{name}' is not known; known are {string.Join(", ", All.Select(item => item.Name))}.", nameof(name));

    /// <summary>The method of a name, if there is one.</summary>
    public bool TryFind(string name, [MaybeNullWhen(false)] out T method)
    {
        foreach (var candidate in All)
        {
            if (candidate.Name == name)
            {
                method = candidate;
                return true;
            }
        }

        method = default;
        return false;
    }
}
