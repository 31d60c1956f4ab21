using Analytics.Dashboard.Accounts;
using Analytics.Dashboard.Data;

namespace Analytics.Dashboard.Pages.Accounts;

/// <summary>What the page of accounts shows.</summary>
/// <param name="Accounts">All accounts.</param>
/// <param name="Cities">The cities that the run knows.</param>
/// <param name="Said">What came of the form that was just sent.</param>
public sealed record AccountsModel(IReadOnlyList<Account> Accounts, IReadOnlyList<string> Cities, AccountsSaid Said)
{
    /// <summary>Reads the accounts.</summary>
    public static AccountsModel Read(RunReader reader, AccountStore accounts, AccountsSaid said)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(accounts);
        return new AccountsModel(accounts.All, reader.Rows("SELECT DISTINCT city FROM registry.platform WHERE city IS NOT NULL ORDER BY city", row => row.GetString(0)), said);
    }
}

/// <summary>What came of a form.</summary>
public sealed record AccountsSaid
{
    /// <summary>The account that was changed; null for none.</summary>
    public string? About { get; init; }

    /// <summary>A new one-time password, shown this once.</summary>
    public string? OneTimePassword { get; init; }

    /// <summary>Why nothing was changed: role, name, city, platform or last; null where nothing stood in the way.</summary>
    public string? Problem { get; init; }
}
