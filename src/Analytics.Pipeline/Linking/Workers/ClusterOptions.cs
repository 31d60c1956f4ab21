namespace Analytics.Pipeline.Linking.Workers;

/// <summary>What the step that groups records is told.</summary>
/// <param name="PairsPath">The pairs; <c>-</c> for standard input.</param>
public sealed record ClusterOptions(string PairsPath)
{
    /// <summary>How the pairs are written.</summary>
    public StreamFormat Format { get; init; }

    /// <summary>The model that gave the pairs; <c>null</c> = every pair listed counts.</summary>
    public string? ModelPath { get; init; }

    /// <summary>The records; <c>null</c> = nothing is known but the pairs.</summary>
    public string? RecordsPath { get; init; }

    /// <summary>The column that names the records; <c>null</c> = they are named by their data row, from 1.</summary>
    public string? IdColumn { get; init; }

    /// <summary>Whether the pairs come from standard input.</summary>
    public bool IsFromInput => PairsPath == "-";

    /// <summary>What is wrong with the options, in words for their user; <c>null</c> when nothing is.</summary>
    public string? Fault() => true switch
    {
        _ when !IsFromInput && !File.Exists(PairsPath) => $"There is no file '{PairsPath}'; expected pairs, or - for standard input.",
        _ when RecordsPath is not null && ModelPath is null => "With --records the pairs are weighed anew, which needs --model.",
        _ when RecordsPath is not null && !File.Exists(RecordsPath) => $"There is no file '{RecordsPath}'.",
        _ when RecordsPath is null && IdColumn is not null => "--id names a column of --records.",
        _ => (ModelPath is null ? null : ModelFile.Fault(ModelPath)) ?? PairStream.Fault(Format),
    };
}
