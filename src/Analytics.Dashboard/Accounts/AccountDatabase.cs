using System.Data.Common;
using Analytics.Dashboard.Rights;
using Analytics.Pipeline;
using Analytics.Store;

namespace Analytics.Dashboard.Accounts;

/// <summary>The table of <c>accounts.duckdb</c>, which <c>serve --accounts</c> owns while it runs.</summary>
internal sealed class AccountDatabase : IDisposable
{
    private const string Ddl = """
        CREATE TABLE IF NOT EXISTS account (
            id INTEGER PRIMARY KEY, name VARCHAR NOT NULL, role VARCHAR NOT NULL, cities VARCHAR NOT NULL, platforms VARCHAR NOT NULL, password_hash VARCHAR NOT NULL,
            must_change BOOLEAN NOT NULL, is_disabled BOOLEAN NOT NULL, failures INTEGER NOT NULL, locked_until BIGINT, stamp INTEGER NOT NULL)
        """;

    private const char Separator = '\u001f';
    private readonly DuckDbConnection _database;

    private AccountDatabase(DuckDbConnection database) => _database = database;

    /// <summary>Opens the accounts of a workspace; makes the file where there is none.</summary>
    /// <exception cref="RunFailedException">Another process has them.</exception>
    public static AccountDatabase Open(string workspace)
    {
        var path = Path.Combine(workspace, "accounts.duckdb");
        var database = new DuckDbConnection(new DbConnectionStringBuilder { ["Data Source"] = path }.ConnectionString);
        try
        {
            database.Open();
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }

            var opened = new AccountDatabase(database);
            opened.Execute(Ddl);
            return opened;
        }
        catch (DuckDbException cause)
        {
            database.Dispose();
            throw new RunFailedException($"The accounts '{path}' cannot be opened; another 'serve --accounts' may hold them.", cause);
        }
    }

    /// <summary>All accounts.</summary>
    public IReadOnlyList<Account> Read()
    {
        using var command = _database.CreateCommand();
        command.CommandText = "SELECT id, name, role, cities, platforms, password_hash, must_change, is_disabled, failures, locked_until, stamp FROM account ORDER BY id";
        using var reader = command.ExecuteReader();
        var accounts = new List<Account>();
        while (reader.Read())
        {
            accounts.Add(new Account(reader.GetInt32(0), reader.GetString(1), Enum.Parse<ViewerRole>(reader.GetString(2)))
            {
                Cities = Split(reader.GetString(3)),
                Platforms = Split(reader.GetString(4)),
                PasswordHash = reader.GetString(5),
                MustChange = reader.GetBoolean(6),
                IsDisabled = reader.GetBoolean(7),
                Failures = reader.GetInt32(8),
                LockedUntil = reader.IsDBNull(9) ? null : DateTimeOffset.FromUnixTimeSeconds(reader.GetInt64(9)),
                Stamp = reader.GetInt32(10),
            });
        }

        return accounts;
    }

    /// <summary>Writes an account, new or known.</summary>
    public void Write(Account account) => Execute(
        "INSERT OR REPLACE INTO account VALUES ($id, $name, $role, $cities, $platforms, $hash, $must, $disabled, $failures, $locked, $stamp)",
        ("id", account.Id), ("name", account.Name), ("role", account.Role.ToString()), ("cities", string.Join(Separator, account.Cities)), ("platforms", string.Join(Separator, account.Platforms)),
        ("hash", account.PasswordHash), ("must", account.MustChange), ("disabled", account.IsDisabled), ("failures", account.Failures), ("locked", account.LockedUntil?.ToUnixTimeSeconds()),
        ("stamp", account.Stamp));

    /// <inheritdoc/>
    public void Dispose() => _database.Dispose();

    private static string[] Split(string text) => text.Length == 0 ? [] : text.Split(Separator);

    private void Execute(string sql, params IEnumerable<(string Name, object? Value)> parameters)
    {
        using var command = _database.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.ExecuteNonQuery();
    }
}
