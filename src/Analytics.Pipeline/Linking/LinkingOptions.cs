using Analytics.Pipeline.Linking.Records;

namespace Analytics.Pipeline.Linking;

/// <summary>What <c>dedupe</c> and <c>link</c> are asked for.</summary>
/// <param name="Records">The records: one file, or the left and the right one.</param>
/// <param name="OutFolder">The folder for the results; made when absent.</param>
public sealed record LinkingOptions(RecordOptions Records, string OutFolder)
{
    /// <summary>A model written before; <c>null</c> = one is learnt from the records.</summary>
    public string? ModelPath { get; init; }

    /// <summary>Whether every compared pair is written, not only those at or above the threshold.</summary>
    public bool AllPairs { get; init; }

    /// <summary>Whether a record may be linked with one record of the other file only.</summary>
    public bool OneToOne { get; init; }

    /// <summary>Threads that compare; <c>null</c> = as many as the machine has.</summary>
    public int? Threads { get; init; }

    /// <summary>The language of the report.</summary>
    public ReportLanguage Language { get; init; }

    /// <summary>What is wrong with the options, in words for their user; <c>null</c> when nothing is.</summary>
    public string? Fault()
    {
        if (Records.Fault() is { } fault)
        {
            return fault;
        }

        if (ModelPath is not null && !File.Exists(ModelPath))
        {
            return $"There is no model '{ModelPath}'.";
        }

        return File.Exists(OutFolder) ? $"'{OutFolder}' is a file; expected a folder for the results." : null;
    }
}
