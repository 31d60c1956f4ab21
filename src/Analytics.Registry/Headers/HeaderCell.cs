namespace Analytics.Registry.Headers;

/// <summary>One column's header with every reading of it, the most specific first.</summary>
/// <param name="Text">The header as reports show it: the rows from top to bottom joined by " / ".</param>
/// <param name="Readings">Texts to look up, each with how much trust it deserves.</param>
public sealed record HeaderCell(string Text, IReadOnlyList<HeaderReading> Readings)
{
    /// <summary>The header of a table with a single header row.</summary>
    public static HeaderCell Of(string? text) => new(text ?? "", [new HeaderReading(text ?? "", 1)]);
}

/// <summary>One reading of a header.</summary>
/// <param name="Text">The text to look up.</param>
/// <param name="Trust">1 for the whole header, less for a part of it.</param>
public sealed record HeaderReading(string Text, double Trust);
