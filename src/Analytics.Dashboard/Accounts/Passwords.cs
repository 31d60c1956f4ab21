using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;

namespace Analytics.Dashboard.Accounts;

/// <summary>Passwords: hashed as ASP.NET Core Identity does (PBKDF2 with HMAC-SHA512, 100,000 rounds, a salt each).</summary>
internal static class Passwords
{
    /// <summary>Fewest characters.</summary>
    public const int Shortest = 12;

    /// <summary>Most characters.</summary>
    public const int Longest = 128;

    // Neither 0 and O nor 1, l and I: people type it from a paper.
    private const string Readable = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const int OneTimeLength = 16;
    private static readonly PasswordHasher<Account> Hasher = new();

    // What the password of nobody is held against, so that an unknown name takes as long as a known one.
    private static readonly Lazy<string> NobodysHash = new(() => Hasher.HashPassword(null!, OneTime()));

    /// <summary>A password for one sign-in, about 93 bits.</summary>
    public static string OneTime() => RandomNumberGenerator.GetString(Readable, OneTimeLength);

    /// <summary>The hash to be kept.</summary>
    public static string Hash(string password) => Hasher.HashPassword(null!, password);

    /// <summary>Whether the password is the account's; takes as long when there is no such account.</summary>
    public static bool IsOf(Account? account, string password) =>
        Hasher.VerifyHashedPassword(null!, account?.PasswordHash ?? NobodysHash.Value, password) != PasswordVerificationResult.Failed && account is not null;

    /// <summary>Whether a person may choose the password: long enough, not the name, not the same few signs over and over (NIST SP 800-63B: length, no composition rules).</summary>
    public static bool IsGood(string password, string name) =>
        password.Length is >= Shortest and <= Longest && !password.Contains(name, StringComparison.OrdinalIgnoreCase) && password.Distinct().Count() >= 5;
}
