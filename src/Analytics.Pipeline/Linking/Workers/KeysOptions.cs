namespace Analytics.Pipeline.Linking.Workers;

/// <summary>What the step that gives records their keys is told.</summary>
/// <param name="ModelPath">The model.</param>
/// <param name="IdColumn">The column that names the records.</param>
public sealed record KeysOptions(string ModelPath, string IdColumn)
{
    /// <summary>How the records are written.</summary>
    public StreamFormat Format { get; init; }

    /// <summary>The columns' names where the records have no header line, as in TSV; <c>null</c> = the first record is the header.</summary>
    public IReadOnlyList<string>? Header { get; init; }

    /// <summary>What is wrong with the options, in words for their user; <c>null</c> when nothing is.</summary>
    public string? Fault() => ModelFile.Fault(ModelPath) ?? (Header is null, Format) switch
    {
        (true, StreamFormat.Tsv) => "TSV has no header line; name its columns with --header.",
        (false, StreamFormat.JsonLines) => "JSON names its columns itself; leave out --header.",
        _ => null,
    };
}
