using Analytics.Dashboard.Rights;

namespace Analytics.Dashboard.Accounts;

/// <summary>The accounts of a workspace. Each change is on the disk when the call returns. Safe for any number of threads.</summary>
public sealed class AccountStore : IDisposable
{
    private const int LongestName = 40;
    private const int MostFailures = 5;
    private static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    private readonly AccountDatabase _database;
    private readonly Lock _gate = new();
    private readonly Dictionary<int, Account> _accounts;

    private AccountStore(AccountDatabase database)
    {
        _database = database;
        _accounts = database.Read().ToDictionary(account => account.Id);
    }

    /// <summary>Opens the accounts of a workspace. Where there is none, an administrator is made, whose one-time password is said once.</summary>
    /// <param name="workspace">The workspace's folder.</param>
    /// <param name="say">Hears the one-time password.</param>
    /// <exception cref="Pipeline.RunFailedException">Another process has the accounts.</exception>
    public static AccountStore Open(string workspace, Action<string> say)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        ArgumentNullException.ThrowIfNull(say);
        var store = new AccountStore(AccountDatabase.Open(workspace));
        if (store._accounts.Count == 0)
        {
            var (_, password) = store.Create("admin", ViewerRole.Administrator, [], [])!.Value;
            say($"The first account: name admin, one-time password {password} (to be changed at the first sign-in; it is not shown again).");
        }

        return store;
    }

    /// <summary>All accounts, in the order of their numbers.</summary>
    public IReadOnlyList<Account> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _accounts.Values.OrderBy(account => account.Id)];
            }
        }
    }

    /// <summary>An account by its number; null where there is none.</summary>
    public Account? Find(int id)
    {
        lock (_gate)
        {
            return _accounts.GetValueOrDefault(id);
        }
    }

    /// <summary>Whether a name can be one: letters of any script, digits, dot, hyphen, underline.</summary>
    public static bool IsName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length is >= 2 and <= LongestName && name.All(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_') && name != "local";
    }

    /// <summary>Signs in. Five failures in a row lock the account for a quarter of an hour, for the right password too.</summary>
    /// <param name="name">The name.</param>
    /// <param name="password">The password.</param>
    /// <param name="now">The time.</param>
    /// <returns>The account where name and password agree, and whether the name is anybody's.</returns>
    public (Account? Account, bool IsKnown) SignIn(string name, string password, DateTimeOffset now)
    {
        Account? account;
        lock (_gate)
        {
            account = _accounts.Values.FirstOrDefault(one => string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase));
        }

        // Outside of the lock: it takes its time on purpose.
        var agrees = Passwords.IsOf(account, password);
        lock (_gate)
        {
            if (account is null || !_accounts.TryGetValue(account.Id, out var current) || current.IsDisabled || current.LockedUntil > now)
            {
                return (null, account is not null);
            }

            if (!agrees || current.PasswordHash != account.PasswordHash)
            {
                var failures = current.Failures + 1;
                Put(current with { Failures = failures % MostFailures, LockedUntil = failures >= MostFailures ? now + LockedFor : null });
                return (null, true);
            }

            if (current.Failures > 0 || current.LockedUntil is not null)
            {
                Put(current with { Failures = 0, LockedUntil = null });
            }

            return (_accounts[current.Id], true);
        }
    }

    /// <summary>Makes an account with a one-time password; null when the name cannot be one or is taken.</summary>
    public (Account Account, string Password)? Create(string name, ViewerRole role, IReadOnlyList<string> cities, IReadOnlyList<string> platforms)
    {
        var password = Passwords.OneTime();
        var hash = Passwords.Hash(password);
        lock (_gate)
        {
            if (!IsName(name) || role == ViewerRole.Local || _accounts.Values.Any(account => string.Equals(account.Name, name, StringComparison.OrdinalIgnoreCase)))
            {
                return null;
            }

            var account = new Account(_accounts.Count == 0 ? 1 : _accounts.Keys.Max() + 1, name, role) { Cities = cities, Platforms = platforms, PasswordHash = hash, MustChange = true };
            Put(account);
            return (account, password);
        }
    }

    /// <summary>Changes role, cities and centers; false when there would be no administrator left.</summary>
    public bool Assign(int id, ViewerRole role, IReadOnlyList<string> cities, IReadOnlyList<string> platforms) =>
        Change(id, account => account with { Role = role, Cities = cities, Platforms = platforms });

    /// <summary>Closes or opens an account; false when there would be no administrator left.</summary>
    public bool Disable(int id, bool disabled) => Change(id, account => account with { IsDisabled = disabled, Failures = 0, LockedUntil = null });

    /// <summary>Gives an account a new one-time password; null when there is no such account.</summary>
    public string? Reset(int id)
    {
        var password = Passwords.OneTime();
        var hash = Passwords.Hash(password);
        return Change(id, account => account with { PasswordHash = hash, MustChange = true, Failures = 0, LockedUntil = null }) ? password : null;
    }

    /// <summary>Changes a person's own password; false when the old one is wrong or the new one is not good enough.</summary>
    public bool ChangePassword(int id, string old, string next)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(next);
        if (Find(id) is not { } account || !Passwords.IsOf(account, old) || old == next || !Passwords.IsGood(next, account.Name))
        {
            return false;
        }

        var hash = Passwords.Hash(next);
        return Change(id, current => current with { PasswordHash = hash, MustChange = false });
    }

    /// <inheritdoc/>
    public void Dispose() => _database.Dispose();

    private bool Change(int id, Func<Account, Account> change)
    {
        lock (_gate)
        {
            if (!_accounts.TryGetValue(id, out var account))
            {
                return false;
            }

            var changed = change(account) with { Stamp = account.Stamp + 1 };
            if (Keeps(account) && !Keeps(changed) && _accounts.Values.Count(Keeps) == 1)
            {
                return false;
            }

            Put(changed);
            return true;
        }
    }

    private static bool Keeps(Account account) => account is { Role: ViewerRole.Administrator, IsDisabled: false };

    private void Put(Account account)
    {
        _database.Write(account);
        _accounts[account.Id] = account;
    }
}
