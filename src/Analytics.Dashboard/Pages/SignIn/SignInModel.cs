namespace Analytics.Dashboard.Pages.SignIn;

/// <summary>What the door shows.</summary>
/// <param name="Back">Where the person wanted to go; a path of this server.</param>
/// <param name="Failed">Whether an attempt just failed.</param>
public sealed record SignInModel(string Back, bool Failed);

/// <summary>What the page of a person's own password shows.</summary>
/// <param name="MustChange">Whether the password must be changed before anything else.</param>
/// <param name="Failed">Whether an attempt just failed.</param>
public sealed record PasswordModel(bool MustChange, bool Failed);
