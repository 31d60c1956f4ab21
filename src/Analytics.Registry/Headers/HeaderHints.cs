namespace Analytics.Registry.Headers;

/// <summary>What is known of a sheet besides its headers.</summary>
public sealed record HeaderHints
{
    /// <summary>Nothing known.</summary>
    public static HeaderHints None { get; } = new();

    /// <summary>The file's name or path in the input folder.</summary>
    public string? FileName { get; init; }

    /// <summary>The sheet's name.</summary>
    public string? SheetName { get; init; }

    /// <summary>Title lines above the header.</summary>
    public string? Title { get; init; }

    /// <summary>A few values of each column, by position; settles what an ambiguous header (人员类别) means. May be shorter than the
    /// header.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Samples { get; init; } = [];
}
