using System.Text;
using Analytics.Pipeline;

namespace Analytics.Dashboard.Auditing;

/// <summary>
/// The audit log of a workspace, <c>audit.jsonl</c>: rows are added, never changed, and each bears the SHA-256 of its predecessor. A row is on
/// the disk when the call returns. Safe for any number of threads and processes.
/// </summary>
/// <param name="workspace">The workspace's folder.</param>
/// <param name="clock">The time for the record.</param>
public sealed class AuditLog(string workspace, TimeProvider clock)
{
    private const int LongestText = 2_000;
    private const int Attempts = 100;
    private const int PauseMilliseconds = 20;
    private readonly Lock _gate = new();

    /// <summary>The log's file in a workspace.</summary>
    public static string File(string workspace) => Path.Combine(workspace, "audit.jsonl");

    /// <summary>Adds a row.</summary>
    /// <returns>The row, with its number and time.</returns>
    /// <exception cref="IOException">The row cannot be written; what it would have told of must not be done.</exception>
    public AuditEntry Append(string who, string action, string subject = "", string detail = "")
    {
        lock (_gate)
        {
            using var file = OpenToWrite(File(workspace));
            var (number, sum) = Last(file);
            var entry = new AuditEntry(number + 1, clock.GetUtcNow(), Short(who), Short(action), Short(subject), Short(detail));
            file.Seek(0, SeekOrigin.End);
            file.Write(Encoding.UTF8.GetBytes(AuditLine.Write(entry, sum) + "\n"));
            file.Flush(flushToDisk: true);
            return entry;
        }
    }

    /// <summary>Checks every row of a workspace's log.</summary>
    /// <param name="workspace">The workspace's folder.</param>
    public static AuditCheck Verify(string workspace)
    {
        var sum = AuditLine.Beginning;
        var rows = 0L;
        if (!System.IO.File.Exists(File(workspace)))
        {
            return new AuditCheck(0, null, sum);
        }

        // Bytes that are no text would be read as U+FFFD, which breaks the row's sum as it should.
        using var file = Open(File(workspace), new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.Read, Share = FileShare.ReadWrite });
        using var reader = new StreamReader(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), detectEncodingFromByteOrderMarks: false);
        foreach (var line in reader.ReadToEnd().Split('\n').SkipLast(1))
        {
            if (AuditLine.Check(line, rows + 1, sum) is not { } next)
            {
                return new AuditCheck(rows, rows + 1, sum);
            }

            sum = next;
            rows++;
        }

        return new AuditCheck(rows, null, sum);
    }

    // The last whole row. A process that died while it wrote left a part of a row that nobody was ever told of: it is taken away.
    private static (long Number, string Sum) Last(FileStream file)
    {
        var tail = new byte[(int)Math.Min(file.Length, 64 << 10)];
        file.Seek(-tail.Length, SeekOrigin.End);
        file.ReadExactly(tail);
        var end = Array.LastIndexOf(tail, (byte)'\n');
        file.SetLength(file.Length - (tail.Length - end - 1));
        if (end < 0)
        {
            return file.Length == 0 ? (0, AuditLine.Beginning) : throw new IOException("The audit log's last row cannot be read.");
        }

        var start = end == 0 ? 0 : Array.LastIndexOf(tail, (byte)'\n', end - 1) + 1;
        try
        {
            return AuditLine.Place(Encoding.UTF8.GetString(tail, start, end - start));
        }
        catch (Exception cause) when (cause is System.Text.Json.JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new IOException("The audit log's last row cannot be read; 'analytics audit' names the first row that was changed.", cause);
        }
    }

    private static FileStream OpenToWrite(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return Open(path, options);
    }

    private static FileStream Open(string path, FileStreamOptions options)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(path, options);
            }
            catch (IOException cause) when (System.IO.File.Exists(path))
            {
                // Somebody writes a row, for a moment.
                if (attempt == Attempts)
                {
                    throw new RunFailedException($"Another process holds '{path}'.", cause);
                }

                using var pause = new ManualResetEventSlim();
                pause.Wait(PauseMilliseconds);
            }
        }
    }

    private static string Short(string text) => text.Length <= LongestText ? text : text[..(LongestText - 1)] + "…";
}
