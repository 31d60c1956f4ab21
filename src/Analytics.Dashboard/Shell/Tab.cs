namespace Analytics.Dashboard.Shell;

/// <summary>A page beside others of its section.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Zh">Its name in Chinese.</param>
/// <param name="En">Its name in English.</param>
public sealed record Tab(string Path, string Zh, string En);
