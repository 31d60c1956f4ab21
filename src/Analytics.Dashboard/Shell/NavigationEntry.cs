namespace Analytics.Dashboard.Shell;

/// <summary>An entry of the navigation.</summary>
/// <param name="Section">The section's name, which is also its first page's path.</param>
/// <param name="Zh">In Chinese.</param>
/// <param name="En">In English.</param>
public sealed record NavigationEntry(string Section, string Zh, string En);
