namespace Analytics.Linkage.Tables;

/// <summary>A column of texts, each distinct text stored once. Immutable once built; safe for many threads.</summary>
public sealed class TextColumn
{
    /// <summary>The code of a missing value.</summary>
    public const int Missing = -1;

    private readonly int[] _codes;

    internal TextColumn(string name, int[] codes, ValuePool values)
    {
        Name = name;
        _codes = codes;
        Values = values;
    }

    /// <summary>The column's name, as the input has it.</summary>
    public string Name { get; }

    /// <summary>Number of rows.</summary>
    public int RowCount => _codes.Length;

    /// <summary>Number of distinct texts.</summary>
    public int DistinctCount => Values.Count;

    /// <summary>For each row the code of its text, 0 to <see cref="DistinctCount"/> − 1, or <see cref="Missing"/>.</summary>
    public ReadOnlySpan<int> Codes => _codes;

    /// <summary>The number of distinct texts that were too long to be kept whole; they are compared by their first 1,024 characters.</summary>
    public int ShortenedCount => Values.Shortened;

    internal ValuePool Values { get; }

    internal int[] CodeArray => _codes;

    /// <summary>The text of a row as it came; null where it is missing.</summary>
    /// <param name="row">0 to <see cref="RowCount"/> − 1.</param>
    public string? Text(int row) => _codes[row] < 0 ? null : Values[_codes[row]].ToString();

    /// <summary>A distinct text.</summary>
    /// <param name="code">0 to <see cref="DistinctCount"/> − 1.</param>
    public ReadOnlySpan<char> Value(int code) => Values[code];
}
