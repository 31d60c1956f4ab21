namespace Analytics.Pipeline.Linking.Records;

/// <summary>Something about the reading of a file that its user should know.</summary>
/// <param name="Zh">In Chinese.</param>
/// <param name="En">The same in English.</param>
public sealed record RecordNote(string Zh, string En);
