using Analytics.Linkage.Tables;

namespace Analytics.Pipeline.Linking.Records;

/// <summary>Records as the engine takes them, and how their user knows them.</summary>
/// <param name="Table">The columns to compare. The id and what was to be ignored are not among them.</param>
/// <param name="Ids">The id of each row of the table.</param>
/// <param name="Files">The files that were read: one, or the left and the right.</param>
public sealed record RecordInput(LinkageTable Table, RecordIds Ids, IReadOnlyList<RecordFile> Files);
