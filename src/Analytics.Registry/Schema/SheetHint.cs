namespace Analytics.Registry.Schema;

/// <summary>Wording in a file's, sheet's or title's text that speaks for a kind of table.</summary>
/// <param name="Text">The wording, for example 固定人员名单.</param>
/// <param name="Sets">Column values that the wording states for every row that has none of its own (a sheet named 固定人员名单 says that its
/// people are fixed staff): canonical column name to the text to be read as the cell's value. Usually empty.</param>
public sealed record SheetHint(string Text, IReadOnlyDictionary<string, string> Sets);
