using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Analytics.Dashboard.Auditing;

/// <summary>
/// A row of the audit log as it stands in the file: one JSON object a line, whose last two members are the SHA-256 of the row before and the
/// row's own, taken over everything before it. Whoever changes a byte breaks the row's own sum; whoever mends that breaks the next row's.
/// </summary>
internal static class AuditLine
{
    /// <summary>What the first row has before it.</summary>
    public static readonly string Beginning = new('0', HashLength);

    private const int HashLength = 64;
    private const string Between = "\",\"sha256\":\"";
    private const string End = "\"}";
    private static readonly JsonSerializerOptions Layout = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The line of an entry, without its end.</summary>
    public static string Write(AuditEntry entry, string previous)
    {
        var at = entry.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        var head = string.Create(CultureInfo.InvariantCulture, $"{Start(entry.Number)}\"at\":\"{at}\",\"who\":{Text(entry.Who)},\"action\":{Text(entry.Action)},\"subject\":{Text(entry.Subject)},\"detail\":{Text(entry.Detail)},\"previous\":\"{previous}");
        return head + Between + Sum(head) + End;
    }

    /// <summary>The line's own sum, if the line is whole; null otherwise.</summary>
    /// <param name="line">The line, without its end.</param>
    /// <param name="number">The place that it must have.</param>
    /// <param name="previous">The sum that it must have before it.</param>
    public static string? Check(string line, long number, string previous)
    {
        var head = line.Length - HashLength - Between.Length - End.Length;
        if (head < 0 || !line.StartsWith(Start(number), StringComparison.Ordinal) || !line.EndsWith(End, StringComparison.Ordinal)
            || !line.AsSpan(head).StartsWith(Between, StringComparison.Ordinal) || !line.AsSpan(0, head).EndsWith("\"previous\":\"" + previous, StringComparison.Ordinal))
        {
            return null;
        }

        var own = line[(head + Between.Length)..^End.Length];
        return own == Sum(line[..head]) ? own : null;
    }

    /// <summary>Number and sum of a line that nobody has checked.</summary>
    public static (long Number, string Sum) Place(string line)
    {
        using var json = JsonDocument.Parse(line);
        return (json.RootElement.GetProperty("number").GetInt64(), json.RootElement.GetProperty("sha256").GetString()!);
    }

    private static string Start(long number) => string.Create(CultureInfo.InvariantCulture, $"{{\"number\":{number},");

    private static string Text(string text) => JsonSerializer.Serialize(text, Layout);

    private static string Sum(string head) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(head)));
}
