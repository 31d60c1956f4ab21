using Analytics.Dashboard.Rights;

namespace Analytics.Dashboard.Accounts;

/// <summary>A person's account. Names stay what decisions are signed with; links and logs of the server name accounts by their numbers.</summary>
/// <param name="Id">The account's number, from 1.</param>
/// <param name="Name">The name that the person signs in and signs decisions with.</param>
/// <param name="Role">What the person may do.</param>
public sealed record Account(int Id, string Name, ViewerRole Role)
{
    /// <summary>For a city's role its cities.</summary>
    public IReadOnlyList<string> Cities { get; init; } = [];

    /// <summary>For an expert the assigned centers, for a host unit its own.</summary>
    public IReadOnlyList<string> Platforms { get; init; } = [];

    /// <summary>The password, salted and hashed as ASP.NET Core Identity does.</summary>
    public string PasswordHash { get; init; } = "";

    /// <summary>Whether the password was given by somebody else and must be changed before anything else.</summary>
    public bool MustChange { get; init; }

    /// <summary>Whether the account is closed.</summary>
    public bool IsDisabled { get; init; }

    /// <summary>Failed attempts to sign in since the last that succeeded.</summary>
    public int Failures { get; init; }

    /// <summary>Until when nobody can sign in, after too many failures.</summary>
    public DateTimeOffset? LockedUntil { get; init; }

    /// <summary>Goes up with every change of password, role or state: sessions from before end.</summary>
    public int Stamp { get; init; }

    /// <summary>The account as the queries know it.</summary>
    public Viewer Viewer => new(Name, Role, Role == ViewerRole.City ? Cities : [], Role is ViewerRole.Expert or ViewerRole.Host ? Platforms : []);
}
