namespace Analytics.Dashboard.Rights;

/// <summary>Who looks at the pages, and what the queries let them see.</summary>
/// <param name="Name">The name that decisions are signed with.</param>
/// <param name="Role">The role.</param>
/// <param name="Cities">For a city's role its cities, e.g. 大连市.</param>
/// <param name="Platforms">For an expert the assigned centers, for a host unit its own.</param>
public sealed record Viewer(string Name, ViewerRole Role, IReadOnlyList<string> Cities, IReadOnlyList<string> Platforms)
{
    /// <summary>Whoever sits at the machine: pages are served to loopback alone, or written to a disk.</summary>
    public static Viewer Local { get; } = new("local", ViewerRole.Local, [], []);

    /// <summary>Whoever has not signed in: sees nothing but the door.</summary>
    public static Viewer Nobody { get; } = new("", ViewerRole.Host, [], []);

    /// <summary>Whether it is nobody who has signed in.</summary>
    public bool IsNobody => Name.Length == 0;

    /// <summary>Whether nothing is hidden from the viewer.</summary>
    public bool SeesAll => Role is ViewerRole.Local or ViewerRole.Administrator or ViewerRole.Province;

    /// <summary>Whether the viewer may decide about findings.</summary>
    public bool MayDecide => Role is ViewerRole.Local or ViewerRole.Administrator or ViewerRole.Province or ViewerRole.City;

    /// <summary>Whether the viewer may see what concerns the whole office: files, runs, the log.</summary>
    public bool MayAudit => SeesAll;

    /// <summary>Whether the viewer may see identifiers unmasked, with a reason, for the record.</summary>
    public bool MayUnmask => SeesAll;

    /// <summary>Whether the viewer keeps the accounts.</summary>
    public bool KeepsAccounts => Role is ViewerRole.Administrator;

    /// <summary>Whether the viewer may hand in files for the next run; an expert hands in score sheets alone.</summary>
    public bool MayUpload => MayDecide || Role is ViewerRole.Expert;
}
