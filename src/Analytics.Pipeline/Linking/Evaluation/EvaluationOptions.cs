using System.Text.RegularExpressions;

namespace Analytics.Pipeline.Linking.Evaluation;

/// <summary>What a finished linkage is held against: the truth, a filled-in clerical sample, or both.</summary>
/// <param name="Folder">The folder that <c>dedupe</c> or <c>link</c> has written.</param>
public sealed record EvaluationOptions(string Folder)
{
    /// <summary>The file with the truth of the records; of the left ones where two files were linked.</summary>
    public string? Truth { get; init; }

    /// <summary>The file with the truth of the right records.</summary>
    public string? RightTruth { get; init; }

    /// <summary>The column with the records' ids; <c>null</c> = their data row, from 1.</summary>
    public string? IdColumn { get; init; }

    /// <summary>The column that says which entity a record is; it may be the id column. Where it is empty, the truth is not known.</summary>
    public string? TruthColumn { get; init; }

    /// <summary>A regular expression whose first group is the entity in <see cref="TruthColumn"/>; <c>null</c> = its whole text is.</summary>
    public string? TruthPattern { get; init; }

    /// <summary>The sample of pairs that <c>dedupe</c> or <c>link</c> has written, with a person's answers.</summary>
    public string? Clerical { get; init; }

    /// <summary>What is wrong with the options, in words for their user; <c>null</c> when nothing is.</summary>
    public string? Fault()
    {
        if (!Directory.Exists(Folder))
        {
            return $"There is no folder '{Folder}'; expected one that dedupe or link has written.";
        }

        if (Truth is null && Clerical is null)
        {
            return "There is nothing to evaluate against: give the truth, a clerical sample, or both.";
        }

        if (Truth is null != TruthColumn is null)
        {
            return "The truth takes both a file and the column that says which entity a record is.";
        }

        return PatternFault() ?? new[] { Truth, RightTruth, Clerical }.Where(path => path is not null && !File.Exists(path)).Select(path => $"There is no file '{path}'.").FirstOrDefault();
    }

    private string? PatternFault()
    {
        if (TruthPattern is null)
        {
            return null;
        }

        try
        {
            return new Regex(TruthPattern).GetGroupNumbers().Length > 1
                ? null
                : $"The pattern '{TruthPattern}' has no group: put the part that is the entity in parentheses, as in 'rec-(\\d+)'.";
        }
        catch (ArgumentException fault)
        {
            return $"The pattern is no regular expression: {fault.Message}";
        }
    }
}
