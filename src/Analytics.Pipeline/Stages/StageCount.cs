namespace Analytics.Pipeline.Stages;

/// <summary>One figure of a stage, e.g. <c>rows_read</c>.</summary>
/// <param name="Name">Its name in the manifest, lower case with underscores.</param>
/// <param name="Value">Its value.</param>
public sealed record StageCount(string Name, long Value);
