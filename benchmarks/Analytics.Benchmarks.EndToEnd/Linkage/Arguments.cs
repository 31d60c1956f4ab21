using System.Globalization;

namespace Analytics.Benchmarks.EndToEnd.Linkage;

/// <summary>A command's arguments: a folder, and named values.</summary>
/// <param name="Folder">The folder for the results; null where none is given.</param>
/// <param name="Values">The named values.</param>
internal sealed record Arguments(string? Folder, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>Reads the arguments; null where they are wrong.</summary>
    /// <param name="arguments">What was given.</param>
    /// <param name="names">The names that may stand there.</param>
    public static Arguments? Of(IReadOnlyList<string> arguments, params string[] names)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        string? folder = null;
        for (var i = 0; i < arguments.Count; i++)
        {
            if (names.Contains(arguments[i]) && i + 1 < arguments.Count)
            {
                values[arguments[i]] = arguments[++i];
            }
            else if (folder is null && !arguments[i].StartsWith('-'))
            {
                folder = arguments[i];
            }
            else
            {
                return null;
            }
        }

        return new Arguments(folder, values);
    }

    /// <summary>A whole number from 1 on; null where something else is given.</summary>
    public int? Number(string name, int otherwise) => Numbers(name, otherwise) is [var number] ? number : null;

    /// <summary>Whole numbers from 1 on, with commas between them; empty where something else is given.</summary>
    public IReadOnlyList<int> Numbers(string name, params int[] otherwise)
    {
        if (!Values.TryGetValue(name, out var text))
        {
            return otherwise;
        }

        var numbers = text.Split(',').Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).ToArray();
        return numbers.Contains(0) ? [] : numbers;
    }
}
