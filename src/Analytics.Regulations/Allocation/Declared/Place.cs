namespace Analytics.Regulations.Allocation.Declared;

/// <summary>
/// A place where people work and instruments stand: a platform, or all the titles of one center. Titles of one lineage count as one place
/// and share what it has.
/// </summary>
/// <param name="Titles">Its active platforms, by id.</param>
internal sealed record Place(IReadOnlyList<PlatformTitle> Titles);

/// <summary>A platform as the register has it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name, or its id.</param>
/// <param name="Kind">Its kind; null when unknown.</param>
/// <param name="City">Its city, by name.</param>
internal sealed record PlatformTitle(string Id, string Name, string? Kind, string? City);
